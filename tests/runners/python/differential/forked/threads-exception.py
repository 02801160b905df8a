import threading

thread = threading.Thread(target=lambda: {}["missing"], name="worker")
thread.start()
thread.join()
print("done")
