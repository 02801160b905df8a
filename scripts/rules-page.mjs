// `node scripts/rules-page.mjs`: writes `docs/rules.md`, the list of all rules, from the message
// catalogues. A test compares. The page of each rule is written by hand, and tested (`tests/rules`).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureReady, root } from './setup.mjs';

ensureReady();
const { rulesPage } = await import('../dist/messages/rulesPage.js');
mkdirSync(join(root, 'docs'), { recursive: true });
writeFileSync(join(root, 'docs', 'rules.md'), rulesPage());
