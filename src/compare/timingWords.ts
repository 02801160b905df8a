/** What an author says of a wait, and how exactly it is meant. */
export interface TimingNote {
  readonly figure: number;
  /** The highest figure of a range (`1〜2秒後`); equal to `figure` where there is none. */
  readonly toFigure: number;
  /** Digits behind the decimal point, as the author wrote them. */
  readonly decimals: number;
  /** Milliseconds of one unit of the figure. */
  readonly unitMs: number;
  /** `2秒以上` says nothing of the most, `2秒以内` nothing of the least. */
  readonly bound: 'atLeast' | 'atMost' | null;
}

const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:ミリ秒|ms|msecs?|milliseconds?)$/, 1],
  [/^(?:秒|s|secs?|seconds?)$/, 1000],
  [/^(?:分|mins?|minutes?)$/, 60_000],
];

/** `2秒以上`, `2秒+α`, `2秒強`, `more than 2 seconds`: it may be longer, if not much shorter. */
const atLeast = /以上|超|強|余り|余|\+\s*[αa]?|(?:more than|over|at least)\b/g;
/** `2秒以内`, `最大2秒`, `2秒弱`. */
const atMost = /以内|以下|未満|弱|足らず|最大|最長|(?:less than|under|up to|at most|within)\b/g;

/** What authors write around a figure. */
const wordsAround = new RegExp(
  [
    '約|およそ|おおよそ|だいたい|大体|ほぼ|ほど|くらい|ぐらい|程度|ちょっと|きっかり|ちょうど',
    '後|のち|経過|経って|経つ|経った|たって|たつ|すると|遅れて|遅延|ディレイ|タイムラグ',
    '待つ|待ち|待って|待った|待機|休止|停止|中断|止まる|止まって|止まり|スリープ|ウェイト',
    'かかる|かかって|かかった|して|する|した|します|ました|ます|られる|れる|から|まで',
    'ここで|この間|さらに|また|次|表示|出力|実行|再開|間隔|間|中|が|で|に|は|の|と',
    String.raw`\b(?:after|about|approx(?:imately)?|around|roughly|nearly|almost|some|later|wait(?:s|ed|ing)?|for|pass(?:es|ed)?|elapsed?|sleep(?:s|ing)?|pauses?|paused|delay(?:s|ed)?|took|takes|have|has|of|then|another|the|here)\b`,
  ].join('|'),
  'g',
);

const marks = /[()[\]{}<>「」【】『』〔〕※#*~→⇒↓↑←、。…]|\.{2,}|-{2,}|={2,}|->|=>|<-/g;

const figures =
  /^(\d+(?:\.(\d+))?)\s*(?:(ミリ秒|秒|分|[a-z]+)\s*)??(?:-\s*(\d+(?:\.(\d+))?)\s*)?(ミリ秒|秒|分|[a-z]+)(?:\s*(\d+)\s*秒)?$/;

/**
 * Reads a line of a claim that says how long the program waits and nothing else: `(2秒後)`,
 * `※1.5秒ほど待つ`, `# after 2 seconds`, `→ 1〜2秒後`; null for any other. A bare `2秒` is none: it
 * could be what the program prints.
 */
export function parseTimingNote(line: string): TimingNote | null {
  // Keeps the expensive part away from the long lines of an output.
  if (line.length > 200) return null;
  const plain = line.normalize('NFKC').trim().toLowerCase();
  if (plain.length > 60 || plain.length < 2) return null;
  const spelled = withDigits(plain);
  if (!/\d/.test(spelled)) return null;
  const bound = boundOf(spelled);
  const bare = spelled
    // A tilde between figures makes a range; elsewhere it decorates.
    .replace(/(?<=[\d秒分s])\s*[~〜–]\s*(?=\d)/, '-')
    .replaceAll(marks, ' ')
    .replaceAll(bound === 'atLeast' ? atLeast : atMost, ' ')
    .replaceAll(wordsAround, ' ')
    .trim();
  return bare === spelled ? null : readFigures(bare, bound);
}

function readFigures(bare: string, bound: TimingNote['bound']): TimingNote | null {
  const found = figures.exec(bare);
  if (!found) return null;
  const [, first = '', decimals = '', innerUnit, second, moreDecimals = '', unit = '', rest] =
    found;
  const unitMs = unitOf(unit);
  if (unitMs === null || (innerUnit !== undefined && unitOf(innerUnit) !== unitMs)) return null;
  // Only the two ends of a range have a unit each.
  if (innerUnit !== undefined && second === undefined) return null;
  const figure = Number(first);
  const toFigure = second === undefined ? figure : Number(second);
  if (toFigure < figure) return null;
  if (rest !== undefined) return minutesAndSeconds(first, rest, unitMs, bound);
  const shown = Math.max(decimals.length, moreDecimals.length);
  return { figure, toFigure, decimals: shown, unitMs, bound };
}

/** `1分30秒` */
function minutesAndSeconds(
  minutes: string,
  seconds: string,
  unitMs: number,
  bound: TimingNote['bound'],
): TimingNote | null {
  if (unitMs !== 60_000) return null;
  const figure = Number(minutes) * 60 + Number(seconds);
  return { figure, toFigure: figure, decimals: 0, unitMs: 1000, bound };
}

function unitOf(name: string): number | null {
  return units.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

function boundOf(text: string): TimingNote['bound'] {
  if (text.search(atLeast) !== -1) return 'atLeast';
  return text.search(atMost) === -1 ? null : 'atMost';
}

const kanjiDigits = '〇一二三四五六七八九十';
const englishNumbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const englishNumber = new RegExp(`\\b(${englishNumbers.join('|')})\\b(?=\\s+(?:second|minute))`);

/** `二秒`, `two seconds` and `半秒` with digits. */
function withDigits(plain: string): string {
  return plain
    .replace('半秒', '0.5秒')
    .replace(/\bhalf an? second\b/, '0.5 seconds')
    .replace(/[一二三四五六七八九十](?=秒|分)/, (digit) => String(kanjiDigits.indexOf(digit)))
    .replace(/\ban?(?=\s+(?:second|minute))/, '1')
    .replace(englishNumber, (word) => String(englishNumbers.indexOf(word) + 1));
}
