import fc from 'fast-check';
import { claimOf } from './claims.ts';
import { claimedLine, printedLine } from './lines.ts';
import type { ScriptedPrint } from './scriptedPython.ts';

/** A part of an article; prints are numbered from 0 as `p0`, to be counted on by the article. */
export interface Block {
  readonly lines: readonly string[];
  readonly prints: readonly ScriptedPrint[];
}

const print: fc.Arbitrary<ScriptedPrint> = fc.record({
  lines: fc.oneof(
    { weight: 5, arbitrary: fc.array(printedLine, { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(printedLine, { maxLength: 6 }) },
  ),
  waitMs: fc.constantFrom(0, 0, 0, 1, 500, 1500, 2000),
});
const prints = fc.array(print, { minLength: 1, maxLength: 3 });

const linesOf = (all: readonly ScriptedPrint[]): string[] => all.flatMap(({ lines }) => lines);
const printing = (all: readonly ScriptedPrint[]): string[] => all.map((_, k) => `print("p${k}")`);

const marker = fc.constantFrom('```', '```', '````', '~~~', '~~~~~');

/** A fence around lines that do not close it. */
function fence(mark: string, info: string, content: readonly string[]): string[] {
  const own = mark.charAt(0).repeat(3);
  return [mark + info, ...content.filter((line) => !line.trim().startsWith(own)), mark];
}

/** Prints with the claim about all of them. */
function withClaim(
  build: (given: {
    code: readonly string[];
    claim: readonly string[];
    mark: string;
    blank: readonly string[];
    choice: number;
  }) => readonly string[],
): fc.Arbitrary<Block> {
  return prints.chain((all) =>
    fc
      .record({
        claim: claimOf(linesOf(all)),
        mark: marker,
        blank: fc.constantFrom([], ['']),
        choice: fc.nat({ max: 11 }),
      })
      .map((given) => ({ lines: build({ ...given, code: printing(all) }), prints: all })),
  );
}

function chosen(words: readonly string[], choice: number): string {
  return words[choice % words.length] ?? '';
}

const labels = ['**実行結果**:', '実行結果：', '### 出力', '**Output**', '__結果__'];
const infos = ['', 'text', 'text:出力', 'console', ' ', 'python'];

const fenced = withClaim(({ code, claim, mark, blank, choice }) => [
  ...fence('```', chosen(['python', 'py:main.py', 'Python3', 'python '], choice), code),
  ...blank,
  chosen(labels, choice),
  ...blank,
  ...fence(mark, chosen(infos, choice), claim),
]);

const inline = withClaim(({ code, claim, choice }) => [
  ...fence('```', 'python', code),
  '',
  `**結果**: ${inlineCode(claim[0] ?? 'x', choice)} <!-- 注 -->`,
]);

function inlineCode(text: string, choice: number): string {
  const plain = text.replaceAll(/[`|\\]/g, '').trim() || 'x';
  return choice % 2 === 0 ? `\`${plain}\`` : `\`\` ${plain} \`\``;
}

const text = withClaim(({ code, claim }) => [
  ...fence('```', 'python', code),
  '',
  '出力：',
  ...claim.map((line) => line.replaceAll(/[^\p{L}\p{N} ,.]/gu, '').trim() || '1'),
]);

const quote = withClaim(({ code, claim }) => [
  ...fence('```', 'python', code),
  '',
  '出力：',
  '',
  ...claim.map((line) => `> ${line.replaceAll(/[^\p{L}\p{N} ,.]/gu, '').trim() || '1'}`),
]);

const transcript = withClaim(({ code, claim, choice }) => [
  ...fence('```', 'python:main.py', code),
  '',
  ...fence('```', '', [
    `${chosen(['$', '%', '(venv) $', 'user@host:~$'], choice)} python main.py`,
    ...claim,
  ]),
]);

const separator = withClaim(({ code, claim, choice }) =>
  fence('```', 'python', [
    ...code,
    '',
    chosen(['# 結果', '----', '実行結果:', '>>> Output'], choice),
    ...claim,
  ]),
);

/** A comment behind each print, or below it. */
const comment = fc
  .array(fc.tuple(print, claimedLine, fc.constantFrom('=> ', '-> ', '出力: ', ''), fc.boolean()), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => ({
    lines: fence(
      '```',
      'python',
      all.flatMap(([{ lines }, other, mark, isRight], k) => {
        const claim = (isRight ? (lines[0] ?? '') : other).replaceAll(/[\r\n\0]/g, '');
        const code = k % 2 === 0 ? `print("p${k}")` : `str("p${k}")`;
        return mark === '-> ' ? [code, `# ${mark}${claim}`] : [`${code}  # ${mark}${claim}`];
      }),
    ),
    prints: all.map(([one]) => one),
  }));

const below = withClaim(({ code, claim }) =>
  fence('```', 'python', [...code, '# 出力:', ...claim.map((line) => `# ${line}`.trimEnd())]),
);

const repl = fc
  .array(fc.tuple(print, fc.array(claimedLine, { maxLength: 2 }), fc.boolean()), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => ({
    lines: fence(
      '```',
      'python',
      all.flatMap(([{ lines }, other, isRight], k) => [
        `>>> ${k % 2 === 0 ? 'print' : 'str'}("p${k}")`,
        ...(isRight ? lines : other).map((line) => line.replaceAll(/[\r\n\0]/g, '')),
      ]),
    ),
    prints: all.map(([one]) => one),
  }));

/** Every kind of claim. */
export const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 8, arbitrary: fenced },
  { weight: 2, arbitrary: inline },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: quote },
  { weight: 2, arbitrary: transcript },
  { weight: 2, arbitrary: separator },
  { weight: 3, arbitrary: comment },
  { weight: 2, arbitrary: below },
  { weight: 3, arbitrary: repl },
);
