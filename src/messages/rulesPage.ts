import type { ProblemArguments, ProblemCode } from '../problem.ts';
import { catalogues } from './catalogues.ts';
import type { Message } from './messages.ts';

/** The page that lists every problem that jikko tells, in both languages. */
export function rulesPage(): string {
  const codes = Object.keys(catalogues.ja.problems) as ProblemCode[];
  const intro = [
    '# メッセージ一覧 / Messages',
    '',
    'jikko が知らせる問題と、その直し方です。値は例です。このページはメッセージから自動で作られます。',
    '',
    'What jikko tells, and what to do about it; the values are examples. This page is made from the',
    'messages themselves.',
  ];
  return `${[...intro, ...codes.toSorted().flatMap(section)].join('\n')}\n`;
}

function section(code: ProblemCode): string[] {
  return ['', `## ${code}`, '', `- ${words('ja', code, '')}`, `- ${words('en', code, ' ')}`];
}

function words(language: 'ja' | 'en', code: ProblemCode, between: string): string {
  // TypeScript cannot see that the code selects the type of the arguments.
  const describe = catalogues[language].problems[code] as (args: object) => Message;
  const { what, advice } = describe(samples[code]);
  return `**${what}**${between}${advice}`;
}

/** Arguments as they might be, for the page's sentences. */
const samples: ProblemArguments = {
  'article-not-found': { path: 'articles/x.md' },
  'article-unreadable': { detail: 'EACCES' },
  'article-empty': {},
  'article-not-utf8': { byteOffset: 120 },
  'no-articles': { patterns: 'articles/*.md, books/*/*.md, public/**/*.md' },
  'article-line': { lines: '12' },
  'front-matter-language': { language: 'js' },
  'front-matter-unclosed': {},
  'front-matter-yaml': { detail: 'Missing closing "quote' },
  'front-matter-ambiguous': {},
  'front-matter-missing': {},
  'zenn-key-missing': { key: 'emoji' },
  'zenn-title': { length: 82 },
  'zenn-emoji': { value: '📝📝' },
  'zenn-type': { value: 'book' },
  'zenn-topics-count': { count: 6 },
  'zenn-topic': { topic: 'asynchronous-programming' },
  'zenn-published': { value: 'yes' },
  'zenn-published-at': { value: '2026/11/23' },
  'zenn-slug': { slug: 'short' },
  'fence-unclosed': {},
  'label-without-code': { label: '実行結果' },
  'label-without-result': { label: '実行結果' },
  'directive-several-lines': {},
  'directive-indented': {},
  'directive-empty': {},
  'directive-misspelled': { found: 'jiko:' },
  'directive-unknown': { word: 'timout', nearest: 'timeout' },
  'directive-twice': { word: 'timeout' },
  'directive-value-missing': { word: 'timeout', example: 'timeout=30' },
  'directive-value-unwanted': { word: 'skip' },
  'directive-value': { word: 'timeout', value: '30s', example: 'timeout=30' },
  'directive-quote': { found: 'reason="GPU' },
  'directive-equals': { found: 'timeout =' },
  'directive-full-width': { found: '＝', codePoint: 'U+FF1D', instead: '=' },
  'directive-contradiction': { word: 'no-result', other: 'result' },
  'directive-incomplete': { word: 'reason', needs: 'skip', example: 'skip reason="GPU が必要"' },
  'directive-misplaced': {},
  'settings-no-map': { value: 'skip' },
  'settings-unknown': { key: 'timout', nearest: 'timeout' },
  'settings-value': { key: 'python', value: '3.12', example: 'python: "3.12"' },
  'config-unreadable': { file: 'jikko.config.json', detail: 'SyntaxError' },
  'config-no-map': { file: 'jikko.config.json' },
  'config-unknown': { file: 'jikko.config.json', key: 'timout', nearest: 'timeout' },
  'config-value': {
    file: 'jikko.config.json',
    key: 'timeout',
    value: '-1',
    example: '"timeout": 30',
  },
  'book-config-missing': { book: 'my-first-book' },
  'book-config-unreadable': { detail: 'EACCES' },
  'book-config-yaml': { detail: 'Missing closing "quote' },
  'book-slug': { slug: 'short' },
  'book-key-invalid': { key: 'summary' },
  'book-price': { value: '150' },
  'book-chapters-list': {},
  'book-chapter-extension': { chapter: 'intro.md' },
  'book-chapter-missing': { chapter: 'intro' },
  'book-chapter-unlisted': { config: 'config.yaml' },
  'book-chapter-unnumbered': { file: 'intro.md' },
  'book-chapter-slug': { slug: 'はじめに' },
  'book-chapter-title': {},
  'book-chapter-free': { value: 'yes' },
  'qiita-title': {},
  'qiita-tags': { count: 6 },
  'qiita-tag-empty': {},
  'qiita-key-missing': { key: 'slide' },
  'qiita-flag': { key: 'private', value: 'yes' },
  'qiita-text': { key: 'updated_at', value: '2026-11-23' },
  'qiita-private-with': { key: 'organization_url_name' },
  'qiita-campaign-agreement': {},
  'claim-mismatch': { label: '実行結果' },
  'claim-unstable': { label: '実行結果' },
  'program-raised': { error: 'ValueError: no' },
  'program-exited': { exitCode: 3 },
  'program-killed': { signal: 'SIGSEGV' },
  'program-timed-out': { seconds: 10 },
  'program-output-limit': { bytes: 1024 ** 2 },
  'program-memory-limit': { bytes: 1024 ** 3 },
  'program-module-missing': { module: 'numpy' },
  'program-reads-input': {},
  'program-syntax-error': { error: 'SyntaxError: invalid syntax' },
  'program-not-run': {},
  'python-missing': { tried: '.venv, VIRTUAL_ENV, python3, python' },
  'python-too-old': { version: '3.7.16', path: '/usr/bin/python3' },
  'python-unusable': { path: '/usr/bin/python3', detail: 'EACCES' },
  'program-not-reached': {},
  'program-needs-failed': { line: 12, error: 'ValueError: no' },
  'skipped-not-reached': {},
  'skipped-words': {},
  'skipped-unknown': {},
  'skipped-transcript': {},
  'skipped-remark': { remark: '毎回変わる' },
  'skipped-diff': {},
  'rewrite-inline-lines': { lines: 3 },
  'rewrite-inline-empty': {},
  'rewrite-control-character': { codePoint: 'U+0000' },
  'rewrite-private': { what: '/home/name' },
  'rewrite-unproven': { detail: 'the rest of the article would change' },
  'write-changed-meanwhile': {},
  'write-read-only': {},
  'write-failed': { detail: 'ENOSPC' },
  'internal-error': { detail: 'RangeError' },
};
