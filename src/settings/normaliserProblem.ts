import type {
  CompiledNormaliser,
  NormaliserSetting,
  OwnNormaliser,
} from '../normalizers/ownNormalisers.ts';
import { type Problem, problem, warning } from '../problem.ts';
import type { Place } from '../types.ts';

/** Where a normaliser stands: in a configuration file, or at a place of an article. */
export interface NormaliserHome {
  /** As it is to be named in messages; `''` for an article. */
  readonly file: string;
  readonly place: Place | null;
}

/** What is wrong with a normaliser of the settings, or null. */
export function normaliserProblem(
  compiled: CompiledNormaliser | undefined,
  { name: given, pattern }: NormaliserSetting,
  { file, place }: NormaliserHome,
): Problem | null {
  if (!compiled || !('fault' in compiled)) return null;
  const name = given ?? pattern;
  const { fault } = compiled;
  switch (fault.kind) {
    case 'pattern':
      return problem('settings-normaliser', { file, name, detail: fault.detail }, place);
    case 'large':
      return problem('settings-normaliser-large', { file, name }, place);
    case 'group':
      return problem('settings-normaliser-group', { file, name, group: fault.group }, place);
    case 'broad':
      return problem(
        'settings-normaliser-broad',
        { file, name, one: fault.one, other: fault.other },
        place,
      );
  }
}

/**
 * What the author should know of a normaliser after a run.
 *
 * @param isComplete True where everything that it could apply to was run.
 */
export function normaliserWarnings(
  { name, hasMatched, erasedLine }: OwnNormaliser,
  isComplete: boolean,
  place: Place | null,
): Problem[] {
  const line = erasedLine();
  return [
    ...(line === null ? [] : [warning('settings-normaliser-erases', { name, line }, place)]),
    ...(isComplete && !hasMatched()
      ? [warning('settings-normaliser-unused', { name }, place)]
      : []),
  ];
}
