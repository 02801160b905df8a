import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { attacks } from './attackTable.ts';

const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');

/** The rows as they must stand there: what succeeds at a level is told, and nothing else. */
function table(): string {
  const rows = attacks.map(({ name, japaneseName, succeedsAt, varies }) => {
    const marks = (['limits', 'files', 'full'] as const).map((level) => {
      if (!succeedsAt.includes(level)) return '✖';
      return varies ? '✔ *' : '✔';
    });
    return `| ${[japaneseName, name, ...marks].join(' | ')} |`;
  });
  return ['| 攻撃 | Attack | limits | files | full |', `|${' --- |'.repeat(5)}`, ...rows].join(
    '\n',
  );
}

it('docs/security.md has the table of attacks that is tested', () => {
  const region = /<!-- table: attacks -->\n([^]*?)<!-- \/table -->/.exec(page);
  expect(region?.[1]?.trim()).toBe(table());
});
