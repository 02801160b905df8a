import { type Problem, problem } from '../problem.ts';
import { isPythonAllowed, scriptMetadata } from '../sessions/scriptMetadata.ts';
import type { Place, Program } from '../types.ts';

/** Why a program is not to be run on a version of Python, by its own metadata (PEP 723). */
export function unsuitablePython(
  { source }: Program,
  version: string | undefined,
  place: Place,
): Problem | null {
  const metadata = scriptMetadata(source);
  if (metadata === null) return null;
  if ('wrong' in metadata) return problem('program-metadata', { detail: metadata.wrong }, place);
  const { requiresPython: required } = metadata;
  if (required === null || version === undefined || isPythonAllowed(version, required)) return null;
  return problem('program-python', { required, version }, place);
}
