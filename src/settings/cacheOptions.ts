import { z } from 'zod';
import { option, type OptionsOf, type SchemasOf } from './option.ts';

/** The values of the options of the cache. */
export interface CacheOptions {
  readonly cache: boolean;
  readonly why: boolean;
}

/** Options about passes that are kept from one run to the next. */
export const cacheOptions: OptionsOf<CacheOptions> = {
  cache: option({
    schema: z.boolean().default(true),
    flag: '--no-cache',
    description: {
      ja: 'すべてを実行する（既定では、一致を確認してから何も変わっていないコードは実行しない。`node_modules/.cache/jikko` に保存する）',
      en: 'run everything (else code is not run while nothing changed since it passed; kept in `node_modules/.cache/jikko`)',
    },
    commands: ['verify'],
  }),
  why: option({
    schema: z.boolean().default(false),
    flag: '--why',
    description: {
      ja: 'コードブロックごとに、実行した理由、しなかった理由を表示する',
      en: 'tell for each code block why it ran, or did not',
    },
    commands: ['verify'],
  }),
};

/** Their checks. */
export const cacheSchemas: SchemasOf<CacheOptions> = {
  cache: cacheOptions.cache.schema,
  why: cacheOptions.why.schema,
};
