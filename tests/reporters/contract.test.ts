import { stripVTControlCharacters } from 'node:util';
import type { Nodes } from 'mdast';
import * as fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { problem, warning } from '../../src/problem.ts';
import type { ReporterName } from '../../src/reporters/reporters.ts';
import { reporters } from '../support/reporters.ts';
import type { Report } from '../../src/types.ts';
import { fuzzing } from '../support/fuzzing.ts';
import { contextIn } from './context.ts';
import {
  allMatch,
  article,
  claim,
  codeBlock,
  differing,
  everyOutcome,
  explanationWith,
  nothingToDo,
  notChecked,
  place,
  report,
  withoutPython,
} from './reports.ts';

const names = Object.keys(reporters) as ReporterName[];

const outcomesTold = [
  ...['match', 'mismatch', 'unstable', 'failed', 'skipped'].map(
    (word) => new RegExp(`\\b${word}\\b`),
  ),
  /unclaimed|only ran/,
];

const findingsTold = [/claim-mismatch/, /claim-unstable/, /program-raised/, /skipped-diff/];

/** A report that holds a text in every place that can come from outside. */
function reportOf(text: string): Report {
  const wrong = claim(5, `${text}\nsame\n${text}x`, text);
  const raised = problem('program-raised', { error: text }, place(9));
  return report(
    [
      article(text, {
        problems: [warning('zenn-topic', { topic: text }, place(1))],
        codeBlocks: [
          codeBlock(3, text, [differing('mismatch', wrong, `${text}y\nsame\n\t${text}`)], {
            explanation: explanationWith(text),
          }),
          notChecked(8, text, raised, [claim(12, text, text)]),
        ],
      }),
      article(text, {
        codeBlocks: [codeBlock(3, text, [differing('unstable', claim(5, 'a', text), text, text)])],
        rewrite: { places: [place(5)], patch: `-${text}\n+${text}\n${text}`, isWritten: false },
      }),
      article(text, { error: problem('front-matter-yaml', { detail: text }, place(1)) }),
    ],
    { pythonVersion: text, problems: [problem('no-articles', { patterns: text })] },
  );
}

const commandPieces = [
  ['::', '##[', '##', '[', '#', ':', '%', '%0A', '::error::x', '##[error]x'],
  ['::stop-commands::x', '::set-output name=a::b', '::add-mask::a', '##vso[task.complete]'],
].flat();
const markdownPieces = [
  '`',
  '```',
  '|',
  ',',
  '@user',
  '![x](https://x.example)',
  'www.x.example',
  '<b>',
  '\n',
  '\r',
  '\t',
  ' ',
  '\u3000',
  '\u00A0',
];
const hiddenPieces = [
  '\u001B[31m|\u001B]0;x\u0007|\u009B|\u007F|\u0085|\u202E|\u2066|\u200F|\u061C'.split('|'),
  '\u200B|\u200D|\uFEFF|\u2028|\u{E0041}|\uD83D|\uDE00|👨‍👩‍👧|❤️|漢|が|a'.split('|'),
].flat();
const pieces = [commandPieces, markdownPieces, hiddenPieces].flat();

const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

// Without emoji, whose joiners may stay: controls but tab and line feed, formats, separators.
const unsafe = /(?![\t\n])\p{Cc}|[\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|\p{Cs}/u;

function withoutEmoji(text: string): string {
  return text.replaceAll('👨‍👩‍👧', '😀');
}

describe.each(names)('the reporter %s', (name) => {
  const render = reporters[name];

  test.each(['ja', 'en'] as const)('renders reports of all kinds in %s', (language) => {
    for (const given of [allMatch, everyOutcome, nothingToDo, withoutPython]) {
      const { stdout, summary } = render(given, contextIn(language));
      expect(stdout.endsWith('\n')).toBe(true);
      expect(stdout + (summary ?? '')).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('tells every outcome', () => {
    const { stdout } = render(everyOutcome, contextIn('en'));
    // Its format holds findings alone.
    const told = name === 'rdjson' ? findingsTold : outcomesTold;
    for (const words of told) expect(stdout).toMatch(words);
  });

  test('is a pure function', () => {
    const context = contextIn('ja');
    expect(render(everyOutcome, context)).toEqual(render(everyOutcome, context));
  });

  test('never prints hostile text raw', () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (text, colors) => {
        const { stdout, summary = '' } = render(reportOf(text), contextIn('en', { colors }));
        const printed = colors ? stripVTControlCharacters(stdout) : stdout;
        const all = withoutEmoji(printed + summary);
        expect(all).not.toMatch(unsafe);
        expect(all).not.toMatch(/##\[/);
        const commands = all.split('\n').filter((line) => line.trim().startsWith('::'));
        const own = /^::(?:error|warning) (?:file=|title=)/;
        expect(commands.filter((line) => name !== 'github' || !own.test(line))).toEqual([]);
      }),
      { numRuns: 300, seed: fuzzing.seed },
    );
  });
});

/** Everything that a reporter hands on as Markdown. */
const markdownOf: Readonly<Record<string, (report: Report) => string>> = {
  'a job summary': (given) => reporters.github(given, contextIn('ja')).summary ?? '',
  'a report in Markdown': (given) => reporters.markdown(given, contextIn('ja')).stdout,
  'a comment of a review': (given) => {
    const { stdout } = reporters.rdjson(given, contextIn('ja'));
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { message: string }[] };
    return diagnostics.map(({ message }) => message).join('\n\n');
  },
};

/** Every finding is followed by a link to the page of its rule. */
function isOwnLink(node: Nodes): boolean {
  const rule = /^https:\/\/github\.com\/jikko-zenn\/jikko\/blob\/main\/docs\/rules\/([a-z-]+)\.md$/;
  if (node.type !== 'link') return false;
  const [only, ...others] = node.children;
  return others.length === 0 && only?.type === 'text' && only.value === rule.exec(node.url)?.[1];
}

test.each(Object.keys(markdownOf))(
  'hostile text makes no HTML, link, image or mention in %s',
  (where) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = markdownOf[where]?.(reportOf(text)) ?? '';
        const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
        const refused = new Set(['html', 'link', 'linkReference', 'image', 'imageReference']);
        const nodes: Nodes[] = [];
        visit(tree, (node) => {
          if (!isOwnLink(node)) nodes.push(node);
        });
        expect(nodes.filter(({ type }) => refused.has(type))).toEqual([]);
        const plain = nodes.flatMap((node) => (node.type === 'text' ? node.value : []));
        expect(plain.join('\n')).not.toMatch(/@user|::/);
      }),
      { numRuns: 60, seed: fuzzing.seed },
    );
  },
);

test('hostile text makes no annotation beyond those of the findings', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { stdout } = reporters.github(reportOf(text), contextIn('en'));
      expect(stdout.match(/^\s*::/gm)).toHaveLength(6);
    }),
    { seed: fuzzing.seed },
  );
});
