import type { Code } from 'mdast';
import { readsLikePython } from '../article/codeLikeness.ts';
import {
  fileOf,
  isConsole,
  isExecutedPython,
  isForeignCode,
  isPython,
} from '../article/infoString.ts';
import { normaliseLineEnds } from '../article/lines.ts';
import { listed } from '../problem.ts';
import { isPromptSession } from '../results/prompt.ts';
import { separateAt, separatorLines } from '../results/separator.ts';
import type { ExpectedOutput, InfoString } from '../types.ts';
import { isConsoleRun, startsPythonOnly, readConsoleResult } from './consoleResult.ts';
import { findLabel } from './forms.ts';
import type { Label } from './label.ts';
import type { Pairing } from './pairing.ts';
import { firstLineLabel } from './firstLine.ts';

/** Takes a fence for what it is: a result, a code block, or something that is not for jikko. */
export function visitFence(node: Code, info: InfoString, pairing: Pairing): void {
  if (pairing.waiting.noResult) return visitNoResult(node, info, pairing);
  // `$ python main.py` alone stands between the code and the result, or between label and result.
  if (!pairing.waiting.result && isConsole(info) && startsPythonOnly(node.value)) return;
  const label = labelOf(node, info, pairing);
  if (label) return bindFence(label, node, info, pairing);
  pairing.dropPending();
  if (isConsole(info) && isConsoleRun(node.value)) return bindConsoleRun(node, pairing);
  const before = pairing.adjacent;
  pairing.adjacent = null;
  if (isCodeBlock(node, info, pairing)) return addExample(node, info, pairing);
  if (isPython(info)) {
    pairing.notJudged.push(listed('listed-no-code', {}, pairing.reader.place(node)));
    return;
  }
  if (before && mayBeResult(node, info)) {
    before.expectedOutputs.push(pairing.reader.expectedOutput('', node));
  } else if (pairing.current === null || isForeignCode(info)) {
    pairing.current = 'foreign';
  }
}

/** A directive says that it is no result: then it is a code block, or nothing. */
function visitNoResult(node: Code, info: InfoString, pairing: Pairing): void {
  pairing.pending = null;
  pairing.adjacent = null;
  pairing.waiting = {};
  if (isCodeBlock(node, info, pairing)) addExample(node, info, pairing);
}

/** The label that makes a fence a result: its own, the one before it, or its first line. */
function labelOf(
  node: Code,
  info: InfoString,
  { pending, adjacent, waiting }: Pairing,
): Label | null {
  const title = findLabel(node, info);
  if (title) return title;
  if (waiting.result) return pending?.label ?? { text: 'result', result: node, isCertain: true };
  // `(出力例)` is the output that the reader's own program should have.
  if (isExecutedPython(info) && !/^\s*[（(][^）)]*例[）)]\s*$/m.test(node.value)) {
    return { text: info.language, result: node, isCertain: true };
  }
  const code = normaliseLineEnds(node.value);
  if (pending && (pending.label.isCertain || !isCode(info, code))) return pending.label;
  return adjacent ? firstLineLabel(code, info) : null;
}

function isCode(info: InfoString, code: string): boolean {
  if (isPython(info)) return !showsOutput(code);
  return info.language === '' && isPromptSession(code);
}

function bindFence(label: Label, node: Code, info: InfoString, pairing: Pairing): void {
  const expected = pairing.reader.expectedOutput(label.text, node);
  const named = isExecutedPython(info) ? pairing.exampleOfFile(fileOf(info) ?? '') : null;
  pairing.adjacent = null;
  const isOfAnother = namesAnotherFile(label.text, pairing);
  const given = isOfAnother ? ({ ...expected, certainty: 'likely' } as const) : expected;
  const shown = firstLineLabel(given.text, info) ? withoutFirstLine(given) : given;
  const console = readConsoleResult(shown);
  if (!console) return pairing.bind(label, shown, named);
  bindRun(console, label, pairing);
}

/** `boxPrint.py を実行すると…` is about a program that the article may not show. */
function namesAnotherFile(label: string, { current, exampleOfFile }: Pairing): boolean {
  const file = /[\w-]+\.py\b/.exec(label)?.[0];
  if (file === undefined || current === null || current === 'foreign') return false;
  const { code, info } = current.codeBlock;
  return exampleOfFile(file) !== current && !code.includes(file) && !info.raw.includes(file);
}

/** A label in the first line of the fence belongs to the fence, but not to the output. */
function withoutFirstLine(expected: ExpectedOutput): ExpectedOutput {
  const endLine = expected.text.split('\n').length;
  return { ...expected, parts: [{ firstLine: 1, endLine, scopes: [{ kind: 'all' }] }] };
}

function bindConsoleRun(node: Code, pairing: Pairing): void {
  const console = readConsoleResult(pairing.reader.expectedOutput('$', node));
  if (console) bindRun(console, { text: '$', result: node, isCertain: false }, pairing);
}

function bindRun(
  { expected, run }: NonNullable<ReturnType<typeof readConsoleResult>>,
  label: Label,
  pairing: Pairing,
): void {
  pairing.adjacent = null;
  const named = run && pairing.exampleOfFile(run.file);
  const { current } = pairing;
  const isNameless = current && current !== 'foreign' && fileOf(current.codeBlock.info) === null;
  // A file that the article does not show is another program.
  if (run && !named && !isNameless)
    return pairing.bind(label, { ...expected, certainty: 'likely' });
  pairing.bind(label, run ? { ...expected, argv: run.argv } : expected, named);
}

/** A Python fence that does not hold code shows what some program printed. */
function isCodeBlock(node: Code, info: InfoString, { isAboutPython }: Pairing): boolean {
  const code = normaliseLineEnds(node.value);
  if (code.trim() === '') return false;
  if (isPromptSession(code)) return isPython(info) || info.language === '';
  if (isPython(info)) return !showsOutput(code);
  if (info.language !== '' || !isAboutPython) return false;
  // Behind a separator stands what it prints.
  const [separator] = separatorLines(code);
  return readsLikePython(separator ? separateAt(code, separator).code : code);
}

/** Whether a fence that is called Python begins like an output or a console session. */
function showsOutput(code: string): boolean {
  const firstLine = code.split('\n').find((line) => line.trim() !== '') ?? '';
  return /^\s*#.*(?:実行結果|結果|出力結果|出力例)\s*[:：]?$|^Traceback \(most recent call last\):|^(?:\[[^\]]*\])?[$%]\s+\S|^\[[^\]]*\]#\s|^\(Pdb\)/.test(
    firstLine,
  );
}

function addExample(node: Code, info: InfoString, pairing: Pairing): void {
  const codeBlock = {
    ...pairing.reader.codeBlock(node, info, pairing.heading),
    isTentative: !isPython(info),
  };
  const example = { codeBlock, expectedOutputs: [], words: pairing.waiting };
  pairing.waiting = {};
  pairing.examples.push(example);
  pairing.current = example;
  pairing.adjacent = example;
}

/** Whether a fence without a label may show an output: a named one is a file of the article. */
function mayBeResult(node: Code, info: InfoString): boolean {
  return !isForeignCode(info) && info.fileName === null && node.value.trim() !== '';
}
