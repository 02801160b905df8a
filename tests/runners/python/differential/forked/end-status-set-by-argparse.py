import argparse

argparse.ArgumentParser(prog="main.py").parse_args(["--no-such-option"])
