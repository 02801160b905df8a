import type { Runner } from '../runners/runner.ts';
import type { CodeFacts } from '../sessions/facts.ts';
import { keyOf, type Store } from './store.ts';

/**
 * A runner's survey that asks Python only of codes that it was not asked of before; what Python says
 * of a code depends on nothing else.
 */
export function withKeptFacts(runner: Runner, store: Store, circumstances: string): Runner {
  const { survey, identity } = runner;
  if (!survey || !identity) return runner;
  return {
    ...runner,
    survey: async (codes) => {
      const keys = codes.map((code) => keyOf(circumstances, identity, code));
      const known = keys.map((key) => store.read('facts', key) as CodeFacts | null);
      const unknown = codes.filter((_, k) => known[k] === null);
      if (unknown.length === 0) return known.filter((one) => one !== null);
      const answers = await survey(unknown);
      if (answers === null) return null;
      const rest = [...answers];
      return keys.map((key, k) => known[k] ?? keep(key, rest.shift(), store));
    },
  };
}

function keep(key: string, facts: CodeFacts | undefined, store: Store): CodeFacts {
  if (!facts) throw new Error('an answer is missing');
  // It may have been the machine that was too slow.
  if (!facts.isUnread) store.write('facts', key, facts);
  return facts;
}
