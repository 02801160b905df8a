import { describe, expect, it } from 'vitest';
import { splitByteOrderMark } from '../../src/article/decode.ts';
import { badgeWarnings } from '../../src/badge/badgeFacts.ts';
import { refreshBadge } from '../../src/badge/refreshBadge.ts';
import { changeArticle } from '../../src/changeArticle.ts';
import type { Badge } from '../../src/nouns/badge.ts';
import { defaultLimits, type GetRunner } from '../../src/runners/runner.ts';
import { verifyArticle } from '../../src/verifyArticle.ts';
import { printed } from '../support/output.ts';
import { scriptedRunner } from '../support/scriptedRunner.ts';

const scripted = scriptedRunner({ 'print(1)': printed('1'), 'print(2)': printed('2') });

/** Of a version of Python, for the badge tells it. */
const getRunner: GetRunner = async () => {
  const found = await scripted();
  return 'problem' in found ? found : { runner: { ...found.runner, version: '3.11.7' } };
};

const nobody = { homeFolder: '/home/somebody', userName: 'somebody', hostName: 'somewhere' };
const noChoice = { insert: false, ask: null, lines: null };

interface Refreshed {
  /** The article as `fix` leaves it. */
  readonly text: string;
  readonly hasNewBadge: boolean;
  readonly refusals: readonly string[];
}

async function fixed(text: string, badge: Badge, date: string = '2026-11-24'): Promise<Refreshed> {
  const context = { getRunner, limits: defaultLimits, badge };
  const verified = await verifyArticle('a.md', splitByteOrderMark(text), context);
  const changed = await changeArticle(verified, nobody, context, noChoice);
  const {
    text: written,
    hasNewBadge,
    refusals,
  } = await refreshBadge(verified, changed, context, date);
  return { text: written ?? text, hasNewBadge, refusals: refusals.map(({ code }) => code) };
}

async function warningsOf(text: string): Promise<object[]> {
  const context = { getRunner, limits: defaultLimits };
  const verified = await verifyArticle('a.md', splitByteOrderMark(text), context);
  return badgeWarnings(verified, getRunner);
}

const wrong = '```python\nprint(1)\n```\n\n**結果**: `2`\n\n```python\nprint(2)\n```\n';
const right = wrong.replace('`2`', '`1`');
const link = '[jikko](https://github.com/jikko-zenn/jikko)';
const japanese = `${link} による検証：2026-11-24、Python 3.11.7、コードブロック 2 個中 1 個 <!-- jikko: badge -->`;
const english = `Verified by ${link} on 2026-11-24 with Python 3.11.7: 1 of 2 code blocks <!-- jikko: badge -->`;

function asking(mode: string): string {
  return `---\njikko:\n  badge: ${mode}\n---\n\n${right}`;
}

describe('the badge of an article', () => {
  it('is never written without the setting', async () => {
    expect(await fixed(wrong, 'off')).toEqual({ text: right, hasNewBadge: false, refusals: [] });
    const old = `${right}\n${japanese}\n`;
    expect((await fixed(old, 'off', '2027-01-01')).text).toBe(old);
  });

  it.each([
    ['ja', japanese],
    ['en', english],
  ] as const)(
    'is one line at the end, after the claims were set right (%s)',
    async (mode, line) => {
      const { text, hasNewBadge } = await fixed(wrong, mode);
      expect(text).toBe(`${right}\n${line}\n`);
      expect(hasNewBadge).toBe(true);
      expect(await fixed(text, mode)).toEqual({ text, hasNewBadge: false, refusals: [] });
    },
  );

  it('is asked for by the front matter, too, which wins over the settings of the project', async () => {
    expect((await fixed(asking('en'), 'off')).text).toBe(`${asking('en')}\n${english}\n`);
    expect((await fixed(asking('off'), 'ja')).text).toBe(asking('off'));
  });

  it.each([
    ['no final newline', right.trimEnd(), `${right.trimEnd()}\n\n${japanese}`],
    ['an empty line at the end', `${right}\n`, `${right}\n${japanese}\n`],
    [
      'CRLF and a byte order mark',
      `\uFEFF${right}`.replaceAll('\n', '\r\n'),
      `\uFEFF${right}\n${japanese}\n`.replaceAll('\n', '\r\n'),
    ],
  ])('keeps every other byte: %s', async (_, text, expected) => {
    expect((await fixed(text, 'ja')).text).toBe(expected);
  });

  it('is refreshed where its author has put it', async () => {
    const old = `${japanese}\n\n${right}`;
    const { text } = await fixed(old, 'ja', '2026-12-01');
    expect(text).toBe(old.replace('2026-11-24', '2026-12-01'));
    expect((await fixed(old, 'en')).text).toBe(`${english}\n\n${right}`);
  });

  it.each([
    ['two of them', `${japanese}\n\n${right}\n${japanese}\n`],
    ['a fence that is not closed', `${right}\n\`\`\`text\nopen\n`],
    ['a table that would take it in', `${right}\n| a |\n| --- |\n| b |`],
  ])('is left alone, and never damages: %s', async (name, text) => {
    const result = await fixed(text, 'ja');
    const isRefused = result.text === text && result.refusals.includes('badge-unproven');
    const isOwnLine = result.text === `${text}\n\n${japanese}`;
    expect(name.startsWith('a table') ? isOwnLine : isRefused).toBe(true);
  });

  it('that tells readers something else than is so is a warning of verify', async () => {
    expect(await warningsOf(`${right}\n${japanese}\n`)).toEqual([]);
    expect(await warningsOf(right)).toEqual([]);
    expect(await warningsOf(`${wrong}\n${english}\n`)).toMatchObject([
      {
        code: 'badge-stale',
        severity: 'warning',
        args: { verified: 0, codeBlocks: 2 },
        place: { line: 11 },
      },
    ]);
  });
});
