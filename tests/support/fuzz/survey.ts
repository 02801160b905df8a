import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CodeFacts } from '../../../src/sessions/facts.ts';

const folder = fileURLToPath(new URL('../../../src/runners/python/inside/survey', import.meta.url));

/** Runs jikko's survey again and again in one interpreter: thousands of articles ask for it. */
const server = `
import io, runpy, sys
requests, answers = sys.stdin.buffer, sys.stdout
for request in requests:
    sys.stdin, sys.stdout = io.TextIOWrapper(io.BytesIO(request)), io.StringIO()
    runpy.run_path(sys.argv[1], run_name="__main__")
    answers.write(sys.stdout.getvalue() + "\\n")
    answers.flush()
`;

export interface SurveyServer {
  readonly survey: (codes: readonly string[]) => Promise<readonly CodeFacts[]>;
  readonly close: () => void;
}

/** Starts Python, which answers in the order of the questions; one question at a time. */
export function startSurveyServer(): SurveyServer {
  const python = spawn('python3', ['-I', '-S', '-B', '-c', server, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting: ((answer: string) => void)[] = [];
  createInterface({ input: python.stdout }).on('line', (line) => waiting.shift()?.(line));
  const known = new Map<string, readonly CodeFacts[]>();
  return {
    survey: async (codes) => {
      const question = JSON.stringify(codes);
      const answer =
        known.get(question) ??
        (JSON.parse(
          await new Promise<string>((resolve) => {
            waiting.push(resolve);
            python.stdin.write(`${question}\n`);
          }),
        ) as CodeFacts[]);
      // Of one article the same is asked several times, of the next something else.
      if (known.size > 100) known.clear();
      known.set(question, answer);
      return answer;
    },
    close: () => void python.kill(),
  };
}
