import { describe, expect, test } from 'vitest';
import { renderGithub } from '../../src/reporters/github.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { workflowCommand } from '../../src/reporters/workflowCommand.ts';
import { warning } from '../../src/problem.ts';
import { contextIn } from './context.ts';
import {
  allMatch,
  article,
  claim,
  codeBlock,
  differing,
  everyOutcome,
  place,
  report,
} from './reports.ts';

describe('the log', () => {
  test('begins with annotations and goes on as in a terminal without colours', async () => {
    const { stdout } = renderGithub(everyOutcome, contextIn('en', { colors: true }));
    await expect(stdout).toMatchFileSnapshot('expected/github.en.txt');
    expect(stdout).toContain(renderTerminal(everyOutcome, contextIn('en')).stdout);
  });

  test('has no annotations where everything matches', () => {
    expect(renderGithub(allMatch, contextIn('ja')).stdout).toBe(
      renderTerminal(allMatch, contextIn('ja')).stdout,
    );
  });

  test('has at most ten errors and ten warnings, and tells how many are left out', () => {
    const lines = Array.from({ length: 13 }, (_, index) => 10 * index + 10);
    const many = report([
      article('articles/a.md', {
        problems: lines.slice(0, 11).map((line) => warning('fence-unclosed', {}, place(line))),
        codeBlocks: lines.map((line) =>
          codeBlock(line, null, [differing('mismatch', claim(line + 2, 'a'), 'b')]),
        ),
      }),
    ]);
    const { stdout, summary } = renderGithub(many, contextIn('en'));
    expect(stdout.match(/^::error /gm)).toHaveLength(10);
    expect(stdout.match(/^::warning /gm)).toHaveLength(10);
    expect(stdout).toContain(
      '\nWithout an annotation, as GitHub shows ten of each: 3 errors, 1 warning. They stand below and in the summary.\n',
    );
    expect(summary?.match(/^\| \d+ \| mismatch/gm)).toHaveLength(13);
  });
});

describe('an annotation', () => {
  test('escapes what would end a property or a line', () => {
    expect(workflowCommand('error', { file: 'a,b:c%.md', line: '1' }, '100%\r\ndone: a, b')).toBe(
      '::error file=a%2Cb%3Ac%25.md,line=1::100%25%0D%0Adone: a, b',
    );
  });

  test('has at most 4,096 characters, is cut between code points, and says so', () => {
    const command = workflowCommand(
      'warning',
      {},
      `${'x'.repeat(4075)}${'😀'.repeat(50)}%`,
      '… cut',
    );
    const message = command.replace('::warning ::', '');
    expect(message.length).toBeLessThanOrEqual(4096);
    expect(message).toMatch(/x😀+%0A… cut$/u);
    expect(message).not.toMatch(/\p{Cs}/u);
  });

  test('is not cut within an escape', () => {
    const message = workflowCommand('error', {}, '%'.repeat(5000), '…').replace('::error ::', '');
    expect(message).toMatch(/^(?:%25)+%0A…$/);
  });
});
