import type { DirectiveWord } from './directive.ts';
import { relativePath } from './directiveValues.ts';
import { word } from './word.ts';

/** The words that are about a whole article. */
export const articleWords: readonly DirectiveWord[] = [
  word({
    name: 'setup',
    property: 'setup',
    schema: null,
    target: 'article',
    example: 'setup file=setup.py',
    description: {
      ja: '記事に載せない準備のコードを、記事全体の各コードブロックの前に同じプロセスで実行する',
      en: 'run code that the article does not show before each of its code blocks, in the same process',
    },
    needs: 'file',
  }),
  word({
    name: 'file',
    property: 'setupFile',
    schema: relativePath,
    target: 'article',
    example: 'setup file=../setup/data.py',
    description: {
      ja: '`setup` のファイル（記事からの相対パス）',
      en: 'the file of `setup`, relative to the article',
    },
    needs: 'setup',
  }),
  word({
    name: 'notebook',
    property: 'notebook',
    schema: null,
    target: 'article',
    example: 'notebook',
    description: {
      ja: '記事全体をノートブックとして扱う（トップレベルの await、最後の値の表示）',
      en: 'the article is a notebook: top-level await, the last value is shown',
    },
  }),
  word({
    name: 'badge',
    property: 'badge',
    schema: null,
    target: 'article',
    example: 'badge',
    description: {
      ja: '設定 `badge` があるとき、行末にこれがある 1 行を、検証の日付と範囲として `fix` が更新する',
      en: 'with the setting `badge`, `fix` keeps the line that ends with it up to date: when and how far the article was verified',
    },
  }),
];
