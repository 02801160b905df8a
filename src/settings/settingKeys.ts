import { z } from 'zod';
import { badgeModes } from '../nouns/badge.ts';
import { sessionName } from './directiveValues.ts';
import { maxTimeoutSeconds } from './limits.ts';
import { isolationLevels, networkModes } from '../nouns/isolation.ts';
import { isolationNames, languages } from './options.ts';
import { clocks } from './runOptions.ts';
import { reporterSetting } from './reporterChoice.ts';

const unclaimedModes = ['off', 'warn', 'error'] as const;

/** What to do with code blocks that claim no output: leave them, run them and warn, or fail. */
export type Unclaimed = (typeof unclaimedModes)[number];

/** Where a setting may stand. */
export type SettingsHome = 'frontMatter' | 'config';

/** One setting of a file: checks, suggestions and the documentation come from here. */
export interface SettingKey {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly homes: readonly SettingsHome[];
  /** A value as an author would choose it. */
  readonly example: unknown;
  readonly description: { readonly ja: string; readonly en: string };
}

const maxNormalisers = 20;

/** What each of them may be, `sessions/requirement.ts` says at its place. */
const requirementList = z.array(z.string().trim().min(1)).max(100);

/** Lengths that no hand reaches; lines are replaced one by one, so none may become two. */
const normaliserSetting = z.strictObject({
  pattern: z.string().min(1).max(500),
  replacement: z
    .string()
    .max(200)
    .regex(/^[^\r\n]*$/),
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^[^\r\n]*$/)
    .optional(),
});

/** Every setting of the front matter's `jikko:` map and of the configuration file. */
export const settingKeys: readonly SettingKey[] = [
  {
    name: 'timeout',
    schema: z.number().positive().max(maxTimeoutSeconds),
    homes: ['frontMatter', 'config'],
    example: 30,
    description: {
      ja: '1 つのプログラムの制限時間（秒）',
      en: 'time limit of one program, in seconds',
    },
  },
  {
    name: 'python',
    // No number: YAML and JSON read an unquoted 3.10 as 3.1.
    schema: z.string().trim().min(1),
    homes: ['frontMatter'],
    example: '3.12',
    description: {
      ja: '使う Python（版、コマンド名、パス）。版は引用符で囲む',
      en: 'Python to use (version, command or path); a version stands in quotes',
    },
  },
  {
    name: 'python',
    schema: z
      .union([z.string().trim().min(1), z.array(z.string().trim().min(1)).min(1)])
      .transform((given) => (typeof given === 'string' ? [given] : given)),
    homes: ['config'],
    example: '3.12',
    description: {
      ja: '使う Python（版、コマンド名、パス）。版は引用符で囲む。いくつかの配列も書け、`verify` はすべてで確認する',
      en: 'Python to use (version, command or path); a version stands in quotes; a list of several makes `verify` check on each',
    },
  },
  {
    name: 'unclaimed',
    schema: z.enum(unclaimedModes),
    homes: ['frontMatter', 'config'],
    example: 'error',
    description: {
      ja: '結果の記載がないコードブロック: `off` 実行しない、`warn` 例外を警告する（既定）、`error` 例外をエラーとする',
      en: 'code blocks without a result: `off` not run, `warn` warns if one raises (default), `error` fails',
    },
  },
  {
    name: 'notebook',
    schema: z.boolean(),
    homes: ['frontMatter'],
    example: true,
    description: {
      ja: '記事をノートブックとして扱う（指示の `notebook` と同じ）',
      en: 'the article is a notebook, as with the directive `notebook`',
    },
  },
  {
    name: 'skip',
    schema: z.union([z.boolean(), z.string().trim().min(1)]),
    homes: ['frontMatter'],
    example: 'GPU が必要',
    description: {
      ja: '記事全体を実行しない。`true` か、その理由',
      en: 'run nothing of the article: `true`, or the reason',
    },
  },
  {
    name: 'session',
    schema: sessionName,
    homes: ['frontMatter'],
    example: 'main',
    description: {
      ja: '記事のコードブロックをすべてこの名前のセッションで実行する（`alone` のものを除く）',
      en: 'run all code blocks of the article in this session, but those with `alone`',
    },
  },
  {
    name: 'normalisers',
    schema: z.array(normaliserSetting).max(maxNormalisers),
    homes: ['frontMatter', 'config'],
    example: [{ pattern: 'id=[0-9]+', replacement: 'id=<n>', name: '番号' }],
    description: {
      ja: '比べる前に、記載と出力の各行で `pattern`（RE2 の正規表現）に合う部分を `replacement` に置き換える。記事のものは設定ファイルのものに加わる',
      en: 'before comparing, what `pattern` (a regular expression of RE2) matches in a line of claim or output becomes `replacement`; those of an article are added to those of the file',
    },
  },
  {
    name: 'badge',
    schema: z.enum(badgeModes),
    homes: ['frontMatter', 'config'],
    example: 'ja',
    description: {
      ja: '検証した日、Python の版、コードブロックの数を読者に伝える 1 行を、`fix` が記事の末尾に加え、更新する: `off`（既定）、`ja`、`en`',
      en: 'a line at the end of the article that tells its readers when, with which Python and how far it was verified, kept up to date by `fix`: `off` (default), `ja`, `en`',
    },
  },
  {
    name: 'requirements',
    schema: requirementList,
    homes: ['frontMatter'],
    example: ['pandas>=2'],
    description: {
      ja: '記事のコードが必要とするパッケージ（名前、版、環境マーカー）。`--install` で専用の環境に入れる。隣の `requirements.txt` より優先し、コード自身の `# /// script` ブロックはこれより優先する',
      en: 'packages that the code needs (names, versions, environment markers), which `--install` installs into an environment of their own; instead of the `requirements.txt` beside the article; a `# /// script` block of the code wins over it',
    },
  },
  {
    name: 'requirements',
    schema: z.union([z.string().trim().min(1), requirementList]),
    homes: ['config'],
    example: 'requirements.txt',
    description: {
      ja: '記事に指定がないときに必要なパッケージ。`requirements.txt` のパスか、その配列',
      en: 'packages that the code needs where its article says nothing: the path of a `requirements.txt`, or a list',
    },
  },
  {
    name: 'install',
    schema: z.boolean(),
    homes: ['config'],
    example: true,
    description: {
      ja: '必要なパッケージを入れる（`--install`）。記事には書けない',
      en: 'install what the code needs, as `--install` does; an article cannot say it',
    },
  },
  {
    name: 'isolation',
    schema: z.enum(isolationNames),
    homes: ['config'],
    example: 'full',
    description: {
      ja: 'プログラムの隔離: `auto`、`none`、`limits`、`files`、`full`',
      en: 'isolation of programs: `auto`, `none`, `limits`, `files`, `full`',
    },
  },
  {
    name: 'requireIsolation',
    schema: z.enum(isolationLevels),
    homes: ['config'],
    example: 'files',
    description: {
      ja: 'これより弱い隔離しかできないときは、何も実行しない',
      en: 'nothing is run where isolation is weaker than this',
    },
  },
  {
    name: 'network',
    schema: z.enum(networkModes),
    homes: ['config'],
    example: 'directive',
    description: {
      ja: 'ネットワークを使えるもの: `never`、`directive`（指示 `network` のあるコード）、`always`',
      en: 'what may use the network: `never`, `directive` (code with the directive `network`), `always`',
    },
  },
  {
    name: 'clock',
    schema: z.enum(clocks),
    homes: ['config'],
    example: 'real',
    description: {
      ja: '待ち時間の扱い: `auto` 飛ばす（既定）、`real` 実際に待つ、`virtual` 飛ばせない場合は失敗とする',
      en: 'waiting: `auto` skips it (default), `real` really waits, `virtual` fails where it cannot be skipped',
    },
  },
  {
    name: 'reporter',
    schema: reporterSetting,
    homes: ['config'],
    example: ['terminal', 'json=report.json'],
    description: {
      ja: '報告の形式。1 つか、その配列。`名前=ファイル` ならファイルに書く',
      en: 'form of the report, or several of them; `name=file` writes a file',
    },
  },
  {
    name: 'lang',
    schema: z.enum(languages),
    homes: ['config'],
    example: 'ja',
    description: { ja: 'メッセージの言語', en: 'language of messages' },
  },
  {
    name: 'paths',
    schema: z.array(z.string().min(1)).min(1),
    homes: ['config'],
    example: ['articles/*.md'],
    description: {
      ja: 'パスを省いたときの対象（設定ファイルからの相対パス、フォルダー、glob）',
      en: 'what is verified where no path is given: files, folders, globs, relative to this file',
    },
  },
];
