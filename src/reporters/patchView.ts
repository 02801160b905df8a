import type { Colors } from './colors.ts';
import { visible } from './escape.ts';

/** Draws the unified diff of a dry run, whole: it is what the user asked for. */
export function drawPatch(patch: string, colors: Colors): string[] {
  return patch
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => tint(line, colors)(visible(line.replace(/\r$/, ''))));
}

function tint(line: string, colors: Colors): (text: string) => string {
  if (/^(?:---|\+\+\+|@@)/.test(line)) return colors.cyan;
  if (line.startsWith('-')) return colors.red;
  return line.startsWith('+') ? colors.green : String;
}
