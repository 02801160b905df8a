import type { Program } from '../types.ts';
import { signsOf } from './instability/source.ts';

/**
 * Whether a program may print something else the next time, by what its source shows: the order of
 * a set, `hash()`, random numbers without a seed. A claim may match one run of it by chance.
 */
export function mayVary({ source, files = [] }: Program): boolean {
  return [source, ...files.map(({ text }) => text)].some((text) => {
    const { seed, usesSecrets, asksForHash } = signsOf(text);
    const isRandom = seed !== null && !seeds.test(text);
    return isRandom || usesSecrets || asksForHash || ordersSets.test(text);
  });
}

/** `random.seed(0)`, `np.random.default_rng(42)`, `Random(1)`, `torch.manual_seed(0)`. */
const seeds = /\b(?:manual_)?seed\(\s*[^)\s]|\b(?:default_rng|Random|RandomState)\(\s*[^)\s]/;

/** `set(…)`, `{a, b}` and `{… for …}`, but no dict, and not `{name}` of an f-string. */
const ordersSets = /\b(?:frozen)?set\(\s*[^)\s]|\{[^{}:]*,[^{}:]*\}|\{[^{}:]*\bfor\b[^{}:]*\}/;
