import type { Output } from '../../types.ts';
import type { Wording } from './wording.ts';
import { wordings } from './wordings.ts';

/** A text with what versions of Python word differently in common words. */
export interface CommonWording {
  readonly text: string;
  /** For each wording that occurs the index of its form. */
  readonly forms: ReadonlyMap<Wording, number>;
}

/** Longer lines and texts are nothing that Python says of itself. */
const maxLength = 500;
const maxLines = 2000;

/** Puts common words in the place of what a version of Python says in its own. */
export function inCommonWording(text: string): CommonWording {
  const forms = new Map<Wording, number>();
  const lines = text.split('\n');
  if (lines.length > maxLines) return { text, forms };
  const common = lines.map((line) => {
    if (line.length > maxLength) return line;
    return wordings.reduce((said, wording) => {
      // A later form may contain an earlier one.
      const form = wording.findLastIndex(({ pattern }) => said.search(pattern) !== -1);
      const used = wording[form];
      if (!used) return said;
      const replaced = said.replace(used.pattern, used.common as string);
      forms.set(wording, form);
      return replaced;
    }, line);
  });
  return { text: common.join('\n'), forms };
}

function inCommon(text: string): string {
  return inCommonWording(text).text;
}

/** An output in common words. */
export function outputInCommonWording(output: Output): Output {
  return {
    ...output,
    lines: output.lines.map((line) => ({ ...line, text: inCommon(line.text) })),
    ...(output.pieces && {
      pieces: output.pieces.map((piece) => ({ ...piece, text: inCommon(piece.text) })),
    }),
    ...(output.values && {
      values: output.values.map((value) => ({ ...value, text: inCommon(value.text) })),
    }),
    ...(output.cells && { cells: output.cells.map(outputInCommonWording) }),
  };
}
