/** The variables of environment markers. */
const variables: ReadonlySet<string> = new Set([
  'os_name',
  'sys_platform',
  'platform_machine',
  'platform_python_implementation',
  'platform_release',
  'platform_system',
  'platform_version',
  'python_version',
  'python_full_version',
  'implementation_name',
  'implementation_version',
  'extra',
]);

const operators: ReadonlySet<string> = new Set([
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  '~=',
  '===',
  'in',
  'not in',
]);

/** No quote, `\`, `$` or `#` stands in a string: a file of requirements knows other uses for them. */
const token =
  /\s*([()]|===|[<>=!~]=|[<>]|'[\w .,:;+*!<>=~()/-]*'|"[\w .,:;+*!<>=~()/-]*"|not\s+in\b|\w+)/y;

/**
 * Reads an environment marker (PEP 508), such as `python_version < "3.9" and os_name == 'posix'`.
 *
 * @returns It in one spelling; null where it is none.
 */
export function readMarker(text: string): string | null {
  const tokens = tokensOf(text);
  if (!tokens || endOfExpression(tokens, 0) !== tokens.length) return null;
  return tokens.join(' ');
}

function tokensOf(text: string): string[] | null {
  const trimmed = text.trimEnd();
  const tokens: string[] = [];
  let offset = 0;
  while (offset < trimmed.length) {
    token.lastIndex = offset;
    const found = token.exec(trimmed)?.[1];
    if (found === undefined) return null;
    tokens.push(found.replace(/^not\s+in$/, 'not in'));
    offset = token.lastIndex;
  }
  return tokens;
}

/** The index behind an expression that begins at `start`; -1 where none does. */
function endOfExpression(tokens: readonly string[], start: number): number {
  let end = endOfTerm(tokens, start);
  while (end !== -1 && (tokens[end] === 'and' || tokens[end] === 'or')) {
    end = endOfTerm(tokens, end + 1);
  }
  return end;
}

function endOfTerm(tokens: readonly string[], start: number): number {
  if (tokens[start] === '(') {
    const end = endOfExpression(tokens, start + 1);
    return end !== -1 && tokens[end] === ')' ? end + 1 : -1;
  }
  const [left = '', operator = '', right = ''] = tokens.slice(start, start + 3);
  const isComparison =
    operators.has(operator) &&
    [left, right].every((one) => isString(one) || variables.has(one)) &&
    (variables.has(left) || variables.has(right));
  return isComparison ? start + 3 : -1;
}

function isString(one: string): boolean {
  return one.startsWith("'") || one.startsWith(`"`);
}
