raise SystemExit("a text on stderr")
