import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/types.ts';
import { printed } from '../support/output.ts';
import { verifyText } from '../support/verifyText.ts';

const closed = { level: 'files', network: true } as const;

const verdictsOf = async (code: string, output: Output) => {
  const text = `\`\`\`python\n${code}\n\`\`\`\n\n**結果**:\n\`\`\`\nclaimed\n\`\`\`\n`;
  const { report } = await verifyText(text, { [code]: output });
  return report.codeBlocks.flatMap(({ results }) =>
    results.map(({ verdict }) =>
      'reason' in verdict ? [verdict.outcome, verdict.reason.code] : [verdict.outcome],
    ),
  );
};

describe('a program under isolation', () => {
  it('is not accused of what it printed when it reaches for what is closed', async () => {
    const code = 'import requests; print(requests.get(url).text)';
    expect(await verdictsOf(code, printed('offline'))).toEqual([['mismatch']]);
    expect(await verdictsOf(code, { ...printed('offline'), closed })).toEqual([
      ['failed', 'program-isolated'],
    ]);
  });

  it('is not accused when its output tells of a refusal', async () => {
    const output = printed('could not: [Errno 13] Permission denied');
    expect(await verdictsOf('print(f())', { ...output, closed })).toEqual([
      ['failed', 'program-isolated'],
    ]);
  });

  it('is not accused when it looks at a file elsewhere', async () => {
    const code = 'print(os.path.exists("/etc/machine"))';
    expect(await verdictsOf(code, { ...printed('False'), closed })).toEqual([
      ['failed', 'program-isolated'],
    ]);
  });

  it('is judged as ever when it only prints a path', async () => {
    const code = 'print("/srv/data")';
    expect(await verdictsOf(code, { ...printed('/srv/data'), closed })).toEqual([['mismatch']]);
  });

  it('is judged as ever when it reaches for nothing', async () => {
    expect(await verdictsOf('print(1)', { ...printed('1'), closed })).toEqual([['mismatch']]);
    expect(await verdictsOf('print(1)', { ...printed('claimed'), closed })).toEqual([['match']]);
  });

  it('is judged as ever when it was granted the network that it uses', async () => {
    const granted = { level: 'full', network: false } as const;
    expect(await verdictsOf('import requests', { ...printed('other'), closed: granted })).toEqual([
      ['mismatch'],
    ]);
  });

  it('that raises what a refusal raises was not checked', async () => {
    const raised = {
      ...printed(''),
      exitCode: 1,
      lines: [
        'Traceback (most recent call last):',
        'PermissionError: [Errno 13] Permission denied',
      ].map((text) => ({ stream: 'stderr', text, atMs: 0, isApproximate: false }) as const),
    };
    expect(await verdictsOf('f()', raised)).toEqual([['failed', 'program-raised']]);
    expect(await verdictsOf('f()', { ...raised, closed })).toEqual([
      ['failed', 'program-isolated'],
    ]);
  });
});
