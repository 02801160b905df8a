import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Problem, problem } from '../problem.ts';
import { reportHeading } from '../reporters/summary.ts';
import { newTemporaryName } from './temporaryName.ts';

/** Where a report is to be written. */
export interface ReportFile {
  /** As it was named, for messages. */
  readonly file: string;
  readonly path: string;
}

/** Why a file must not be replaced by a report, or null: an article is never lost to a wrong name. */
export async function reportFileFault({ file, path }: ReportFile): Promise<Problem | null> {
  if (!/\.(?:md|markdown)$/i.test(path)) return null;
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null || text === '' || text.startsWith(reportHeading)) return null;
  return problem('reporter-over-article', { file });
}

/**
 * Writes a report in one step: whoever reads the file sees the old report or the new one. A folder
 * that is missing is made.
 *
 * @returns Why it could not be written, or null.
 */
export async function writeReportFile(target: ReportFile, text: string): Promise<Problem | null> {
  const fault = await reportFileFault(target);
  if (fault) return fault;
  const { file, path } = target;
  const temporary = `${dirname(path)}/${newTemporaryName(path)}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeNew(temporary, text);
    await rename(temporary, path);
    return null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return problem('reporter-unwritten', { file, detail: code ?? message });
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function writeNew(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
