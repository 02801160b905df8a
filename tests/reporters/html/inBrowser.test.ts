import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { execa } from 'execa';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, startBrowser } from '../../support/browser.ts';
import { cliPath } from '../../support/repository.ts';

const attack =
  '<script>pwned=1</script></textarea><svg onload="pwned=1"><img src=x onerror=pwned=1>';

const article = `---
title: "</title>${attack.replaceAll('"', "'")}"
emoji: "📝"
type: "tech"
topics: ["python"]
published: false
---

## 待つ ${attack}

[押す](javascript:pwned=1) と [例](https://example.com/ "</a>${attack.replaceAll('"', "'")}")、${attack}

::error::planted ##[error]planted

\`\`\`python:${attack}.py
import sys, time
print('始まり')
print('警告', file=sys.stderr)
time.sleep(0.25)
print('''${attack}''')
print('::error::planted')
print('##[error]planted')
print('お客さん2: 会計')
\`\`\`

**実行結果**:
\`\`\`
始まり
(0.2秒後)
${attack}
::error::planted
##[error]planted
お客さん1: 会計
\`\`\`

:::message
\`\`\`python
for i in range(3):
    print(i)  # 0 1 2
\`\`\`
:::

\`\`\`python
${'x'.repeat(30)} = "${'長い行'.repeat(60)}"
\`\`\`

![図](https://example.com/x.png)

https://example.com/card

@[youtube](abcdefghijk)

- [ ] 項目 $x^2$ [^1]

[^1]: 脚注

\`\`\`mermaid
graph TD; A-->B
\`\`\`
`;

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe.skipIf(browserPath === null)('the HTML report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jikko-html-'));
  let browser: Browser;
  let page: Page;
  const said: string[] = [];
  const requested: string[] = [];

  beforeAll(async () => {
    mkdirSync(join(folder, 'articles'));
    writeFileSync(join(folder, 'articles/hostile-article-1.md'), article);
    const args = [cliPath, 'verify', '--reporter', 'html', '--lang', 'ja'];
    const { stdout } = await execa(process.execPath, args, { cwd: folder, reject: false });
    writeFileSync(join(folder, 'report.html'), stdout);
    browser = await startBrowser(browserPath ?? '');
    page = await browser.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** The value of an expression in the page: code of tests knows no types of browsers. */
  async function inPage<Value>(expression: string): Promise<Value> {
    return (await page.evaluate(expression)) as Value;
  }
  const textsOf = (selector: string): Promise<string[]> =>
    inPage(`[...document.querySelectorAll('${selector}')].map((one) => one.innerText.trim())`);
  const countOf = (selector: string): Promise<number> =>
    inPage(`document.querySelectorAll('${selector}').length`);
  const shownOutcomes = (): Promise<string[]> =>
    inPage(
      "[...document.querySelectorAll('.jikko-panel')].filter((one) => !one.hidden).map((one) => one.dataset.outcome)",
    );

  async function axeProblems(): Promise<string[]> {
    const { violations } = await inPage<{ violations: Violation[] }>('axe.run()');
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }

  test('opens without a word on the console, and asks for nothing but itself', () => {
    expect(said).toEqual([]);
    expect(requested).toEqual([expect.stringMatching(/^file:.*report\.html$/)]);
  });

  test('runs nothing that stands in the article or in the output', async () => {
    expect(await inPage('typeof pwned')).toBe('undefined');
    expect(await countOf('.znc script, .znc img, .znc iframe, textarea')).toBe(0);
    const links = await inPage<string[]>('[...document.links].map((one) => one.protocol)');
    expect([...new Set(links)].toSorted()).toEqual(['file:', 'https:']);
    expect(
      await inPage(
        '[...document.querySelectorAll("*")].filter((one) => [...one.attributes].some(({ name }) => /^on|^style$/.test(name))).length',
      ),
    ).toBe(0);
  });

  test('shows what was planted as text', async () => {
    expect(await textsOf('#article-1 > details > summary h2')).toEqual([
      `</title>${attack.replaceAll('"', "'")}`,
    ]);
    expect(await textsOf('.znc > h2')).toEqual([`待つ ${attack}`]);
    expect(await textsOf('.code-block-filename')).toEqual([`${attack}.py`]);
    expect(await textsOf('.jikko-panel .jikko-diff td code')).toEqual(
      ['始まり', attack, '::error::planted', '\\x23#[error]planted']
        .flatMap((line) => [line, line])
        .slice(2)
        .concat('お客さん1: 会計', 'お客さん2: 会計'),
    );
    expect(await textsOf('.jikko-diff mark')).toEqual(['1', '2']);
  });

  test('draws each line on its stream and the wait that the article tells of', async () => {
    expect(await textsOf('#article-1-line-15 .jikko-head')).toEqual([
      expect.stringMatching(/^✖ 不一致 15〜24 行目 · python main\.py · /),
    ]);
    const drawn = '#article-1-line-15 figure .jikko-scroller';
    expect(await countOf(`${drawn} .jikko-stdout`)).toBe(5);
    expect(await countOf(`${drawn} .jikko-stderr`)).toBe(1);
    expect(await countOf(`${drawn} .jikko-bracket.is-right`)).toBe(1);
  });

  test('filters by verdict, and says how much is shown', async () => {
    expect(await shownOutcomes()).toEqual(['mismatch', 'mismatch', 'match', 'match', 'unclaimed']);
    await page.click('input[value="match"]');
    await page.click('input[value="unclaimed"]');
    expect(await shownOutcomes()).toEqual(['mismatch', 'mismatch']);
    expect(await textsOf('#shown-count')).toEqual([
      '3 個のコードブロックのうち 1 個を表示しています。',
    ]);
    await page.click('input[value="mismatch"]');
    expect(await inPage('document.querySelector(".jikko-article").hidden')).toBe(true);
    for (const outcome of ['match', 'unclaimed', 'mismatch']) {
      await page.click(`input[value="${outcome}"]`);
    }
  });

  test('is used with the keyboard: next problem, links into folded articles, wide code', async () => {
    await inPage('document.querySelector(".jikko-article > details").open = false');
    await page.focus('#next-problem');
    await page.keyboard.press('Enter');
    expect(await inPage('document.activeElement.dataset.outcome')).toBe('mismatch');
    expect(await inPage('document.querySelector(".jikko-article > details").open')).toBe(true);
    await page.focus('.jikko-table a[href="#article-1-line-37"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction('document.activeElement.id === "article-1-line-37"');
    const unreachable = 'one.scrollWidth > one.clientWidth && one.tabIndex !== 0';
    const wide = `[...document.querySelectorAll('.znc pre')].filter((one) => ${unreachable})`;
    expect(await countOf('.znc pre[tabindex]')).toBeGreaterThan(0);
    expect(await inPage(`${wide}.length`)).toBe(0);
  });

  test('has no serious problem for axe, in light and in dark', async () => {
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8'));
    await inPage('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
    // The page marks what has become wide one frame after it is told of it.
    const isReachable = '(one) => one.scrollWidth <= one.clientWidth || one.tabIndex === 0';
    await page.waitForFunction(
      `[...document.querySelectorAll(".jikko-scroller, .znc pre")].every(${isReachable})`,
    );
    for (const theme of ['light', 'dark']) {
      await page.select('#theme', theme);
      expect(await axeProblems()).toEqual([]);
    }
    const colors = await inPage('getComputedStyle(document.body).backgroundColor');
    expect(colors).toBe('rgb(13, 34, 58)');
  });
});
