// `node scripts/schemas.mjs`: writes the JSON schemas that the package ships. A test compares.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureReady, root } from './setup.mjs';

ensureReady();
const { reportJsonSchema } = await import('../dist/reporters/jsonSchema.js');
const { configJsonSchema } = await import('../dist/settings/configJsonSchema.js');
mkdirSync(join(root, 'schemas'), { recursive: true });
for (const [name, schema] of [
  ['report', reportJsonSchema()],
  ['config', configJsonSchema()],
]) {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  writeFileSync(join(root, 'schemas', `${name}.schema.json`), text);
}
