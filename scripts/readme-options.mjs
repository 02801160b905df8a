// `node scripts/readme-options.mjs`: writes the table of options into both READMEs. A test compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureReady, root } from './setup.mjs';

ensureReady();
const { optionsTable } = await import('../dist/settings/optionsTable.js');
for (const [language, name] of [
  ['ja', 'README.md'],
  ['en', 'README.en.md'],
]) {
  const path = join(root, name);
  const region = new RegExp(`(<!-- options: ${language} -->\n)[^]*(<!-- /options -->)`);
  const table = optionsTable(language);
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(region, (_, start, end) => `${start}\n${table}\n\n${end}`),
  );
}
