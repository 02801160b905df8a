from urllib.parse import urlencode, urlparse
import urllib

print(urlparse("https://a.b/c?d=1#e"), urlencode({"q": "表"}), hasattr(urllib, "request"))
