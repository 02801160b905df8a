import { articleWords } from './articleWords.ts';
import type { DirectiveWord } from './directive.ts';
import {
  escapedText,
  exitCode,
  headingReference,
  moduleNames,
  plainText,
  seconds,
  sessionName,
  shellArguments,
  streams,
} from './directiveValues.ts';
import { word } from './word.ts';

/** Every word that a directive knows, in the order of the documentation. */
export const directiveWords: readonly DirectiveWord[] = [
  word({
    name: 'skip',
    property: 'skip',
    schema: null,
    target: 'codeBlock',
    example: 'skip',
    description: {
      ja: '実行しない（`verify --run-skipped` は、もう不要な `skip` を知らせる）',
      en: 'do not run it (`verify --run-skipped` tells which `skip` is no longer needed)',
    },
  }),
  word({
    name: 'reason',
    property: 'reason',
    schema: plainText,
    target: 'codeBlock',
    example: 'skip reason="GPU が必要"',
    description: { ja: '`skip` の理由。報告に表示する', en: 'why `skip`; the report shows it' },
    needs: 'skip',
  }),
  word({
    name: 'timeout',
    property: 'timeoutSeconds',
    schema: seconds,
    target: 'codeBlock',
    example: 'timeout=30',
    description: { ja: '制限時間（秒）', en: 'time limit in seconds' },
  }),
  word({
    name: 'session',
    property: 'session',
    schema: sessionName,
    target: 'codeBlock',
    example: 'session=a',
    description: {
      ja: '同じ名前のコードブロックを 1 つのプロセスで順に実行する',
      en: 'run the code blocks of this name in one process, in order',
    },
    excludes: ['alone'],
  }),
  word({
    name: 'alone',
    property: 'alone',
    schema: null,
    target: 'codeBlock',
    example: 'alone',
    description: {
      ja: '前のコードブロックの続きとせず、単独で実行する',
      en: 'run it by itself, not as a continuation of earlier code blocks',
    },
    excludes: ['session', 'after'],
  }),
  word({
    name: 'after',
    property: 'after',
    schema: headingReference,
    target: 'codeBlock',
    example: 'after="#データの準備"',
    description: {
      ja: 'この見出しの節のコードブロックの続きとして実行する',
      en: 'run it as a continuation of the code blocks below this heading',
    },
    excludes: ['alone'],
  }),
  word({
    name: 'exit',
    property: 'exitCode',
    schema: exitCode,
    target: 'codeBlock',
    example: 'exit=1',
    description: {
      ja: '期待する終了コード（0〜255）',
      en: 'the exit status that is expected (0 to 255)',
    },
  }),
  word({
    name: 'stdin',
    property: 'stdin',
    schema: escapedText,
    target: 'codeBlock',
    example: String.raw`stdin="Alice\n20\n"`,
    description: {
      ja: '標準入力に渡す文字列（`\\n` は改行、`\\t` はタブ、`\\\\` は `\\`）',
      en: 'what is typed on standard input (`\\n` a new line, `\\t` a tab, `\\\\` a `\\`)',
    },
  }),
  word({
    name: 'argv',
    property: 'argv',
    schema: shellArguments,
    target: 'codeBlock',
    example: `argv="--name 'John Smith' 3"`,
    description: {
      ja: 'コマンドライン引数（シェルと同じく空白と引用符で区切る）',
      en: 'command-line arguments, split by blanks and quotes as a shell would',
    },
  }),
  word({
    name: 'python',
    property: 'python',
    schema: plainText,
    target: 'codeBlock',
    example: 'python=3.12',
    description: {
      ja: 'この Python（版、コマンド名、パス）だけで実行する',
      en: 'run it with this Python only (version, command or path)',
    },
  }),
  word({
    name: 'requires',
    property: 'requires',
    schema: moduleNames,
    target: 'codeBlock',
    example: 'requires=numpy,pandas',
    description: {
      ja: '必要なモジュール。なければ、それを理由に実行しない',
      en: 'modules that it needs; where one is missing, it is skipped for that reason',
    },
  }),
  word({
    name: 'network',
    property: 'network',
    schema: null,
    target: 'codeBlock',
    example: 'network',
    description: {
      ja: 'ネットワークを使う（`--network directive` のときだけ有効。隔離が `none` か `limits` なら、どのコードも使える）',
      en: 'it uses the network; counts only with `--network directive` (under `none` and `limits` all code may)',
    },
  }),
  word({
    name: 'result',
    property: 'result',
    schema: null,
    target: 'result',
    example: 'result',
    description: {
      ja: '次のコードブロックは実行結果である（ラベルがなくてもよい）',
      en: 'the next fence is a result, with or without a label',
    },
    excludes: ['no-result'],
  }),
  word({
    name: 'no-result',
    property: 'noResult',
    schema: null,
    target: 'result',
    example: 'no-result',
    description: { ja: '次のコードブロックは実行結果ではない', en: 'the next fence is no result' },
    excludes: ['result', 'stream'],
  }),
  word({
    name: 'no-insert',
    property: 'noInsert',
    schema: null,
    target: 'codeBlock',
    example: 'no-insert',
    description: {
      ja: '`fix --insert` はこのコードブロックに実行結果を書き足さない',
      en: '`fix --insert` adds no result to this code block',
    },
  }),
  word({
    name: 'stream',
    property: 'stream',
    schema: streams,
    target: 'result',
    example: 'stream=stderr',
    description: {
      ja: '結果がどの出力か: stdout, stderr, both',
      en: 'which output the result shows: stdout, stderr, both',
    },
    excludes: ['no-result'],
  }),
  ...articleWords,
];

export const directiveNames: readonly string[] = directiveWords.map(({ name }) => name);

const byName = new Map(directiveWords.map((one) => [one.name, one]));

/** The definition of a word, or null for one that there is not. */
export function directiveWord(name: string): DirectiveWord | null {
  return byName.get(name) ?? null;
}
