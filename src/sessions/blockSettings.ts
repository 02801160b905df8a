import type { Stream } from '../types.ts';

/** What is set for one code block, by directives or for the whole article. */
export interface BlockSettings {
  /** The reason that the author gives, `''` for none; null where it is not skipped. */
  readonly skip: string | null;
  readonly alone: boolean;
  readonly session: string | null;
  /** Index of the example that it runs behind. */
  readonly after: number | null;
  /** Exit status that is as it should be. */
  readonly exit: number | null;
  readonly stdin: string | null;
  readonly argv: readonly string[] | null;
  readonly timeoutMs: number | null;
  /** Modules without which it is skipped. */
  readonly requires: readonly string[];
  readonly stream: Stream | 'both' | null;
  readonly notebook: boolean;
}

export const defaultBlockSettings: BlockSettings = {
  skip: null,
  alone: false,
  session: null,
  after: null,
  exit: null,
  stdin: null,
  argv: null,
  timeoutMs: null,
  requires: [],
  stream: null,
  notebook: false,
};
