import { problem, type Problem } from '../../problem.ts';
import { candidates, type InterpreterQuery } from './interpreterCandidates.ts';
import { probe, type Probed } from './probe.ts';

/** A Python to run programs with. */
export interface Interpreter {
  /** Its own `sys.executable`: a version manager's shim would cost 100 ms a start. */
  readonly path: string;
  /** Such as `3.11.7`. */
  readonly version: string;
  readonly about?: InterpreterFacts;
}

/** What tells an interpreter from another one of the same version. */
export interface InterpreterFacts {
  /** Its `sys.version`, in one line. */
  readonly build: string;
  /** Its `sys.base_prefix`. */
  readonly basePrefix: string;
}

export type InterpreterAnswer =
  { readonly interpreter: Interpreter } | { readonly problem: Problem };

/**
 * Finds the interpreter: the requested one and no other, or the first usable of `.venv` in the
 * current folder, `VIRTUAL_ENV`, `python3` and `python`.
 */
export async function resolveInterpreter(query: InterpreterQuery): Promise<InterpreterAnswer> {
  const tried = await candidates(query);
  const failures: Probed[] = [];
  for (const command of tried) {
    const found = await probe(command, query);
    if (found.kind === 'usable') return { interpreter: found.interpreter };
    failures.push(found);
  }
  return { problem: reasonOf(failures, tried) };
}

/** The failure that says most: a Python that is there but does not do comes before none at all. */
function reasonOf(failures: readonly Probed[], tried: readonly string[]): Problem {
  const tooOld = failures.find((failure) => failure.kind === 'tooOld');
  if (tooOld) return problem('python-too-old', { version: tooOld.version, path: tooOld.path });
  const unusable = failures.find((failure) => failure.kind === 'unusable');
  if (unusable) return problem('python-unusable', { path: unusable.path, detail: unusable.detail });
  return problem('python-missing', { tried: tried.join(', ') });
}
