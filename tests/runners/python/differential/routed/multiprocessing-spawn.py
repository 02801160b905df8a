import multiprocessing


def work(n):
    return n + 1


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        print(pool.map(work, [1, 2]))
