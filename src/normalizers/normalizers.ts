import { addresses } from './addresses.ts';
import type { Normalizer } from './normalizer.ts';
import { tabs } from './tabs.ts';
import { temporaryPaths } from './temporaryPaths.ts';
import { trailingSpace } from './trailingSpace.ts';

/** Every built-in normaliser, in the order of application. */
export const normalizers: readonly Normalizer[] = [trailingSpace, tabs, addresses, temporaryPaths];
