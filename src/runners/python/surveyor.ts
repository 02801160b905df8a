import { type ChildProcess, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { programEnvironment } from '../../isolation/environment.ts';
import type { CodeFacts } from '../../sessions/facts.ts';
import { readLines, setReferred } from './lineReader.ts';
import { factsIn, surveyArguments, surveyCodes, surveyProgram } from './survey.ts';

/** Tells what codes consist of. */
export interface Surveyor {
  /** Lets Python start: it will be asked soon. */
  readonly start: () => void;
  /** Null where Python cannot be asked at all. */
  readonly survey: (codes: readonly string[]) => Promise<CodeFacts[] | null>;
  readonly close: () => void;
}

/** Answers come in the order of questions; null stands for an answer that does not come. */
type Answer = (line: string | null) => void;

interface Helper {
  readonly child: ChildProcess;
  readonly waiting: Answer[];
}

/** A question that is not answered in this time is asked again by itself. */
const patienceMs = 20_000;

/**
 * Makes a surveyor: one Python that answers all questions, for to start it takes longer than most
 * answers. Whatever it does not answer, because a code crashed it or takes it too long, a Python of
 * its own is asked, as in `survey.ts`. It runs no code, and ends with this process.
 */
export function createSurveyor(python: string, signal: AbortSignal): Surveyor {
  let helper: Helper | null = null;

  const start = (): Helper => {
    if (helper) return helper;
    const folder = dirname(surveyProgram);
    const child = spawn(python, surveyArguments, {
      cwd: folder,
      env: programEnvironment(process.env, { home: folder, temporary: folder }),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const started: Helper = { child, waiting: [] };
    const giveUp = (): void => {
      if (helper === started) helper = null;
      for (const answer of started.waiting.splice(0)) answer(null);
    };
    child.once('error', giveUp);
    child.once('close', giveUp);
    (child.stdin as Writable).on('error', giveUp);
    readLines(child.stdout as Readable, (line) => {
      started.waiting.shift()?.(line);
      if (started.waiting.length === 0) setBusy(started, false);
    });
    setBusy(started, false);
    helper = started;
    return started;
  };

  const ask = async (codes: readonly string[]): Promise<CodeFacts[] | null> => {
    const { child, waiting } = start();
    setBusy({ child, waiting }, true);
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    const line = await new Promise<string | null>((resolve) => {
      waiting.push(resolve);
      child.stdin?.write(`${JSON.stringify(codes)}\n`);
    });
    clearTimeout(timer);
    return line === null ? null : factsIn(line, codes.length);
  };

  return {
    start: () => void start(),
    survey: async (codes) => {
      if (codes.length === 0) return [];
      if (signal.aborted) return null;
      return (await ask(codes)) ?? surveyCodes(python, codes, signal);
    },
    close: () => {
      helper?.child.kill('SIGKILL');
      helper = null;
    },
  };
}

function setBusy({ child }: Helper, isBusy: boolean): void {
  setReferred([child, child.stdin, child.stdout], isBusy);
}
