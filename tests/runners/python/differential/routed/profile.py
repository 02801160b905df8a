import cProfile

cProfile.run("sum(range(10))")
