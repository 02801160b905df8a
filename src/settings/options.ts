import { z } from 'zod';
import type { IsolationLevel, NetworkMode } from '../types.ts';
import { isolationOptions } from './isolationOptions.ts';
import { maxTimeoutSeconds } from './limits.ts';
import {
  defaultReporters,
  reporterChoice,
  type ReporterChoice,
  reporterNames,
} from './reporterChoice.ts';
import {
  type CommandName,
  everywhere,
  type Option,
  option,
  wherePlanned,
  whereReported,
  whereRun,
} from './option.ts';
import { type CacheOptions, cacheOptions, cacheSchemas } from './cacheOptions.ts';
import { type RunOptions, runOptions, runSchemas } from './runOptions.ts';
import { type SelectionOptions, selectionOptions, selectionSchemas } from './selectionOptions.ts';

export type { CommandName } from './option.ts';
export { isolationNames } from './isolationOptions.ts';

export const languages = ['ja', 'en'] as const;

/** Every option of the command line, once: help, README and checks come from here. */
const options = {
  reporter: option({
    schema: z.array(reporterChoice).default([...defaultReporters]),
    flag: '--reporter <name>',
    description: {
      ja: `報告の形式: ${reporterNames.join(', ')}。\`json=report.json\` ならファイルに書く。複数指定できる`,
      en: `form of the report: ${reporterNames.join(', ')}; \`json=report.json\` writes a file; may be given several times`,
    },
    commands: whereReported,
    repeats: true,
  }),
  python: option({
    schema: z.array(z.string().min(1)).default([]),
    flag: '--python <path>',
    description: {
      ja: '使う Python（パス、コマンド名、3.12 のような版）。verify では複数回書け、すべてで確認する。既定は .venv、VIRTUAL_ENV、python3、python の順',
      en: 'Python to use (path, command or version such as 3.12); verify takes several and checks on each; default: .venv, VIRTUAL_ENV, python3, python',
    },
    commands: wherePlanned,
    repeats: true,
  }),
  timeout: option({
    schema: z.coerce.number().positive().max(maxTimeoutSeconds).default(10),
    flag: '--timeout <seconds>',
    description: {
      ja: '1 つのプログラムの制限時間（秒）',
      en: 'time limit of one program, in seconds',
    },
    commands: whereRun,
  }),
  ...isolationOptions,
  dryRun: option({
    schema: z.boolean().default(false),
    flag: '--dry-run',
    description: {
      ja: '書き込まずに差分を表示する（変更があれば終了コード 1）',
      en: 'write nothing, show the changes as a diff (exit status 1 if there are any)',
    },
    commands: ['fix', 'init'],
  }),
  insert: option({
    schema: z.boolean().default(false),
    flag: '--insert',
    description: {
      ja: '実行結果の記載がないコードブロックに、記事の書き方に合わせて書き足す',
      en: 'also add the output to code blocks that show none, in the style of the article',
    },
    commands: ['fix'],
  }),
  interactive: option({
    schema: z.boolean().default(false),
    flag: '--interactive',
    description: {
      ja: '書き込む前に、例ごとに差分を見せて尋ねる（端末でのみ）',
      en: 'show the change and ask for each example before writing (on a terminal only)',
    },
    commands: ['fix'],
  }),
  runSkipped: option({
    schema: z.boolean().default(false),
    flag: '--run-skipped',
    description: {
      ja: '`skip` の付いたコードも実行し、もう不要な `skip` を知らせる',
      en: 'also run what has `skip`, and tell which `skip` is no longer needed',
    },
    commands: ['verify'],
  }),
  explain: option({
    schema: z.boolean().default(false),
    flag: '--explain',
    description: {
      ja: '`file.md:LINE` の判定の経緯を、実行から比較まで順に表示する',
      en: 'show step by step how the verdict at `file.md:LINE` came about',
    },
    commands: ['verify'],
  }),
  ...runOptions,
  ...cacheOptions,
  ...selectionOptions,
  write: option({
    schema: z.boolean().default(false),
    flag: '--write',
    description: {
      ja: '表示した 1 行を記事の末尾に書き込み、あれば更新する',
      en: 'put the line that is shown at the end of the article, or refresh it there',
    },
    commands: ['badge'],
  }),
  json: option({
    schema: z.boolean().default(false),
    flag: '--json',
    description: { ja: 'JSON で出力する', en: 'print JSON' },
    commands: ['list'],
  }),
  lang: option({
    schema: z.enum(languages).optional(),
    flag: '--lang <language>',
    description: {
      ja: 'メッセージの言語: ja, en（既定は LC_ALL, LC_MESSAGES, LANG から）',
      en: 'language of messages: ja, en (default: from LC_ALL, LC_MESSAGES, LANG)',
    },
    commands: everywhere,
  }),
} as const;

/** The values of all options; those of a command that does not take one have their default. */
export interface Options extends SelectionOptions, RunOptions, CacheOptions {
  readonly reporter: readonly ReporterChoice[];
  /** In the order given; empty for the usual places. */
  readonly python: readonly string[];
  /** Seconds. */
  readonly timeout: number;
  readonly isolation: IsolationLevel | 'auto';
  readonly requireIsolation?: IsolationLevel | undefined;
  readonly network: NetworkMode;
  readonly dryRun: boolean;
  readonly insert: boolean;
  readonly interactive: boolean;
  readonly runSkipped: boolean;
  readonly explain: boolean;
  readonly write: boolean;
  readonly json: boolean;
  readonly lang?: 'ja' | 'en' | undefined;
}

const schema = z.object({
  ...cacheSchemas,
  ...selectionSchemas,
  ...runSchemas,
  reporter: options.reporter.schema,
  python: options.python.schema,
  timeout: options.timeout.schema,
  isolation: options.isolation.schema,
  requireIsolation: options.requireIsolation.schema,
  network: options.network.schema,
  dryRun: options.dryRun.schema,
  insert: options.insert.schema,
  interactive: options.interactive.schema,
  runSkipped: options.runSkipped.schema,
  explain: options.explain.schema,
  write: options.write.schema,
  json: options.json.schema,
  lang: options.lang.schema,
});

/** The checked options, or the first thing that is wrong with them. */
export type ParsedOptions =
  | { readonly options: Options }
  | { readonly wrong: { readonly flag: string; readonly detail: string } };

/** Checks options as they came from the command line. */
export function parseOptions(
  raw: Readonly<Record<string, unknown>>,
  language: 'ja' | 'en',
): ParsedOptions {
  // Named one by one, for the bundle to leave out all others.
  z.config(language === 'ja' ? z.locales.ja() : z.locales.en());
  const { success, data, error } = schema.safeParse(raw);
  if (success) return { options: data };
  const [issue] = error.issues;
  const name = String(issue?.path[0]);
  const all: Readonly<Record<string, Option<z.ZodType>>> = options;
  const { flag = name, refusal } = all[name] ?? {};
  const detail = refusal?.[language](String(raw[name])) ?? issue?.message ?? '';
  return { wrong: { flag, detail } };
}

/** Flags and words of the options that a command takes. */
export function optionsOf(
  command: CommandName,
): Pick<Option<z.ZodType>, 'flag' | 'description' | 'repeats' | 'schema'>[] {
  return Object.values<Option<z.ZodType>>(options).filter(({ commands }) =>
    commands.includes(command),
  );
}

/** The values that an option takes, where they are few and known; else none. */
export function valuesOf({ schema: ofOption }: Pick<Option<z.ZodType>, 'schema'>): string[] {
  if (ofOption === options.reporter.schema) return [...reporterNames];
  const { enum: values = [] } = z.toJSONSchema(ofOption, { io: 'input' });
  return values.map(String);
}
