import { isAtLeast } from '../nouns/isolation.ts';
import type { Isolation, IsolationLevel, NetworkMode, ProtectedThing } from '../types.ts';

/** Why levels cannot be had on this machine. */
export type Failures = Map<IsolationLevel, string>;

export interface ReachedIsolation {
  readonly level: IsolationLevel;
  readonly network: NetworkMode;
  /** False where no supervisor finds daemons. */
  readonly isSupervised: boolean;
  readonly failures: Failures;
}

/** The weakest level that protects each thing. */
const levelFor: readonly (readonly [ProtectedThing, IsolationLevel])[] = [
  ['resources', 'none'],
  ['daemons', 'limits'],
  ['files', 'files'],
  ['tcp', 'files'],
  ['processes', 'full'],
  ['network', 'full'],
];

/** Says which protections are on, and of the others why not. */
export function describeIsolation(reached: ReachedIsolation): Isolation {
  const { level, network, failures } = reached;
  const on: ProtectedThing[] = [];
  const off: Isolation['off'][number][] = [];
  for (const [thing, weakest] of levelFor) {
    const why = reasonAgainst(thing, weakest, reached);
    if (why === null) on.push(thing);
    else off.push({ thing, why, detail: why === 'machine' ? (failures.get(weakest) ?? '') : '' });
  }
  return { level, network, on, off };
}

function reasonAgainst(
  thing: ProtectedThing,
  weakest: IsolationLevel,
  { level, network, isSupervised, failures }: ReachedIsolation,
): Isolation['off'][number]['why'] | null {
  if (!isAtLeast(level, weakest)) return failures.has(weakest) ? 'machine' : 'level';
  if (thing === 'daemons' && !isSupervised) return 'machine';
  const isOfNetwork = thing === 'tcp' || thing === 'network';
  return isOfNetwork && network === 'always' ? 'allowed' : null;
}
