// `node scripts/directives-page.mjs`: writes the tables of directive words and settings into
// `docs/directives.md`. A test compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureReady, root } from './setup.mjs';

ensureReady();
const { directivesTable, settingsTable } = await import('../dist/settings/directivesTable.js');
const path = join(root, 'docs', 'directives.md');
let text = readFileSync(path, 'utf8');
for (const language of ['ja', 'en']) {
  put(`directives: ${language}`, directivesTable(language));
  put(`frontMatter: ${language}`, settingsTable(language, 'frontMatter'));
  put(`config: ${language}`, settingsTable(language, 'config'));
}
writeFileSync(path, text);

function put(name, table) {
  const region = new RegExp(`(<!-- table: ${name} -->\n)[^]*?(<!-- /table -->)`);
  text = text.replace(region, (_, start, end) => `${start}\n${table}\n\n${end}`);
}
