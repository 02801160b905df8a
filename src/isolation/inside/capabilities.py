"""Takes power from a program that runs as the superuser, as in many a container."""

import kernel

# Over files, which other rules narrow: CHOWN, DAC_OVERRIDE, FOWNER, FSETID.
ON_FILES = (0, 1, 3, 4)
# Over processes and users, where there are none but the program's: KILL, SETGID, SETUID.
ON_PROCESSES = (5, 6, 7)


def keep(numbers):
    """Takes all others from the next program that this process executes, for ever."""
    number = 0
    while True:
        try:
            kernel.prctl(kernel.PR_CAPBSET_READ, number)
        except OSError:
            return  # That was the last that the kernel knows.
        if number not in numbers:
            try:
                kernel.prctl(kernel.PR_CAPBSET_DROP, number)
            except OSError:
                return  # Who may not drop them has none.
        number += 1
