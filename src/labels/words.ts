/**
 * The words with which authors mark a result. Counted in 302 public repositories; full- and
 * half-width forms, letter case, brackets, emoji and punctuation make no difference.
 */
const stdoutWords = [
  '実行結果',
  '結果',
  '出力',
  '出力結果',
  '出力例',
  '出力内容',
  '実行例',
  '実行結果例',
  '表示',
  '表示結果',
  '標準出力',
  'コンソール',
  'コンソール出力',
  '期待される出力',
  '期待される結果',
  '実行すると',
  '実行した結果',
  '実行結果は',
  '出力結果は',
  '結果は',
  '出力は',
  '表示例',
  '動作結果',
  'output',
  'outputs',
  'out',
  'result',
  'results',
  'stdout',
  'expected output',
  'execution result',
];

const stderrWords = [
  'エラー',
  'エラー内容',
  'エラー出力',
  'エラーメッセージ',
  'エラーログ',
  'トレースバック',
  '標準エラー',
  '標準エラー出力',
  'error',
  'error message',
  'result error',
  'stderr',
  'traceback',
];

const words = new Set([...stdoutWords, ...stderrWords].map(bareWord));
const errorWords = new Set(stderrWords.map(bareWord));

/** Whether a text is nothing but the word of a label, with a remark in brackets behind it or not. */
export function isLabelText(text: string): boolean {
  return text.length <= maxLength && words.has(bareWord(withoutRemark(text)));
}

/** Whether a label announces what stands on stderr. */
export function isLabelOfErrors(text: string): boolean {
  return errorWords.has(bareWord(withoutRemark(text)));
}

/** The remark in brackets behind a label's word: `抜粋` of `出力（抜粋）`; `''` where there is none. */
export function remarkOf(label: string): string {
  return remark.exec(label.normalize('NFKC').trim())?.[1] ?? '';
}

const maxLength = 60;

const remark = /(?<=[^(\s])\s*\(([^()]*)\)[\s:]*$/;

function withoutRemark(text: string): string {
  return text.normalize('NFKC').trim().replace(remark, '');
}

/** A text without what makes no difference to a label: width, case, blanks, brackets, emoji. */
function bareWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\p{Z}\p{M}\p{C}]/gu, '');
}
