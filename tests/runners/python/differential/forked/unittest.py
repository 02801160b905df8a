import unittest


class T(unittest.TestCase):
    def test_it(self):
        self.assertEqual(1 + 1, 2)


if __name__ == "__main__":
    result = unittest.main(verbosity=0, exit=False, argv=["main.py", "--quiet"], testRunner=unittest.TextTestRunner(stream=open("log.txt", "w"))).result
    print(result)
