import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programEnvironment } from '../../isolation/environment.ts';
import { removeFolder } from '../../isolation/removeFolder.ts';
import type { CodeFacts } from '../../sessions/facts.ts';

/** Reads a question a line, and writes an answer a line. */
export const surveyProgram: string = fileURLToPath(new URL('./inside/survey', import.meta.url));

/** `-I -S`: neither the caller's settings nor site-packages have a say in it. */
export const surveyArguments: readonly string[] = ['-I', '-S', '-B', surveyProgram];

const defaultTimeoutMs = 20_000;
const maxBuffer = 64 * 1024 * 1024;

/**
 * Asks Python what codes consist of; it parses them and runs none. A code that crashes Python's
 * parser, as one nested too deep does before 3.9, or that takes it too long, is told as unread and
 * does not keep the others from being known. Null where Python cannot be asked at all.
 *
 * @param timeoutMs For one question; what is then not answered is asked in halves.
 */
export async function surveyCodes(
  python: string,
  codes: readonly string[],
  signal: AbortSignal,
  timeoutMs: number = defaultTimeoutMs,
): Promise<CodeFacts[] | null> {
  if (codes.length === 0) return [];
  const answer = await answerTo(python, codes, signal, timeoutMs);
  if (answer !== 'unread') return answer;
  if (codes.length === 1) return [unreadable];
  const middle = Math.ceil(codes.length / 2);
  const before = await surveyCodes(python, codes.slice(0, middle), signal, timeoutMs);
  const behind = before && (await surveyCodes(python, codes.slice(middle), signal, timeoutMs));
  return behind && [...before, ...behind];
}

async function answerTo(
  python: string,
  codes: readonly string[],
  signal: AbortSignal,
  timeoutMs: number,
): Promise<CodeFacts[] | 'unread' | null> {
  const folder = mkdtempSync(join(tmpdir(), 'jikko-survey-'));
  try {
    const { execa } = await import('execa');
    const result = await execa(python, surveyArguments, {
      cwd: folder,
      env: programEnvironment(process.env, { home: folder, temporary: folder }),
      extendEnv: false,
      input: JSON.stringify(codes),
      timeout: timeoutMs,
      forceKillAfterDelay: 500,
      cancelSignal: signal,
      maxBuffer,
      reject: false,
    });
    if (result.isCanceled) return null;
    if (result.timedOut) return 'unread';
    const hasStarted = result.exitCode !== undefined || result.isTerminated;
    if (result.failed) return hasStarted ? 'unread' : null;
    return factsIn(result.stdout, codes.length);
  } finally {
    await removeFolder(folder);
  }
}

/** The facts in an answer; null where it is not about so many codes. */
export function factsIn(answer: string, count: number): CodeFacts[] | null {
  const facts = JSON.parse(answer) as Partial<CodeFacts>[];
  return facts.length === count ? facts.map((one) => ({ ...nothingKnown, ...one })) : null;
}

const nothingKnown: CodeFacts = {
  syntaxError: null,
  awaits: false,
  magicLines: [],
  statements: [],
  comments: [],
  defines: [],
  needs: [],
  imports: [],
};

const unreadable: CodeFacts = {
  ...nothingKnown,
  syntaxError: { line: 1, message: 'Python could not read it' },
  isUnread: true,
};
