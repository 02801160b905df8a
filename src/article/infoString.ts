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

const pythonLanguages = new Set(['python', 'py', 'python3', 'py3', 'pycon']);

/** Whether a fence of this language holds Python, in any letter case. */
export function isPython(info: InfoString): boolean {
  return pythonLanguages.has(info.language.toLowerCase());
}

const outputLanguages = new Set(['', 'text', 'txt', 'plaintext', 'plain', 'console', 'output']);

/** Whether a fence of this language is program text of another language than Python. */
export function isForeignCode(info: InfoString): boolean {
  return !isPython(info) && !outputLanguages.has(info.language.toLowerCase());
}
