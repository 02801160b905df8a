import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Limits } from '../../src/runners/runner.ts';
import type { Limit, Output } from '../../src/types.ts';
import { isRunning, type World } from './world.ts';

export type AttackedLevel = 'limits' | 'files' | 'full';

/** One thing that hostile code of an article tries. */
export interface Attack {
  /** As it stands in the table of `docs/security.md`, with the levels that it succeeds at. */
  readonly name: string;
  readonly japaneseName: string;
  readonly succeedsAt: readonly AttackedLevel[];
  /** True where it depends on the machine whether it succeeds at `limits`. */
  readonly varies?: boolean;
  readonly source: (world: World, marker: string) => string;
  readonly limits?: Partial<Limits>;
  /** The limit that ends it. */
  readonly endedBy?: Limit;
  readonly succeeded: (output: Output, world: World, marker: string) => boolean;
}

const prints =
  (text: string): Attack['succeeded'] =>
  ({ lines }) =>
    lines.some((line) => line.text.includes(text));

const never: Attack['succeeded'] = ({ limit }) => limit === null;

const short = { timeoutMs: 1500 };
const mebibyte = 1024 * 1024;

/** A daemon that carries nothing by which it could be found but its command line. */
const daemon = (marker: string): string => `
import os, sys, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.chdir("/")
        null = os.open("/dev/null", os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(null, number)
        os.closerange(3, 256)
        os.execve(sys.executable, [sys.executable, "-c", "import time; time.sleep(20)", "${marker}"], {})
    os._exit(0)
os.wait()
time.sleep(0.3)
`;

/** What takes too much. */
const greed: readonly Attack[] = [
  {
    name: 'prints for ever',
    japaneseName: '出力を続ける',
    succeedsAt: [],
    source: () => 'while True: print("x" * 100)',
    endedBy: 'output',
    succeeded: never,
  },
  {
    name: 'prints one line of a gigabyte',
    japaneseName: '1 行に 1 GB を出力する',
    succeedsAt: [],
    source: () => 'import os\nfor _ in range(1000): os.write(1, b"x" * 1_000_000)',
    endedBy: 'output',
    succeeded: never,
  },
  {
    name: 'takes all memory',
    japaneseName: 'メモリーを使い切る',
    succeedsAt: [],
    source: () =>
      'import time\nkept = [bytearray(b"x" * 1_000_000) for _ in range(300)]\ntime.sleep(20)',
    limits: { maxMemoryBytes: 150 * mebibyte },
    endedBy: 'memory',
    succeeded: never,
  },
  {
    name: 'takes all memory, shared among processes',
    japaneseName: 'プロセス間の共有メモリーを使い切る',
    succeedsAt: [],
    source: () => `import mmap, os, time
shared = mmap.mmap(-1, 300_000_000)
for number in range(3):
    if os.fork() == 0:
        shared[number * 100_000_000 : (number + 1) * 100_000_000] = b"x" * 100_000_000
        time.sleep(20)
time.sleep(20)`,
    limits: { maxMemoryBytes: 150 * mebibyte },
    endedBy: 'memory',
    succeeded: never,
  },
  {
    name: 'takes all memory in files that no folder shows',
    japaneseName: 'どこにも見えないファイルでメモリーを使い切る',
    succeedsAt: [],
    source: () => `import os, time
number = os.memfd_create("x") if hasattr(os, "memfd_create") else os.open(".", os.O_TMPFILE | os.O_RDWR)
for _ in range(60):
    os.write(number, b"x" * 1_000_000)
time.sleep(20)`,
    limits: { maxDiskBytes: 100 * mebibyte, maxMemoryBytes: 40 * mebibyte },
    succeeded: never,
  },
  {
    name: 'loops for ever',
    japaneseName: '無限に計算する',
    succeedsAt: [],
    source: () => 'while True: pass',
    limits: short,
    endedBy: 'time',
    succeeded: never,
  },
  {
    name: 'stops itself',
    japaneseName: '自分を停止する（SIGSTOP）',
    succeedsAt: [],
    source: () => 'import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)',
    limits: short,
    endedBy: 'time',
    succeeded: never,
  },
  {
    name: 'ignores signals',
    japaneseName: 'シグナルを無視する',
    succeedsAt: [],
    source: () => `import signal, time
for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP): signal.signal(number, signal.SIG_IGN)
time.sleep(60)`,
    limits: short,
    endedBy: 'time',
    succeeded: never,
  },
  {
    name: 'closes its streams and goes on',
    japaneseName: '標準出力を閉じて動き続ける',
    succeedsAt: [],
    source: () => 'import os, time\nos.closerange(0, 4096)\ntime.sleep(60)',
    limits: short,
    endedBy: 'time',
    succeeded: never,
  },
  {
    name: 'forks 300 processes',
    japaneseName: 'プロセスを 300 個作る',
    succeedsAt: [],
    source: () => `import os, time
for _ in range(300):
    if os.fork() == 0:
        time.sleep(20)
        os._exit(0)
    time.sleep(0.01)
time.sleep(20)`,
    limits: { maxProcesses: 20 },
    endedBy: 'processes',
    succeeded: never,
  },
  {
    name: 'writes one big file',
    japaneseName: '大きなファイルを書く',
    succeedsAt: [],
    source: () => `with open("big", "wb", buffering=0) as file:
    for _ in range(20): file.write(b"x" * 1_000_000)
print("written")`,
    limits: { maxDiskBytes: 5 * mebibyte },
    succeeded: prints('written'),
  },
  {
    name: 'writes many files',
    japaneseName: '大量のファイルを書く',
    succeedsAt: [],
    source: () => `import time
for number in range(1500): open("f%d" % number, "w").close()
time.sleep(20)`,
    limits: { maxFiles: 1000 },
    endedBy: 'disk',
    succeeded: never,
  },
];

/** What leaves its folder, or reads what is not its own. */
const curiosity: readonly Attack[] = [
  {
    name: 'writes a file outside of its folder',
    japaneseName: 'フォルダーの外に書く',
    succeedsAt: ['limits'],
    source: ({ outside }, marker) => `open("${outside}/${marker}", "w").close()`,
    succeeded: (_, { outside }, marker) => existsSync(join(outside, marker)),
  },
  {
    name: 'reads a private key (`~/.ssh`)',
    japaneseName: '秘密鍵（`~/.ssh`）を読む',
    succeedsAt: ['limits'],
    source: ({ key }) => `print(open("${key}").read())`,
    succeeded: (output, world) => prints(world.secret)(output, world, ''),
  },
  {
    name: 'goes out by a symbolic link',
    japaneseName: 'シンボリックリンクで外に出る',
    succeedsAt: ['limits'],
    source: ({ outside }) =>
      `import os\nos.symlink("${outside}", "link")\nprint(open("link/home/.ssh/id_ed25519").read())`,
    succeeded: (output, world) => prints(world.secret)(output, world, ''),
  },
  {
    name: 'writes the file that `GITHUB_ENV` names',
    japaneseName: '`GITHUB_ENV` のファイルに書く',
    succeedsAt: ['limits'],
    source: ({ githubEnv }, marker) =>
      `import os\nopen(os.environ.get("GITHUB_ENV", "${githubEnv}"), "a").write("${marker}=1\\n")`,
    succeeded: (_, { githubEnv }, marker) => readFileSync(githubEnv, 'utf8').includes(marker),
  },
  {
    name: 'reads a token from its own environment',
    japaneseName: '自分の環境変数からトークンを読む',
    succeedsAt: [],
    source: () => 'import os\nprint(dict(os.environ), open("/proc/self/environ").read())',
    succeeded: prints('planted-token'),
  },
  {
    name: 'reads a token from the environment of jikko',
    japaneseName: 'jikko の環境変数からトークンを読む',
    succeedsAt: ['limits'],
    source: ({ victim }) => `print(open("/proc/${victim}/environ").read())`,
    succeeded: (output, world) => prints(world.secret)(output, world, ''),
  },
  {
    name: 'reads the environment of its own supervisor',
    japaneseName: '見張り役の環境変数を読む',
    succeedsAt: [],
    source: () => 'import os\nprint(open("/proc/%d/environ" % os.getppid()).read())',
    succeeded: prints('planted-token'),
  },
  {
    name: 'reads the memory of jikko (`/proc/PID/mem`)',
    japaneseName: 'jikko のメモリーを読む（`/proc/PID/mem`）',
    succeedsAt: ['limits'],
    varies: true,
    source: ({ victim }) => `import re
start = int(re.match("[0-9a-f]+", open("/proc/${victim}/maps").read()).group(), 16)
with open("/proc/${victim}/mem", "rb", buffering=0) as file:
    file.seek(start)
    print("got", len(file.read(16)))`,
    succeeded: prints('got 16'),
  },
  {
    name: 'takes jikko over (`ptrace`)',
    japaneseName: 'jikko を乗っ取る（`ptrace`）',
    succeedsAt: ['limits'],
    varies: true,
    source: ({ victim }) => `import ctypes
libc = ctypes.CDLL(None)
if libc.ptrace(16, ${victim}, 0, 0) == 0:
    print("attached")
    libc.ptrace(17, ${victim}, 0, 0)`,
    succeeded: prints('attached'),
  },
];

/** What speaks with others, or does them harm. */
const contact: readonly Attack[] = [
  {
    name: 'connects by TCP',
    japaneseName: 'TCP で接続する',
    succeedsAt: ['limits'],
    source: ({ tcpPort }) =>
      `import socket\nsocket.create_connection(("127.0.0.1", ${tcpPort}), 5)\nprint("connected")`,
    succeeded: prints('connected'),
  },
  {
    name: 'sends by UDP',
    japaneseName: 'UDP で送る',
    succeedsAt: ['limits', 'files'],
    source: ({ udpPort }) => `import socket, time
sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sender.sendto(b"x", ("127.0.0.1", ${udpPort}))
time.sleep(0.3)`,
    succeeded: (_, { visits }) => visits.udp > 0,
  },
  {
    name: 'connects to a Unix socket (Docker, ssh-agent)',
    japaneseName: 'Unix ソケット（Docker、ssh-agent）に接続する',
    succeedsAt: ['limits', 'files'],
    source: ({ socketPath }) => `import socket
socket.socket(socket.AF_UNIX).connect("${socketPath}")
print("connected")`,
    succeeded: prints('connected'),
  },
  {
    name: 'connects to an abstract Unix socket',
    japaneseName: '抽象 Unix ソケットに接続する',
    succeedsAt: ['limits'],
    // Node before version 22 fills such names up with zero bytes.
    source: ({ abstractName }) => `import socket
for length in (1, 108):
    if socket.socket(socket.AF_UNIX).connect_ex("\\0${abstractName}".ljust(length, "\\0")) == 0:
        print("connected")`,
    succeeded: prints('connected'),
  },
  {
    name: 'leaves a daemon behind',
    japaneseName: 'デーモンを残す',
    succeedsAt: [],
    source: (_, marker) => daemon(marker),
    succeeded: (_output, _world, marker) => isRunning(marker),
  },
  {
    name: 'kills its supervisor to leave a daemon behind',
    japaneseName: '見張り役を止めてデーモンを残す',
    succeedsAt: ['limits'],
    source: (_, marker) =>
      `${daemon(marker)}\nimport signal\nos.kill(os.getppid(), signal.SIGKILL)\ntime.sleep(5)`,
    succeeded: (_output, _world, marker) => isRunning(marker),
  },
  {
    name: 'sends a signal to jikko',
    japaneseName: 'jikko にシグナルを送る',
    succeedsAt: ['limits'],
    source: ({ victim }) => `import os\nos.kill(${victim}, 0)\nprint("could")`,
    succeeded: prints('could'),
  },
];

export const attacks: readonly Attack[] = [...greed, ...curiosity, ...contact];
