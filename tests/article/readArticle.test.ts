import { describe, expect, it } from 'vitest';
import { decode } from '../../src/article/decode.ts';
import { readArticle } from '../../src/article/readArticle.ts';
import { ArticleError, type Problem } from '../../src/problem.ts';

const good = [
  'title: "題" # 記事のタイトル',
  'emoji: "📝" # アイキャッチ',
  'type: "tech" # tech',
  'topics: ["python"] # タグ',
  'published: true # 公開設定',
];

function read(text: string, path = 'articles/a-good-slug-01.md'): readonly Problem[] {
  return readArticle(path, { text, hasByteOrderMark: false }).warnings;
}

function withFrontMatter(...lines: string[]): string {
  return `---\n${lines.join('\n')}\n---\n\n本文\n`;
}

/** `code@line:column` of each warning. */
function told(problems: readonly Problem[]): string[] {
  return problems.map(({ code, place }) => `${code}@${place?.line}:${place?.column}`);
}

function refused(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ArticleError) return told([error.problem])[0] ?? '';
    throw error;
  }
  return 'was read';
}

describe('front matter', () => {
  it('with a comment behind every key is fine', () => {
    expect(read(withFrontMatter(...good))).toEqual([]);
    expect(read(withFrontMatter(...good).replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it.each([
    ['title', `title: ${'あ'.repeat(71)}`, 'zenn-title@2:8'],
    ['emoji', 'emoji: "📝📝"', 'zenn-emoji@3:8'],
    ['emoji', 'emoji: a', 'zenn-emoji@3:8'],
    ['type', 'type: book', 'zenn-type@4:7'],
    ['topics', 'topics: [a, b, c, d, e, f]', 'zenn-topics-count@5:9'],
    ['topics', 'topics: [abcdefghijklmnopqrs]', 'zenn-topic@5:9'],
    ['published', 'published: "true"', 'zenn-published@6:12'],
  ])('with a bad %s (%s) is told at its value', (key, line, expected) => {
    const lines = good.map((own) => (own.startsWith(`${key}:`) ? line : own));
    expect(told(read(withFrontMatter(...lines)))).toEqual([expected]);
  });

  it.each(['👨‍👩‍👧', '🇯🇵', '❤', '❤️', '1️⃣'])('takes %s as one emoji', (emoji) => {
    const lines = good.map((own) => (own.startsWith('emoji') ? `emoji: "${emoji}"` : own));
    expect(read(withFrontMatter(...lines))).toEqual([]);
  });

  it('without a key is told, and so is a bad slug', () => {
    expect(told(read(withFrontMatter(...good.slice(1)), 'articles/x.md'))).toEqual([
      'zenn-slug@1:1',
      'zenn-key-missing@1:1',
    ]);
  });

  it('that is not there is told in a Zenn repository only', () => {
    expect(told(read('本文\n'))).toEqual(['front-matter-missing@1:1']);
    expect(told(read('本文\n', 'README.md'))).toEqual([]);
  });

  it('is refused where it cannot be read safely', () => {
    expect(refused('---js\nmodule.exports = {}\n---\n')).toBe('front-matter-language@1:1');
    expect(refused('--- yaml\ntitle: x\n---\n')).toBe('front-matter-language@1:1');
    expect(refused('---\ntitle: x\n\n本文\n')).toBe('front-matter-unclosed@1:1');
    expect(refused('---\ntitle: "x\nemoji: y\n---\n')).toMatch(/^front-matter-yaml@[234]:/);
    expect(refused('---\n- a\n- b\n---\n')).toBe('front-matter-yaml@1:1');
    expect(refused('---\ntitle: *nobody\n---\n')).toMatch(/^front-matter-yaml@/);
    expect(refused('---\na: 1\n---foo\nb: 2\n---\n')).toBe('front-matter-yaml@3:1');
  });
});

describe('a file', () => {
  it('that is empty is refused', () => {
    expect(refused('')).toBe('article-empty@undefined:undefined');
    expect(refused(' \n\n')).toBe('article-empty@undefined:undefined');
  });

  it('that is no UTF-8 is refused with the offset of the first bad byte', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('あ'), 0x82, 0xa0]);
    expect(() => decode(bytes)).toThrowError(
      expect.objectContaining({
        problem: expect.objectContaining({ code: 'article-not-utf8', args: { byteOffset: 3 } }),
      }),
    );
  });

  it('with a byte order mark is read without it', () => {
    const bytes = new TextEncoder().encode('\uFEFFあ');
    expect(decode(bytes)).toEqual({ text: 'あ', hasByteOrderMark: true });
  });
});
