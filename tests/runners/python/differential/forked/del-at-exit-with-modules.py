import json
import logging


class Kept:
    def __del__(self):
        print("deleted", json is None, logging is None)


kept = Kept()
kept.itself = kept
print("end")
