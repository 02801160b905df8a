import type { IsHeading } from './sections.ts';

/**
 * What `-t` asks for: headings that hold the pattern as it is written, whatever the width and case
 * of its letters, or that it matches as a regular expression of RE2, which takes linear time.
 */
export async function headingPattern(pattern: string): Promise<IsHeading> {
  const wanted = folded(pattern);
  const matches = await expression(pattern);
  return (text) => folded(text).includes(wanted) || matches(text);
}

async function expression(pattern: string): Promise<IsHeading> {
  if (!/[\\^$*+?|[\]{}]/.test(pattern)) return () => false;
  const { RE2JS } = await import('re2js');
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    return (text) => compiled.matcher(text).find();
  } catch {
    // `C++` is a heading, if not a regular expression; a pattern without any heading is told.
    return () => false;
  }
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
