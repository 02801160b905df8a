import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogues } from '../../src/messages/catalogues.ts';
import { describeProblem } from '../../src/messages/messages.ts';
import { sampleOf } from '../../src/messages/ruleSamples.ts';
import type { ProblemCode } from '../../src/problem.ts';
import { onlyListed, toldBeside } from './beside.ts';
import { notPlayed } from './notPlayed.ts';
import { type Played, playScene } from './playScene.ts';
import { closePython } from './reportOf.ts';
import { readRulePage, rulesFolder, withTold } from './rulePage.ts';
import { codesOf, listedCodesOf, toldOf } from './told.ts';

const codes = Object.keys(catalogues.en.problems) as ProblemCode[];
const played = codes.filter((code) => !(code in notPlayed));

/** Faults that the command line finds before anything is run. */
const ofCommandLine =
  /^(?:config|init|interactive|merge|reporter|watch)-|^(?:python-several|article-line-missing|badge-line)$/;

afterAll(closePython);

it('every rule has a page, and every page is of a rule', () => {
  const pages = readdirSync(rulesFolder).map((name) => name.replace(/\.md$/, ''));
  expect(pages.toSorted()).toEqual(codes.toSorted());
});

describe('what jikko says stands on the page (`npx vitest run tests/rules -u` puts it there) of', () => {
  it.each(played)('%s, whose example gives this rule alone', async (code) => {
    const page = readRulePage(code);
    const now = await playScene(page.example, ofCommandLine.test(code));
    expect(codesTold(now, code)).toEqual([code, ...(toldBeside[code] ?? [])].toSorted());
    await expectPage(code, withTold(page, [toldOf(now, code, 'ja'), toldOf(now, code, 'en')]));
  });

  it.each(Object.keys(notPlayed) as ProblemCode[])('%s, which is not played', async (code) => {
    const page = readRulePage(code);
    const said = (['ja', 'en'] as const).map((language) => {
      const { what, advice } = describeProblem(catalogues[language], sampleOf(code), String);
      return `${what}\n→ ${advice}`;
    });
    expect(page.example.commands).toEqual([]);
    await expectPage(code, withTold(page, said));
  });
});

it.each(played)('the settled example of %s gives no rule', async (code) => {
  const { settled } = readRulePage(code);
  if (!settled) throw new Error('The page shows nothing that settles it.');
  expect(codesTold(await playScene(settled, ofCommandLine.test(code)), code)).toEqual([]);
});

/** The rules that were told. Of the command line it is only known that it refused. */
function codesTold({ report, said }: Played, code: ProblemCode): ProblemCode[] {
  if (!report) return said.en.startsWith('error: ') ? [code] : [];
  const listed = listedCodesOf(report).filter((one) => one === code && onlyListed.has(one));
  return [...codesOf(report), ...listed].toSorted();
}

function expectPage(code: ProblemCode, text: string): Promise<void> {
  return expect(text).toMatchFileSnapshot(fileURLToPath(new URL(`${code}.md`, rulesFolder)));
}
