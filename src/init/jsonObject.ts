/** An entry of a JSON object, as it stands in the text; offsets are UTF-16 code units. */
export interface JsonEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** A JSON object as it stands in a text. */
export interface JsonObject {
  /** Of the braces: the offset of `{`, and the one of `}`. */
  readonly open: number;
  readonly close: number;
  readonly entries: readonly JsonEntry[];
}

/**
 * Finds the entries of the object that begins at or behind an offset.
 *
 * @param text Valid JSON: nothing is checked here.
 */
export function readJsonObject(text: string, from: number): JsonObject {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/y;
  const entries: JsonEntry[] = [];
  const open = text.indexOf('{', from);
  let depth = 0;
  let key: { readonly name: string; readonly start: number } | null = null;
  let valueStart = -1;
  let valueEnd = -1;
  const finish = (): void => {
    if (key && valueStart !== -1) {
      entries.push({ key: key.name, keyStart: key.start, valueStart, valueEnd });
    }
    key = null;
    valueStart = -1;
  };
  for (let offset = open; offset < text.length;) {
    token.lastIndex = offset;
    const found = token.exec(text)?.[0];
    if (found === undefined) {
      offset += 1;
      continue;
    }
    const end = offset + found.length;
    if (found === '}' && depth === 1) {
      finish();
      return { open, close: offset, entries };
    }
    if (depth === 1 && found === ',') finish();
    else if (depth === 1 && key === null && found.startsWith('"')) {
      key = { name: JSON.parse(found) as string, start: offset };
    } else if (depth >= 1 && !(depth === 1 && found === ':')) {
      if (valueStart === -1) valueStart = offset;
      valueEnd = end;
    }
    if (found === '{' || found === '[') depth += 1;
    if (found === '}' || found === ']') depth -= 1;
    offset = end;
  }
  return { open, close: text.length, entries };
}
