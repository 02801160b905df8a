import { en } from './en.ts';
import { ja } from './ja.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages.ts';

/** Every word that jikko shows, by language. */
export const catalogues: Readonly<Record<Language, Messages>> = { ja, en };
