import fc from 'fast-check';
import { block, type Block } from './blocks.ts';
import type { ScriptedPrint } from './scriptedPython.ts';

/** A generated article with what its programs print. */
export interface GeneratedArticle {
  /** As it stands in the file, byte order mark included. */
  readonly text: string;
  readonly script: readonly ScriptedPrint[];
}

type Container = (lines: readonly string[]) => readonly string[];

const indented =
  (first: string, prefix: string): Container =>
  (lines) => [first, '', ...lines.map((line) => (line === '' ? '' : prefix + line))];

/** What a part of an article may stand in, any in any other. */
const container = fc.constantFrom<Container>(
  (lines) => lines.map((line) => `> ${line}`.trimEnd()),
  (lines) => lines.map((line) => `>${line}`),
  indented('- item', '  '),
  indented('-   item', '    '),
  indented('* item', '\t'),
  indented('1. item', '   '),
  indented('10) item', '    '),
  (lines) => [':::message', ...lines, ':::'],
  (lines) => [':::message alert', '', ...lines, '', ':::'],
  (lines) => ['::::details 詳細', ...lines, '::::'],
  (lines) => lines.map((line) => (line === '' ? '' : `  ${line}`)),
);
const containers = fc.array(container, { maxLength: 3, size: 'small' });

/** What stands between code blocks: much that a printed tree would lose. */
const between = fc.constantFrom(
  '![](u =250x)',
  '^[note] a[^1]',
  'https://zenn.dev/x',
  '* a\n+ b\n- c',
  '| a | b |\n|---|:-:|\n| `x|y` | \\| |',
  '$$\n```\n$$',
  'a  \nb\\\nc',
  'Setext\n======',
  '<!-- 注 -->',
  '&copy; \\* _a_ __b__',
  'a\u2028b\u0000c',
  '🎉 \u{20BB7} e\u0301',
  '\t indented',
  '[^1]: note',
  '***',
  'a\f b\u00A0c',
);

const heads = fc.constantFrom(
  '',
  '---\ntitle: "題" # 注\nemoji: "📝"\ntype: tech\ntopics: [python]\npublished: false\n---\n\n',
);

const lineEnds = fc.oneof(
  { weight: 5, arbitrary: fc.constant(['\n']) },
  { weight: 3, arbitrary: fc.constant(['\r\n']) },
  { weight: 1, arbitrary: fc.constant(['\r']) },
  { weight: 1, arbitrary: fc.constant(['\n', '\r\n', '\n']) },
);

/** Articles with claims of every kind in any container, and hostile outputs. */
export const article: fc.Arbitrary<GeneratedArticle> = fc
  .record({
    parts: fc.array(fc.record({ block, containers, between: fc.option(between, { nil: null }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    head: heads,
    ends: lineEnds,
    hasByteOrderMark: fc.boolean(),
    tail: fc.constantFrom('', '\n', '\n\n\n', '\n\ntext', '\n\ntext\n', '\n  \n'),
  })
  .map(({ parts, head, ends, hasByteOrderMark, tail }) => {
    const script: ScriptedPrint[] = [];
    const lines = parts.flatMap((part) => {
      const own = numbered(part.block, script.length);
      script.push(...part.block.prints);
      const nested = part.containers.reduce<readonly string[]>((all, wrap) => wrap(all), own);
      return [...(part.between === null ? [] : [...part.between.split('\n'), '']), ...nested, ''];
    });
    const text = head + lines.slice(0, -1).join('\n') + tail;
    let next = 0;
    const withEnds = text.replaceAll('\n', () => ends[next++ % ends.length] ?? '\n');
    return { text: (hasByteOrderMark ? '\uFEFF' : '') + withEnds, script };
  });

function numbered({ lines }: Block, offset: number): string[] {
  return lines.map((line) =>
    line.replace(/(?<=(?:print|str)\("p)\d+(?="\))/, (k) => String(Number(k) + offset)),
  );
}
