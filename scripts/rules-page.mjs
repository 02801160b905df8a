// `node scripts/rules-page.mjs`: writes `docs/rules.md` from the message catalogues, so that the
// page that messages link to has an entry for every code. A test compares the two.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureReady, root } from './setup.mjs';

ensureReady();
const { rulesPage } = await import('../dist/messages/rulesPage.js');
mkdirSync(join(root, 'docs'), { recursive: true });
writeFileSync(join(root, 'docs', 'rules.md'), rulesPage());
