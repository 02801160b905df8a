import type { Isolation, ProtectedThing, Unprotected } from '../types.ts';

/** The words of a language for what programs are kept from. */
export interface IsolationWords {
  readonly things: Readonly<Record<ProtectedThing, string>>;
  readonly between: string;
  /** Behind things that are open, why they are. */
  readonly reason: (why: Unprotected['why'], detail: string) => string;
}

/** Things that are closed, and those that are not by the reason for it, each as a phrase. */
export function isolationPhrases(
  { on, off }: Isolation,
  { things, between, reason }: IsolationWords,
): { readonly on: string; readonly off: string } {
  const byReason = new Map<string, string[]>();
  for (const { thing, why, detail } of off) {
    const text = reason(why, detail);
    byReason.set(text, [...(byReason.get(text) ?? []), things[thing]]);
  }
  const groups = [...byReason].map(([text, names]) => `${names.join(between)}${text}`);
  return { on: on.map((thing) => things[thing]).join(between), off: groups.join(between) };
}
