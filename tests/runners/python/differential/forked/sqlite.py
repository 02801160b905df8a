import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("create table t (a)")
connection.executemany("insert into t values (?)", [(1,), (2,)])
print(connection.execute("select sum(a) from t").fetchone())
connection.execute("select * from missing")
