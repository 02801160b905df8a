import type { Words } from '../../messages/words.ts';
import type { Outcome } from '../../types.ts';
import { type Markup, safe } from './markup.ts';

/** A sign for each outcome, so that none is told by its colour alone. */
const signs: Readonly<Record<Outcome, string>> = {
  match: '✔',
  mismatch: '✖',
  unstable: '≈',
  failed: '!',
  skipped: '–',
  unclaimed: '○',
};

export const outcomes: readonly Outcome[] = [
  'match',
  'mismatch',
  'unstable',
  'failed',
  'skipped',
  'unclaimed',
];

/** The word for an outcome, with its sign and colour. */
export function badge(outcome: Outcome, words: Words, count: number | null = null): Markup {
  const shown = count === null ? null : safe` <b>${count}</b>`;
  const sign = safe`<span aria-hidden="true">${signs[outcome]}</span>`;
  return safe`<span class="jikko-badge is-${outcome}">${sign} ${words.outcomes[outcome]}${shown}</span>`;
}
