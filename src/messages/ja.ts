import { articles } from './ja/articles.ts';
import { books } from './ja/books.ts';
import { claims } from './ja/claims.ts';
import { directives } from './ja/directives.ts';
import { programs } from './ja/programs.ts';
import { qiita } from './ja/qiita.ts';
import { requirements } from './ja/requirements.ts';
import { selection } from './ja/selection.ts';
import { settings } from './ja/settings.ts';
import { words } from './ja/words.ts';
import { zenn } from './ja/zenn.ts';
import type { Messages } from './messages.ts';

export const ja: Messages = {
  language: 'ja',
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
