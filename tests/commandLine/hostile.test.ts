import { describe, expect, it } from 'vitest';
import { commandLine } from '../support/commandLine.ts';
import { makeRepository } from '../support/repository.ts';

const hostile = [
  '::error::no',
  '##[error]no',
  '##vso[task.complete]no',
  '::stop-commands::no',
  '::set-output name=a::no',
  '\r::error::no',
  '\u0085::error::no',
  '\u2028::error::no',
  '\u001B[1m::error::no\u0007',
  '\u001B]8;;https://example.com\u0007no\u001B]8;;\u0007',
  '\u009B1m\u202Eno',
];

/** An article that holds a text wherever an author, or a program, can put one. */
function articleWith(text: string): string {
  const literal = JSON.stringify(text);
  const oneLine = text.replaceAll(/[\r\n]/g, ' ');
  return `---
title: ${literal}
emoji: ${literal}
topics: [${literal}]
---

# ${text}

\`\`\`python:${oneLine}
import sys
print(${literal})
print(${literal}, file=sys.stderr)
\`\`\`

**実行結果${oneLine}**:

\`\`\`${oneLine}
${text}
other
\`\`\`

\`\`\`python
raise ValueError(${literal})
\`\`\`

${text}の結果:

<!-- jikko: result -->

\`\`\`
no
\`\`\`
`;
}

const files = {
  'articles/an-article-01.md': articleWith(hostile.join('\n')),
  ...Object.fromEntries(
    hostile.flatMap((text, k) => [
      [`articles/a\n${text.replaceAll('/', '_')}.md`, 'no\n'],
      [`articles/directive-${k}.md`, `<!-- jikko: ${text.replaceAll('\r', ' ')} -->\n`],
      [`articles/language-${k}.md`, `---${text}\ntitle: 1\n---\n`],
    ]),
  ),
};

/** Whatever somebody may take for the end of a line. */
function linesOf(text: string): string[] {
  // eslint-disable-next-line no-control-regex
  return text.split(/[\n\r\u000B\u000C\u0085\u2028\u2029]/).map((line) => line.trim());
}

/** Lines that command a CI runner and are not jikko's own, and controls that a terminal obeys. */
function obeyedIn(text: string): string[] {
  const own = /^::(?:error|warning) (?:file=[^:,]*,|title=)/;
  const commands = linesOf(text).filter(
    (line) => (line.startsWith('::') && !own.test(line)) || /##[a-z]*\[/i.test(line),
  );
  // eslint-disable-next-line no-control-regex
  const controls = text.match(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028-\u202E]/g) ?? [];
  return [...commands, ...controls];
}

function fails(): never {
  throw new Error('no\n::error::no');
}

describe('no text of a stranger commands the runner of CI', () => {
  it.each([
    ['verify', '--reporter', 'github'],
    ['verify', '--reporter', 'terminal'],
    ['fix', '--dry-run', '--insert'],
    ['badge'],
    ['list'],
  ])('by %s', async (...argv) => {
    const { folder } = makeRepository(files);
    const { stdout, stderr } = await commandLine(argv, folder);
    expect(stdout.length).toBeGreaterThan(2000);
    expect(obeyedIn(stdout + stderr)).toEqual([]);
  });

  it.each(hostile)('by arguments: %j', async (text) => {
    const { folder } = makeRepository({ 'articles/an-article-01.md': '' });
    for (const argv of [
      [`x\n${text}`],
      ['verify', `--x\n${text}`],
      ['verify', '--timeout', `\n${text}`],
      ['verify', '--reporter', `json\n${text}`],
      ['completion', `\n${text}`],
      ['merge-reports', `\n${text}`],
      ['verify', `articles/\n${text}.md`],
    ]) {
      const { stdout, stderr, status } = await commandLine(argv, folder);
      expect(status).toBe(2);
      expect(obeyedIn(stdout + stderr)).toEqual([]);
    }
  });

  it('by what makes jikko itself fail', async () => {
    const { folder } = makeRepository({ 'articles/an-article-01.md': '' });
    const stdout = { on: () => undefined, write: fails } as unknown as NodeJS.WriteStream;
    const { stderr, status } = await commandLine(['verify', '--lang=en'], folder, { stdout });
    const [told, page, ...frames] = stderr.trimEnd().split('\n');
    expect(told).toBe(
      String.raw`error: jikko itself failed (Error: no\n::error::no). ` +
        'This is a fault of jikko: please report it with the article that shows it.',
    );
    expect(page).toMatch(/^ {2}https:.*\/internal-error\.md$/);
    expect(frames.every((line) => /^ {4}at /.test(line))).toBe(true);
    expect(status).toBe(2);
  });
});
