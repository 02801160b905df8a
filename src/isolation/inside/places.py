"""What of the system a program may see beside its own folder and its interpreter."""

# Read-only, the interpreters and libraries of the system, and the little of /etc that they need.
READABLE = (
    "/usr",
    "/bin",
    "/sbin",
    "/lib",
    "/lib32",
    "/lib64",
    "/libx32",
    "/nix/store",
    "/gnu/store",
    "/etc/alternatives",
    "/etc/ca-certificates",
    "/etc/crypto-policies",
    "/etc/fonts",
    "/etc/group",
    "/etc/host.conf",
    "/etc/hosts",
    "/etc/ld.so.cache",
    "/etc/ld.so.conf",
    "/etc/ld.so.conf.d",
    "/etc/localtime",
    "/etc/mime.types",
    "/etc/nsswitch.conf",
    "/etc/os-release",
    "/etc/passwd",
    "/etc/pki",
    "/etc/protocols",
    "/etc/services",
    "/etc/ssl",
    "/etc/timezone",
    "/sys/devices/system",
)

# Only where the network is allowed.
RESOLVER = ("/etc/resolv.conf",)

DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")

SHARED_MEMORY = "/dev/shm"

# In memory, and empty but for what is readable in them.
TEMPORARY = ("/tmp", "/var/tmp", SHARED_MEMORY)
