import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ArticleError, problem } from '../problem.ts';
import { summarise } from '../report.ts';
import type { Report, ShardReport, Summary } from '../types.ts';
import { anyReport, shardReport } from './reportSchema.ts';
import type { ShardFile } from './shardFile.ts';

/** The form in which a shard is written, once it is checked. */
interface WrittenShard {
  readonly jikko: string;
  readonly summary: Summary;
  readonly shard: ShardReport & { readonly data: Omit<Report, 'summary'> };
}

/**
 * Reads the JSON report of a shard.
 *
 * @throws ArticleError where it cannot be read, was cut off or is none.
 */
export async function readShardFile(path: string, cwd: string): Promise<ShardFile> {
  const value = await readJson(path, cwd);
  if (!anyReport.safeParse(value).success) unreadable(path, 'no JSON report of jikko');
  const { shard: given } = anyReport.parse(value);
  if (given === undefined) throw new ArticleError(problem('merge-no-shard', { path }));
  const { error } = shardReport.safeParse(value);
  if (error) unreadable(path, faultOf(error));
  // The check above stands for the type: the same version of jikko has written it.
  const { jikko: jikkoVersion, summary, shard } = value as WrittenShard;
  const { data, ...division } = shard;
  const counted = summarise(data.articles);
  if (!isDeepStrictEqual(counted, summary)) unreadable(path, 'summary');
  return { path, jikkoVersion, shard: division, report: { ...data, summary: counted } };
}

async function readJson(path: string, cwd: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(resolve(cwd, path), 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return unreadable(path, code ?? message.split('\n')[0] ?? '');
  }
}

function faultOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? '';
}

function unreadable(path: string, detail: string): never {
  throw new ArticleError(problem('merge-unreadable', { path, detail }));
}
