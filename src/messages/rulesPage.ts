import type { ProblemCode } from '../problem.ts';
import { catalogues } from './catalogues.ts';
import { describeProblem } from './messages.ts';
import { sampleOf } from './ruleSamples.ts';

/** The page that lists every rule, with a link to the page of each. */
export function rulesPage(): string {
  const codes = Object.keys(catalogues.ja.problems) as ProblemCode[];
  const intro = [
    '# メッセージ一覧 / Messages',
    '',
    'jikko が知らせる問題です。値は例です。名前から、意味、例、直し方のページに移れます。このページはメッセージから自動で作られます。',
    '',
    'What jikko tells; the values are examples. Each name leads to a page with the meaning, an example',
    'and how to settle it. This page is made from the messages themselves.',
  ];
  const themes = themesOf(codes).flatMap(([title, own]) => ['', `## ${title}`, '', ...table(own)]);
  return `${[...intro, ...themes].join('\n')}\n`;
}

/** By how codes begin; the claims themselves are the rest. */
const themes: readonly (readonly [title: string, start: RegExp])[] = [
  ['実行 / Running', /^(?:program|python|isolation)-/],
  ['確かめなかったもの / Not checked', /^(?:skip|skipped|listed)-/],
  ['書き換え / Rewriting', /^(?:rewrite|write|insert|interactive|badge)-/],
  ['指示 / Directives', /^directive-/],
  ['設定 / Settings', /^(?:settings|config)-/],
  ['記事 / Articles', /^(?:article|front-matter|no)-/],
  ['Zenn の記事 / Articles of Zenn', /^zenn-/],
  ['Zenn の本 / Books of Zenn', /^book-/],
  ['Qiita の記事 / Articles of Qiita', /^qiita-/],
  ['選択と見張り / Selecting and watching', /^(?:git|select|watch)-/],
  ['報告 / Reports', /^(?:reporter|merge)-/],
  ['準備とキャッシュ / Setting up, cache', /^(?:init|cache)-/],
];

function themesOf(codes: readonly ProblemCode[]): [string, ProblemCode[]][] {
  const isOfOthers = (code: ProblemCode): boolean => themes.some(([, start]) => start.test(code));
  return [
    ['結果 / Results', codes.filter((code) => !isOfOthers(code))],
    ...themes.map(([title, start]): [string, ProblemCode[]] => [
      title,
      codes.filter((code) => start.test(code)),
    ]),
  ];
}

function table(codes: readonly ProblemCode[]): string[] {
  const rows = codes
    .toSorted()
    .map((code) => `| [${code}](rules/${code}.md) | ${what('ja', code)} | ${what('en', code)} |`);
  return ['| 名前 / Name | 内容 | What it tells |', '| --- | --- | --- |', ...rows];
}

function what(language: 'ja' | 'en', code: ProblemCode): string {
  const told = describeProblem(catalogues[language], sampleOf(code), String);
  return told.what.replaceAll('|', String.raw`\|`);
}
