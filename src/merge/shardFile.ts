import type { Report, ShardReport } from '../types.ts';

/** The report of a shard, and where it was read. */
export interface ShardFile {
  readonly path: string;
  /** The version that wrote it. */
  readonly jikkoVersion: string;
  readonly shard: ShardReport;
  readonly report: Report;
}
