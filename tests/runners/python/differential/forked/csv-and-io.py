import csv
import io

out = io.StringIO()
csv.writer(out).writerows([["a", "b,c"], [1, "表"]])
print(repr(out.getvalue()), list(csv.DictReader(io.StringIO("x,y\n1,2\n"))))
