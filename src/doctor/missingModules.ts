import { execa } from 'execa';
import { probeEnvironment, type Environment } from '../isolation/environment.ts';

/** Looks for modules as an import would, and imports none; that of a package is found by its folder. */
const question = `import sys, importlib.util
for name in sys.argv[1:]:
    try:
        found = importlib.util.find_spec(name) is not None
    except (ImportError, ValueError, AttributeError):
        found = name in sys.modules
    if not found:
        sys.stdout.write(name + "\\n")`;

/**
 * Which of some modules an interpreter does not find.
 *
 * @param names First parts of the names of modules.
 */
export async function missingModules(
  python: string,
  names: readonly string[],
  env: Environment,
): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  const { stdout } = await execa(python, ['-I', '-c', question, ...names], {
    env: probeEnvironment(env),
    extendEnv: false,
    stdin: 'ignore',
    timeout: 30_000,
  });
  return new Set(stdout.split('\n').filter(Boolean));
}
