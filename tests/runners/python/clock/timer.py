import threading

done = threading.Event()
threading.Timer(0.1, lambda: (print("ring"), done.set())).start()
late = threading.Timer(0.3, print, ["never"])
late.start()
print("waiting")
print(done.wait(), done.wait(0.1))
late.cancel()
