print(type(quit).__name__, copyright is not None)
quit()
