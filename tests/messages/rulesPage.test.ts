import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { homepage } from '../../src/homepage.ts';
import { rulesPage } from '../../src/messages/rulesPage.ts';

it('docs/rules.md lists every rule (made by `node scripts/rules-page.mjs`)', () => {
  const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  expect(page).toBe(rulesPage());
});

it('links lead to where package.json says that jikko lives', () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const given = JSON.parse(text) as { homepage: string };
  expect(given.homepage).toBe(`${homepage}#readme`);
});
