import multiprocessing


def put(queue):
    queue.put(("from", multiprocessing.current_process().name))


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=put, args=(queue,), name="child")
    process.start()
    print(queue.get(timeout=30))
    process.join()
    print(process.exitcode, multiprocessing.parent_process(), multiprocessing.current_process())
