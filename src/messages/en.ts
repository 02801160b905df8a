import { articles } from './en/articles.ts';
import { books } from './en/books.ts';
import { claims } from './en/claims.ts';
import { directives } from './en/directives.ts';
import { programs } from './en/programs.ts';
import { qiita } from './en/qiita.ts';
import { requirements } from './en/requirements.ts';
import { selection } from './en/selection.ts';
import { settings } from './en/settings.ts';
import { words } from './en/words.ts';
import { zenn } from './en/zenn.ts';
import type { Messages } from './messages.ts';

export const en: Messages = {
  language: 'en',
  problems: {
    ...articles,
    ...zenn,
    ...books,
    ...qiita,
    ...directives,
    ...settings,
    ...selection,
    ...programs,
    ...requirements,
    ...claims,
  },
  words,
};
