/** Nouns of jikko: why two reference runs of a program differ. */
import type { Difference } from './verdict.ts';

/** The likely cause, as far as the evidence tells. */
export type InstabilityCause =
  /** The order of a set's elements, which the hash seed decides. */
  | 'setOrder'
  /** Something else that the hash seed decides, such as `hash('a')`. */
  | 'hash'
  /** The same lines in another order, as threads and processes print them. */
  | 'lineOrder'
  | 'random'
  /** Random numbers that no seed makes repeatable. */
  | 'secret'
  /** Where an object lies in memory: `id(x)`, a bare `0x…`. */
  | 'address'
  | 'clock'
  | 'duration'
  | 'uuid'
  | 'temporaryName'
  | 'processId'
  | 'unknown';

/** What two reference runs of one program printed differently, and what makes them the same. */
export interface Instability {
  readonly cause: InstabilityCause;
  /**
   * The smallest remedy that is known, ready to be copied: code, or normalisers for the front
   * matter; `''` where there is none.
   */
  readonly remedy: string;
  /** The first run (`claimed` rows) against the second (`actual` rows). */
  readonly difference: Difference;
}
