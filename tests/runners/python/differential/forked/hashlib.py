import hashlib
import hmac
import secrets
import uuid

print(hashlib.sha256(b"x").hexdigest(), hmac.new(b"k", b"m", "sha1").hexdigest(), len(secrets.token_hex(8)))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid4().version)
