import type { Problem } from '../problem.ts';

/** Why a program has no output although nothing is wrong with it: it was not to be started. */
export class NotStarted extends Error {
  readonly reason: Problem;

  constructor(reason: Problem) {
    super(reason.code);
    this.name = 'NotStarted';
    this.reason = reason;
  }
}
