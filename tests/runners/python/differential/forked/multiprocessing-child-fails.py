import multiprocessing


def fail():
    raise ValueError("in the child")


if __name__ == "__main__":
    process = multiprocessing.Process(target=fail, name="child")
    process.start()
    process.join()
    print(process.exitcode)
