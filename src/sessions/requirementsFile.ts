import type { RefusedRequirement, Requirements } from '../types.ts';
import { readRequirement } from './requirement.ts';

const maxRequirements = 100;
const maxFileLength = 64 * 1024;

/** The lines of a list that are requirements, and those that are none. */
export function requirementsOfList(list: readonly string[], source: string): Requirements {
  return requirementsOf(
    list.map((text, k) => ({ line: k + 1, text })),
    source,
  );
}

/**
 * Reads a `requirements.txt`. Options are refused and never followed.
 * Source: https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
export function requirementsOfFile(content: string, source: string): Requirements {
  if (content.length > maxFileLength) {
    return { lines: [], source, refused: [{ line: 1, text: '', refusal: 'size' }] };
  }
  return requirementsOf(linesOf(content), source);
}

interface Line {
  readonly line: number;
  readonly text: string;
}

/** A `\` at its end joins a line with the next one, and a comment stands behind a blank. */
function linesOf(content: string): Line[] {
  const found: Line[] = [];
  let waiting: Line | null = null;
  for (const [k, text] of content
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const whole: Line = waiting
      ? { line: waiting.line, text: `${waiting.text} ${text}` }
      : { line: k + 1, text };
    waiting = whole.text.endsWith('\\') ? { ...whole, text: whole.text.slice(0, -1) } : null;
    if (!waiting) found.push(whole);
  }
  return [...found, ...(waiting ? [waiting] : [])]
    .map(({ line, text }) => ({ line, text: text.replace(/(?:^|\s+)#.*$/, '').trim() }))
    .filter(({ text }) => text !== '');
}

function requirementsOf(given: readonly Line[], source: string): Requirements {
  const lines = new Set<string>();
  const refused: RefusedRequirement[] = [];
  for (const { line, text } of given.slice(0, maxRequirements)) {
    const read = readRequirement(text);
    if ('requirement' in read) lines.add(read.requirement);
    else refused.push({ line, text, refusal: read.refusal });
  }
  const beyond = given[maxRequirements];
  if (beyond) refused.push({ ...beyond, refusal: 'size' });
  return { lines: [...lines].toSorted(), source, refused };
}
