import { describe, expect, test } from 'vitest';
import type { ArticlePage } from '../../../src/reporters/html/page.ts';
import { writePage } from '../../../src/reporters/html/zenn/writePage.ts';
import { renderArticle } from '../../../src/reporters/html/zenn/renderArticle.ts';

const request = { lines: [], idPrefix: 'a' };

async function markupOf(text: string): Promise<string> {
  const { pieces } = await renderArticle(text, request);
  return pieces.map(({ markup }) => markup).join('');
}

/** The page with the lines of its verdicts in brackets. */
function withLines({ pieces }: ArticlePage): string {
  return pieces.map(({ markup, line }) => markup + (line === null ? '' : `[${line}]`)).join('');
}

describe('an article as Zenn shows it', () => {
  test('keeps the structure, and has classes for the colours of code', async () => {
    const { pieces, colors } = await renderArticle(
      '## 題\n\n```python:a.py\nx = 1\n```\n',
      request,
    );
    expect(pieces.map(({ markup }) => markup)).toEqual([
      '<h2 id="a-%E9%A1%8C"> 題</h2>\n' +
        '<div class="code-block-container"><div class="code-block-filename-container">' +
        '<span class="code-block-filename">a.py</span></div><pre><code>' +
        '<span class="color-e1e4e8">x </span><span class="color-f97583">=</span>' +
        '<span class="color-79b8ff"> 1</span>\n</code></pre></div>',
    ]);
    expect(colors).toEqual(['#79b8ff', '#e1e4e8', '#f97583']);
  });

  test('links lead to the web or within the article, and nowhere else', async () => {
    const links =
      '[a](https://x.example/?q="<) [b](#題) [c](/n/c) [d](data:text/html,x) [e](//y.example)';
    const outside = 'target="_blank" rel="nofollow noopener noreferrer"';
    expect(await markupOf(links)).toBe(
      `<p><a href="https://x.example/?q=%22%3C" ${outside}>a</a> ` +
        '<a href="&#35;a-%E9%A1%8C">b</a> ' +
        `<a href="https://zenn.dev/n/c" ${outside}>c</a> [d](data:text/html,x) ` +
        `<a href="https://y.example/" ${outside}>e</a></p>\n`,
    );
  });

  test('what would need the network or an answer is shown as text', async () => {
    const text =
      '![図](https://x.example/a.png)\n\nhttps://x.example/card\n\n- [x] 済み\n\n$x<y$\n\n```mermaid\nA-->B\n```\n';
    const markup = await markupOf(text);
    expect(markup).not.toMatch(/<(?:img|iframe|input|embed)/);
    expect(markup).toContain('🖼 図 <small>https:');
    expect(markup).toContain('<a href="https://x.example/card" target="_blank"');
    expect(markup).toContain('☑ ');
    expect(markup).toContain('<code class="jikko-formula">x&#60;y</code>');
    expect(markup).toContain('<code class="jikko-embedded">A--&#62;B</code>');
  });

  test('footnotes have the same ids each time', async () => {
    const text = '注[^1]\n\n[^1]: 脚注\n';
    expect(await markupOf(text)).toBe(await markupOf(text));
  });

  test('verdicts stand behind what begins on their line, wherever that is nested', async () => {
    const lines = [1, 3, 8, 13, 20, 23];
    const text = `段落 \`1\`

\`\`\`python
print(1)
\`\`\`

- 箇条書き
  \`\`\`
  2
  \`\`\`

:::message
\`\`\`
3
\`\`\`
:::

| 表 |
| - |
| \`4\` |

- 項目
- \`5\`
`;
    const page = await renderArticle(text, { ...request, lines });
    expect(
      withLines(page).replaceAll(/<[^>]*>|\n/g, (tag) => (tag.startsWith('</') ? tag : '')),
    ).toBe(
      '段落 1</code></p>[1]print</span>(</span>1</span>)</span></code></pre></div>[3]箇条書き' +
        '2</code></pre></div>[8]</li></ul>!</span>3</code></pre></div>[13]</div></aside>' +
        '表</th></tr></thead>4</code></td></tr></tbody></table>[20]項目</li>5</code>[23]</li></ul>',
    );
  });

  test('a line before everything comes first', async () => {
    const page = await renderArticle('\n\n段落', { ...request, lines: [1] });
    expect(withLines(page)).toBe('[1]<p>段落</p>\n');
  });

  test('elements, attributes and classes that nobody chose are left out of any tree', () => {
    const page = writePage(
      {
        type: 'root',
        children: [
          {
            type: 'element',
            tagName: 'p',
            properties: { onClick: 'x()', className: ['jikko-panel', 'a"b', 'msg'], id: '"><b>' },
            children: [
              {
                type: 'element',
                tagName: 'script',
                properties: {},
                children: [{ type: 'text', value: 'x()' }],
              },
              {
                type: 'element',
                tagName: 'object',
                properties: {},
                children: [{ type: 'text', value: '<in>' }],
              },
              {
                type: 'element',
                tagName: 'a',
                properties: { href: ' java\nscript:x()' },
                children: [{ type: 'text', value: 'link' }],
              },
              { type: 'comment', value: '--><b>' },
            ],
          },
        ],
      },
      request,
    );
    expect(withLines(page)).toBe(
      '<p class="msg" id="a-&#34;&#62;&#60;b&#62;">&#60;in&#62;link</p>',
    );
  });
});
