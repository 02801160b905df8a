print([c.__name__ for c in object.__subclasses__()])
