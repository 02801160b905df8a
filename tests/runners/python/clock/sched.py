import sched
import time

scheduler = sched.scheduler(time.time, time.sleep)
scheduler.enter(0.1, 1, print, ("second",))
scheduler.enter(0.05, 1, print, ("first",))
scheduler.enter(0.1, 0, print, ("second, but before",))
scheduler.run()
other = sched.scheduler()
other.enter(0.05, 1, print, argument=("third",))
other.run()
