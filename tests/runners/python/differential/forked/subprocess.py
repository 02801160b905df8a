import subprocess
import sys

done = subprocess.run([sys.executable, "-c", "print('child')"], capture_output=True, text=True)
print(done.returncode, repr(done.stdout), repr(done.stderr), flush=True)
subprocess.run(["echo", "from echo"])
print(subprocess.run("exit 3", shell=True).returncode)
