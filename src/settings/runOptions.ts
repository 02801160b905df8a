import { z } from 'zod';
import { option, type OptionsOf, type SchemasOf, whereRun } from './option.ts';

export const clocks = ['auto', 'real', 'virtual'] as const;

/** The clock of programs; `auto` is virtual where a program waits and that can be right. */
export type ClockSetting = (typeof clocks)[number];

/** The values of the options of runs. */
export interface RunOptions {
  readonly reference: boolean;
  readonly clock: ClockSetting;
  readonly install: boolean;
}

/** Options that say in which way programs are run, and on what. */
export const runOptions: OptionsOf<RunOptions> = {
  reference: option({
    schema: z.boolean().default(false),
    flag: '--reference',
    description: {
      ja: 'すべてを 1 つずつ新しい `python main.py` で実行する（遅い。速い実行は一致の確認にだけ使われる）',
      en: 'run everything as a `python main.py` of its own (slow; faster ways only ever confirm a match)',
    },
    commands: ['verify'],
  }),
  clock: option({
    schema: z.enum(clocks).default('auto'),
    flag: '--clock <name>',
    description: {
      ja: '待ち時間の扱い: auto 待つだけの時間は飛ばす（正しくできない場合は実際に待つ）、real 常に実際に待つ、virtual 飛ばせない場合は失敗とする',
      en: 'waiting: auto skips it (where that cannot be right it really waits), real always waits, virtual fails where it cannot be skipped',
    },
    commands: whereRun,
  }),
  install: option({
    schema: z.boolean().default(false),
    flag: '--install',
    description: {
      ja: 'コードが必要とするパッケージ（`# /// script`、記事の `requirements`、requirements.txt）を、専用の環境に入れて実行する',
      en: 'install what the code needs (`# /// script`, `requirements` of the article, requirements.txt) into environments of their own, and run there',
    },
    commands: whereRun,
  }),
};

/** Their checks. */
export const runSchemas: SchemasOf<RunOptions> = {
  reference: runOptions.reference.schema,
  clock: runOptions.clock.schema,
  install: runOptions.install.schema,
};
