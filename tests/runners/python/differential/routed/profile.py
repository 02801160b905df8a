import cProfile
import io
import pstats

# Its times are no two times the same.
profile = cProfile.Profile()
profile.run("sum(range(10))")
stats = pstats.Stats(profile, stream=io.StringIO())
print(stats.total_calls, sorted(name for _, _, name in stats.stats))
