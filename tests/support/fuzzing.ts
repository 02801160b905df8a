/** How much the property tests try: a little in `npm test`, much in `npm run fuzz`. */
const isLong = process.env['JIKKO_FUZZ'] === 'long';

function numberFrom(name: string, otherwise: number): number {
  const given = process.env[name];
  return given === undefined ? otherwise : Number(given);
}

export const fuzzing: {
  readonly isLong: boolean;
  /** Articles whose outputs are scripted. */
  readonly documents: number;
  /** Articles for which real interpreters start. */
  readonly programs: number;
  /** How often `fix` is killed. */
  readonly kills: number;
  /**
   * What fast-check starts from; its message about a failure names it. `npm test` starts from the
   * same one always, so that a change is judged by what it changed; the search has a new one each time.
   */
  readonly seed: number;
  readonly timeoutMs: number;
} = {
  isLong,
  documents: numberFrom('JIKKO_FUZZ_DOCUMENTS', isLong ? 10_000 : 500),
  programs: numberFrom('JIKKO_FUZZ_PROGRAMS', isLong ? 200 : 12),
  kills: numberFrom('JIKKO_FUZZ_KILLS', isLong ? 1000 : 25),
  seed: numberFrom('JIKKO_FUZZ_SEED', isLong ? Date.now() % 2 ** 31 : 20_261_124),
  timeoutMs: isLong ? 3 * 60 * 60_000 : 300_000,
};
