import { toString } from 'mdast-util-to-string';
import type { LabelForm } from './label.ts';
import { lastLine } from './lastLine.ts';

/** Longer ones tell more than that a result follows. */
const maxLength = 80;

/** What the sentence is about, and that it stands below. */
const resultWords =
  /実行結果|出力結果|結果|出力|表示|プリント|エラー|実行(?:する|したら|すれば|してみる)と?|\b(?:output|results?|prints?|printed|shows?)\b/i;
const belowWords =
  /以下|次の|次が|下記|下の|こう(?:な|表示|出力|です)|このよう|こんな|こちら|これです|\b(?:below|following|as follows)\b/i;

/** An announcement ends with a verb or a copula, or with a colon; a question or a wish does not. */
const announcement =
  /(?:ます|ました|です|でした|る|た|だ|通り|とおり|感じ|こちら|以下|下記|below|following|follows|prints?|output|result)[。.:：、]*$|[:：]$/i;

/**
 * `出力結果は以下のようになります。` as the last sentence before a fence. Sentences announce code as
 * well (`以下のように書きます`), so a Python fence behind one stays a program.
 */
export const sentenceLabel: LabelForm = {
  name: 'sentence',
  find: (block) => {
    if (block.type !== 'paragraph') return null;
    const line = toString({ type: 'paragraph', children: lastLine(block.children) }).trim();
    const sentence = line.split(/(?<=。)(?=.)/).at(-1) ?? '';
    const plain = sentence.normalize('NFKC');
    if (plain.length > maxLength || !announcement.test(plain)) return null;
    if (!resultWords.test(plain) || !belowWords.test(plain)) return null;
    return { text: sentence, result: null, isCertain: false };
  },
};
