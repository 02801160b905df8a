import io
import sys

sys.stdout = caught = io.StringIO()
print("caught")
sys.stdout = sys.__stdout__
print(repr(caught.getvalue()))
