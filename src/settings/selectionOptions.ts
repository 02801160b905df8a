import { z } from 'zod';
import type { Shard } from '../types.ts';
import { option, type OptionsOf, type SchemasOf, whereListed } from './option.ts';

const shard = z
  .string()
  .regex(/^[1-9]\d{0,5}\/[1-9]\d{0,5}$/)
  .transform((text): Shard => {
    const [index = 0, count = 0] = text.split('/').map(Number);
    return { index, count };
  })
  .refine(({ index, count }) => index <= count);

/** The values of the options of a selection. */
export interface SelectionOptions {
  /** True for the last commit. */
  readonly changed?: true | string | undefined;
  readonly staged: boolean;
  readonly heading?: string | undefined;
  readonly publishedOnly: boolean;
  readonly bail?: number | undefined;
  readonly shard?: Shard | undefined;
  readonly durations?: string | undefined;
  readonly watch: boolean;
}

/** Options that say which of the articles are asked for, and when. */
export const selectionOptions: OptionsOf<SelectionOptions> = {
  changed: option({
    schema: z.union([z.literal(true), z.string().min(1)]).optional(),
    flag: '--changed [ref]',
    description: {
      ja: '変わった記事だけ（git：`ref` から分かれた後のコミット、インデックス、作業ツリー、未追跡。`ref` を省くと最後のコミットから）',
      en: 'only articles that changed (git: commits since the branch left `ref`, index, work tree, untracked; without `ref` since the last commit)',
    },
    commands: whereListed,
  }),
  staged: option({
    schema: z.boolean().default(false),
    flag: '--staged',
    description: {
      ja: '次のコミットで変わる記事だけ（git のインデックスの内容を検証する）',
      en: 'only articles that the next commit changes (verified as they stand in the index of git)',
    },
    commands: whereListed,
  }),
  heading: option({
    schema: z.string().trim().min(1).optional(),
    flag: '-t, --heading <pattern>',
    description: {
      ja: '見出しの一部か正規表現（RE2）に当てはまる節のコードだけ',
      en: 'only code below a heading that holds this, or matches it as a regular expression (RE2)',
    },
    commands: whereListed,
  }),
  publishedOnly: option({
    schema: z.boolean().default(false),
    flag: '--published-only',
    description: {
      ja: '公開の記事だけ（`published: true`。公開予約の記事を含む）',
      en: 'only public articles (`published: true`, scheduled ones too)',
    },
    commands: whereListed,
  }),
  bail: option({
    schema: z.coerce.number().int().positive().optional(),
    flag: '--bail [count]',
    description: {
      ja: '結果の誤りがこの数（既定は 1）見つかったら、残りを実行しない',
      en: 'run nothing further after so many wrong claims (1 where no number is given)',
    },
    commands: ['verify'],
  }),
  shard: option({
    schema: shard.optional(),
    flag: '--shard <i/n>',
    description: {
      ja: '記事を n 個に分け、i 番目だけを検証する（報告は merge-reports で 1 つにする）',
      en: 'divide the articles over n machines, and verify the i-th part (merge-reports joins the reports)',
    },
    refusal: {
      ja: (value) =>
        `「${value}」では、どの部分か分かりません。「何番目/全部でいくつ」を、3 つに分けるなら 1/3、2/3、3/3 のように書いてください。`,
      en: (value) =>
        `“${value}” names no part. Write which one of how many: 1/3, 2/3 and 3/3 for three parts.`,
    },
    commands: ['verify'],
  }),
  durations: option({
    schema: z.string().min(1).optional(),
    flag: '--durations <file>',
    description: {
      ja: '`--shard` の分け方を揃える、以前の JSON の報告（すべてのシャードで同じもの）',
      en: 'earlier JSON report by which `--shard` balances the parts; the same one for all shards',
    },
    commands: ['verify'],
  }),
  watch: option({
    schema: z.boolean().default(false),
    flag: '--watch',
    description: {
      ja: '保存のたびに、変わった記事を検証し直す（f 修正、a すべて、q 終了）',
      en: 'verify again what a save touched (f fixes, a runs all, q quits)',
    },
    commands: ['verify'],
  }),
};

/** Their checks. */
export const selectionSchemas: SchemasOf<SelectionOptions> = {
  changed: selectionOptions.changed.schema,
  staged: selectionOptions.staged.schema,
  heading: selectionOptions.heading.schema,
  publishedOnly: selectionOptions.publishedOnly.schema,
  bail: selectionOptions.bail.schema,
  shard: selectionOptions.shard.schema,
  durations: selectionOptions.durations.schema,
  watch: selectionOptions.watch.schema,
};
