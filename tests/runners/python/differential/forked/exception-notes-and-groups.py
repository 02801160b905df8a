try:
    group = ExceptionGroup("several", [ValueError(1), TypeError("two")])
except NameError:
    raise SystemExit("no groups here")
group.add_note("a note")
raise group
