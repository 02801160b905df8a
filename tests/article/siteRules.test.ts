import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/readArticle.ts';

/** `code@line:column` of each warning, with its arguments. */
function warnings(path: string, text: string): string[] {
  const article = readArticle(path, { text, hasByteOrderMark: false });
  return article.warnings.map(({ code, place, args }) =>
    [`${code}@${place?.line}:${place?.column}`, ...Object.values(args)].join(' '),
  );
}

function withFrontMatter(...lines: readonly string[]): string {
  return `---\n${lines.join('\n')}\n---\n\n本文\n`;
}

describe('a chapter', () => {
  const path = 'books/a-book-of-code/intro.md';

  it.each([
    ['title: "はじめに"'],
    ['title: "はじめに"', 'free: true'],
    ["title: 'はじめに'", 'free: false # 試し読み'],
  ])('with a title is fine: %j %j', (...lines) => {
    expect(warnings(path, withFrontMatter(...lines))).toEqual([]);
  });

  it.each([
    ['title:', 'book-chapter-title@2:7'],
    ['title: ""', 'book-chapter-title@2:8'],
    ['title: 2026', 'book-chapter-title@2:8'],
    ['emoji: "📝"', 'book-chapter-title@1:1'],
    [`title: ${'あ'.repeat(71)}`, 'zenn-title@2:8 71'],
  ])('with %s is told', (line, expected) => {
    expect(warnings(path, withFrontMatter(line))).toEqual([expected]);
  });

  it.each([
    ['free: "true"', 'book-chapter-free@3:7 true'],
    ['free: 1', 'book-chapter-free@3:7 1'],
    ['free:', 'book-chapter-free@3:6 null'],
  ])('with %s is told', (line, expected) => {
    expect(warnings(path, withFrontMatter('title: 題', line))).toEqual([expected]);
  });

  it('without front matter is told', () => {
    expect(warnings(path, '本文\n')).toEqual(['book-chapter-title@1:1']);
  });

  it.each(['intro', '1.intro', '10.a_b-c', '1', 'a'.repeat(50)])('may be called %s.md', (slug) => {
    expect(warnings(`books/x/${slug}.md`, withFrontMatter('title: 題'))).toEqual([]);
  });

  it.each(['はじめに', 'Intro', 'a b', 'a.b', '1.2.c', 'a'.repeat(51), "a';x"])(
    'called %s.md is told',
    (slug) => {
      expect(warnings(`books/x/${slug}.md`, withFrontMatter('title: 題'))).toEqual([
        `book-chapter-slug@1:1 ${slug}`,
      ]);
    },
  );

  it('is none in a README, nor below or beside the folder of a book', () => {
    for (const other of ['books/x/README.md', 'books/x/images/a.md', 'books/a.md', 'a.md']) {
      expect(warnings(other, '本文\n')).toEqual([]);
    }
  });

  it('with JavaScript as its front matter is refused', () => {
    expect(() => warnings(path, '---js\nmodule.exports = {}\n---\n')).toThrow(
      'front-matter-language',
    );
  });
});

function key(line: string): string {
  return line.split(':')[0] ?? '';
}

describe('an article of Qiita CLI', () => {
  const path = 'public/newArticle001.md';
  const good = [
    'title: newArticle001',
    'tags:',
    "  - 'Python'",
    'private: false',
    "updated_at: '2026-11-24T10:00:00+09:00'",
    'id: null',
    'organization_url_name: null',
    'slide: false',
    'ignorePublish: false',
  ];

  function but(...changes: readonly string[]): string {
    const changed = new Map(changes.map((line) => [key(line), line]));
    const kept = good.map((line) => changed.get(key(line)) ?? line);
    const added = changes.filter((line) => !good.some((one) => key(one) === key(line)));
    return withFrontMatter(...kept, ...added);
  }

  it('as `npx qiita new` writes it, with a tag, is fine', () => {
    expect(warnings(path, but())).toEqual([]);
    expect(warnings('qiita/public/drafts/a.md', but())).toEqual([]);
  });

  it.each([
    ['title: ""', 'qiita-title@2:8'],
    ['title:', 'qiita-title@2:7'],
    ['private: "false"', 'qiita-flag@5:10 private false'],
    ['private:', 'qiita-flag@5:9 private null'],
    ['slide: 1', 'qiita-flag@9:8 slide 1'],
    ['ignorePublish: yes', 'qiita-flag@10:16 ignorePublish yes'],
    ['id: 123', 'qiita-text@7:5 id 123'],
    ['organization_url_name: [a]', 'qiita-text@8:24 organization_url_name a'],
    ['updated_at: 2026-11-24', 'qiita-text@6:13 updated_at 2026-11-24'],
    [
      'updated_at: 2026-11-24T10:00:00+09:00',
      'qiita-text@6:13 updated_at 2026-11-24T10:00:00+09:00',
    ],
    ['agreed_posting_campaign_term: "true"', 'qiita-flag@11:31 agreed_posting_campaign_term true'],
    [
      'posting_campaign_uuid: 1\nagreed_posting_campaign_term: true',
      'qiita-text@11:24 posting_campaign_uuid 1',
    ],
    ['posting_campaign_uuid: abc', 'qiita-campaign-agreement@11:24'],
  ])('with %s is told', (line, expected) => {
    expect(warnings(path, but(line))).toEqual([expected]);
  });

  it.each([
    [['tags: []'], 'qiita-tags@3:7 0'],
    [['tags: Python'], 'qiita-tags@3:7 0'],
    [['tags: [a, b, c, d, e, f]'], 'qiita-tags@3:7 6'],
    [['tags: [""]'], 'qiita-tag-empty@3:7'],
  ])('with %s is told', (lines, expected) => {
    const tagged = [good[0] ?? '', ...lines, ...good.slice(3)];
    expect(warnings(path, withFrontMatter(...tagged))).toEqual([expected]);
  });

  it('that is private is in no organization and no campaign', () => {
    const text = but(
      'private: true',
      'organization_url_name: increments',
      'posting_campaign_uuid: abc',
      'agreed_posting_campaign_term: true',
    );
    expect(warnings(path, text)).toEqual([
      'qiita-private-with@8:24 organization_url_name',
      'qiita-private-with@11:24 posting_campaign_uuid',
    ]);
  });

  it('without keys is told once for each that Qiita CLI asks for', () => {
    expect(warnings(path, withFrontMatter('ignorePublish: true'))).toEqual([
      'qiita-title@1:1',
      'qiita-tags@1:1 0',
      'qiita-key-missing@1:1 private',
      'qiita-key-missing@1:1 slide',
      'qiita-key-missing@1:1 updated_at',
      'qiita-key-missing@1:1 id',
      'qiita-key-missing@1:1 organization_url_name',
    ]);
  });

  it('is none where no key of Qiita stands in its front matter', () => {
    expect(warnings(path, withFrontMatter('title: A page of a site', 'tags: [x]'))).toEqual([]);
    expect(warnings(path, '本文\n')).toEqual([]);
  });
});
