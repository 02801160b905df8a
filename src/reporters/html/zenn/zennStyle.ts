import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * Zenn's own style of articles. The bundle holds the text instead of this way to find it
 * (`scripts/bundle.mjs`).
 */
export async function zennStyle(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('zenn-content-css'), 'utf8');
}
