import subprocess

try:
    subprocess.run(["false"], check=True)
except subprocess.CalledProcessError as error:
    print(error)
subprocess.check_output(["no-such-command-anywhere"])
