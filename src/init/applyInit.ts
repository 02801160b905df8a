import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replaceFile } from '../files/replaceFile.ts';
import { type Problem, problem } from '../problem.ts';
import type { InitStep } from './planInit.ts';

/**
 * Does one step; what came there since it was planned is left alone.
 *
 * @returns Why it could not be done, or null.
 */
export async function applyStep(step: InitStep, folder: string): Promise<Problem | null> {
  const { file, text } = step;
  if (text === null) return null;
  const path = join(folder, file);
  try {
    if (step.kind === 'scripts') {
      const known = await readFile(path);
      const isSame = known.toString('utf8') === step.before;
      const isWritten = isSame && (await replaceFile(path, known, text));
      return isWritten ? null : problem('init-unwritten', { file, detail: 'changed meanwhile' });
    }
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
    return null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return problem('init-unwritten', { file, detail: code ?? message });
  }
}
