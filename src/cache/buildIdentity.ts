import { readFileSync } from 'node:fs';

/** Of jikko's own code, as `scripts/bundle.mjs` wrote it; null where it runs otherwise. */
export function buildIdentity(): string | null {
  try {
    return readFileSync(new URL('./build-identity', import.meta.url), 'utf8');
  } catch {
    return null;
  }
}
