import string
import textwrap
from string import Template

print(Template("$a and ${b}").substitute(a=1, b=2), string.ascii_lowercase, textwrap.fill("word " * 20, 30))
Template("$missing").substitute()
