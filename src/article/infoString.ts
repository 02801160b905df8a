import type { InfoString } from '../types.ts';

/**
 * Reads the text after an opening fence as Zenn does (`parseInfo` of zenn-markdown-html 0.5):
 * split at the first `:`, right of it the file name, verbatim; left of it words split at ASCII
 * spaces, of which `diff` anywhere marks a diff and the first other one is the language.
 */
export function parseInfoString(raw: string): InfoString {
  const info = raw.trim();
  const colon = info.indexOf(':');
  const left = colon === -1 ? info : info.slice(0, colon);
  const fileName = colon === -1 ? null : info.slice(colon + 1);
  const words = left.split(' ').filter((word) => word !== '');
  return {
    raw: info,
    language: words.find((word) => word !== 'diff') ?? '',
    fileName: fileName === '' ? null : fileName,
    isDiff: words.includes('diff'),
  };
}

const pythonLanguages = new Set([
  'python',
  'py',
  'python3',
  'py3',
  'pycon',
  'python3.x',
  'ipython',
  'ipython3',
  // Slips of the keyboard that stand in published articles.
  'pyhton',
  'pytohn',
  'pyton',
  'phython',
  'ptyhon',
  'pythn',
]);

/** Whether a fence of this language holds Python, in any letter case. */
export function isPython({ language }: InfoString): boolean {
  const name = language.toLowerCase();
  // ` ```main.py `: the file's name stands where the language should.
  return pythonLanguages.has(name) || /^python3?\.\d+$/.test(name) || /^[\w/.-]+\.py$/.test(name);
}

/** The file that a fence is, by its title or by a language that is a file's name. */
export function fileOf({ language, fileName }: InfoString): string | null {
  return fileName ?? (/^[\w/.-]+\.[a-z]+$/i.test(language) ? language : null);
}

const outputLanguages = new Set([
  '',
  'text',
  'txt',
  'plaintext',
  'plain',
  'console',
  'output',
  'out',
  'log',
  'stdout',
  'result',
  'none',
]);

/** Languages of sites that show what a Python program printed. */
const executedLanguages = new Set(['python-exec', 'python-output', 'python-result', 'py-exec']);

/** Whether a fence of this language is the output of a Python program, as its language says. */
export function isExecutedPython({ language }: InfoString): boolean {
  return executedLanguages.has(language.toLowerCase());
}

const consoleLanguages = new Set([
  '',
  'bash',
  'sh',
  'shell',
  'zsh',
  'console',
  'shell-session',
  'shellsession',
  'terminal',
  'powershell',
  'ps1',
  'pwsh',
  'bat',
  'batch',
  'cmd',
  'command',
  'text',
  'txt',
  'plaintext',
]);

/** Whether a fence of this language may show commands and what they printed. */
export function isConsole({ language }: InfoString): boolean {
  return consoleLanguages.has(language.toLowerCase());
}

/** Whether a fence of this language is program text of another language than Python. */
export function isForeignCode(info: InfoString): boolean {
  return (
    !isPython(info) && !isExecutedPython(info) && !outputLanguages.has(info.language.toLowerCase())
  );
}
