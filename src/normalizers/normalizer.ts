/**
 * A rule that makes equal what differs for no reason. It is applied to one line of the claim and
 * one of the output alike; two lines are equal where their normalised forms are.
 */
export interface Normalizer {
  readonly name: string;
  readonly normalise: (line: string) => string;
}
