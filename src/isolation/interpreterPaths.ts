import { homedir } from 'node:os';
import { programEnvironment } from './environment.ts';

/** Where an interpreter and its modules lie; what `.pth` files add is in `sys.path`. */
const question = `import sys, os
own = [sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix]
own += [sys.executable, os.path.realpath(sys.executable), os.path.dirname(os.__file__)]
print("\\n".join(dict.fromkeys(own + [path for path in sys.path if path])))`;

/** The paths that programs of an interpreter must be able to read, beside those of the system. */
export async function interpreterPaths(python: string, folder: string): Promise<string[]> {
  const { execa } = await import('execa');
  const { stdout } = await execa(python, ['-s', '-c', question], {
    cwd: folder,
    env: programEnvironment(process.env, { home: folder, temporary: folder }),
    extendEnv: false,
    stdin: 'ignore',
    timeout: 10_000,
  });
  return stdout.split('\n').filter((path) => path.startsWith('/') && !holdsHome(path));
}

/** An interpreter installed into `/` or a home folder is no reason to open all of that. */
function holdsHome(path: string): boolean {
  return `${homedir()}/`.startsWith(path.endsWith('/') ? path : `${path}/`);
}
