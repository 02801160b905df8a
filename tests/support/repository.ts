import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { onTestFinished } from 'vitest';

/** Where `npm test` has built the command line. */
export const cliPath: string = fileURLToPath(new URL('../../dist/bundle/cli.js', import.meta.url));

export interface Finished {
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A Zenn repository in a temporary folder, removed when the test ends. */
export interface Repository {
  readonly folder: string;
  readonly path: (name: string) => string;
  readonly read: (name: string) => Buffer;
  /** Runs the command line in the repository. */
  readonly jikko: (args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Finished>;
}

/** Makes a repository that holds these files. */
export function makeRepository(files: Readonly<Record<string, string | Uint8Array>>): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'zenn-repository-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
  }
  return {
    folder,
    path,
    read: (name) => readFileSync(path(name)),
    jikko: async (args, env = {}) => {
      const options = { cwd: folder, reject: false, stripFinalNewline: false } as const;
      const { exitCode, stdout, stderr } = await execa(
        process.execPath,
        [cliPath, args[0] ?? '', '--lang', 'en', ...args.slice(1)],
        { ...options, env: { NO_COLOR: '1', ...env } },
      );
      return { status: exitCode, stdout, stderr };
    },
  };
}

/** Front matter to which Zenn has no objection. */
export const frontMatter = `---
title: "題"
emoji: "📝"
type: "tech"
topics: ["python"]
published: false
---

`;

/** An article with one example. */
export function articleWith(code: string, claim: string, label = '実行結果'): string {
  return `${frontMatter}\`\`\`python\n${code}\n\`\`\`\n\n**${label}**:\n\`\`\`\n${claim}\n\`\`\`\n`;
}
