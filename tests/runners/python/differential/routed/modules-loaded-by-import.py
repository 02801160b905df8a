import asyncio, json, sys

print("\n".join(sorted(sys.modules)))
