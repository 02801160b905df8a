"""Runs the pip that comes with Python, for an environment that has none of its own.

It is run from its wheel, which stands before all else in `sys.path`. The pip of an environment could
be overwritten by the packages that it installs, and pip may import parts of itself afterwards: that
let wheels execute code (https://github.com/pypa/pip/issues/13079).
"""

import glob
import os
import runpy
import sys
import sysconfig


def bundled_pip():
    """The wheel of pip that `ensurepip` would install; None where a distribution left it out."""
    try:
        import ensurepip
    except ImportError:
        return None
    folders = [
        os.path.join(os.path.dirname(ensurepip.__file__), "_bundled"),
        # Debian and Fedora keep the wheels in one place for all versions.
        sysconfig.get_config_var("WHEEL_PKG_DIR"),
        "/usr/share/python-wheels",
    ]
    for folder in filter(None, folders):
        for wheel in sorted(glob.glob(os.path.join(folder, "pip-*.whl"))):
            return wheel
    return None


def main():
    wheel = bundled_pip()
    if wheel is None:
        sys.exit("ERROR: this Python has no ensurepip (Debian: install python3-venv, or use uv)")
    sys.path.insert(0, wheel)
    sys.argv[0] = "pip"
    runpy.run_module("pip", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
