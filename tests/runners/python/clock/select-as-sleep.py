import select
import selectors

print(select.select([], [], [], 0.05))
with selectors.DefaultSelector() as selector:
    print(selector.select(0.05))
