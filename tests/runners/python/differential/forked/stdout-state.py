import sys

for stream in (sys.stdin, sys.stdout, sys.stderr):
    print(stream.name, stream.encoding, stream.errors, stream.isatty(), stream.fileno(), stream.newlines)
    print(stream.buffer.raw, stream.seekable(), stream.readable(), stream.writable())
