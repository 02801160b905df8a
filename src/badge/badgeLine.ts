import { homepage } from '../homepage.ts';

/** What a badge tells. */
export interface BadgeFacts {
  /** Code blocks whose claims all were what a real run printed. */
  readonly verified: number;
  readonly codeBlocks: number;
  /** Of the interpreters that ran them, such as `3.11.7`. */
  readonly pythonVersions: readonly string[];
  /** As in `2026-11-24`. */
  readonly date: string;
}

const mark = '<!-- jikko: badge -->';
const link = `[jikko](${homepage})`;

/** The line of an article that tells when, with which Python and how far it was verified. */
export function badgeLine(facts: BadgeFacts, language: 'ja' | 'en'): string {
  const { verified, codeBlocks, date } = facts;
  const python = facts.pythonVersions.join(', ');
  return language === 'ja'
    ? `${link} による検証：${date}、Python ${python}、コードブロック ${codeBlocks} 個中 ${verified} 個 ${mark}`
    : `Verified by ${link} on ${date} with Python ${python}: ${verified} of ${codeBlocks} code blocks ${mark}`;
}

/** The two numbers that a badge tells; null for a line that tells none. */
export function countsIn(line: string): Pick<BadgeFacts, 'verified' | 'codeBlocks'> | null {
  const [, all, some] = /コードブロック (\d+) 個中 (\d+) 個/.exec(line) ?? [];
  const [, verified = some, codeBlocks = all] = /: (\d+) of (\d+) code blocks/.exec(line) ?? [];
  if (verified === undefined || codeBlocks === undefined) return null;
  return { verified: Number(verified), codeBlocks: Number(codeBlocks) };
}
