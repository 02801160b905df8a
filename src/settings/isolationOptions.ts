import { z } from 'zod';
import { isolationLevels, networkModes } from '../nouns/isolation.ts';
import type { IsolationLevel, NetworkMode } from '../types.ts';
import { type Option, option, whereRun } from './option.ts';

/** What may be asked for; `auto` leaves it to the machine. */
export const isolationNames = ['auto', 'none', 'limits', 'files', 'full'] as const;

/** Options that say what programs are kept from. */
export const isolationOptions: {
  readonly isolation: Option<z.ZodType<IsolationLevel | 'auto'>>;
  readonly requireIsolation: Option<z.ZodType<IsolationLevel | undefined>>;
  readonly network: Option<z.ZodType<NetworkMode>>;
} = {
  isolation: option({
    schema: z.enum(isolationNames).default('auto'),
    flag: '--isolation <level>',
    description: {
      ja: 'プログラムの隔離: auto, none, limits, files, full（auto は CI では使える最も強いもの、ほかでは none）',
      en: 'isolation of programs: auto, none, limits, files, full (auto: the strongest there is in CI, else none)',
    },
    commands: whereRun,
  }),
  requireIsolation: option({
    schema: z.enum(isolationLevels).optional(),
    flag: '--require-isolation <level>',
    description: {
      ja: 'これより弱い隔離しかできないときは、何も実行しない（終了コード 3）',
      en: 'run nothing where isolation is weaker than this (exit status 3)',
    },
    commands: whereRun,
  }),
  network: option({
    schema: z.enum(networkModes).default('never'),
    flag: '--network <mode>',
    description: {
      ja: '隔離が files か full のときにネットワークを使えるもの: never, directive（指示 `network` のあるコード）, always',
      en: 'what may use the network under files or full: never, directive (code with the directive `network`), always',
    },
    commands: whereRun,
  }),
};
