class Broken(Exception):
    pass


try:
    try:
        {}["key"]
    except KeyError as error:
        raise Broken("first") from error
except Broken:
    raise ValueError("second")
