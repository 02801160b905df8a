#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import type { Terminal } from './commandLine/terminal.ts';

const terminal: Terminal = {
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
};

process.exitCode = await start();

async function versionText(): Promise<string> {
  const { packageVersion } = await import('./commandLine/packageVersion.ts');
  return `${await packageVersion()}\n`;
}

async function textOfQuickRun(): Promise<string | null> {
  const { quickRun } = await import('./cache/quickRun.ts');
  return quickRun(terminal);
}

/**
 * Keeps V8 from optimising what runs in the first seconds: that takes a core which programs need, and
 * most runs end before it pays.
 */
function optimiseLate(): void {
  const optimiseAfterMs = 2000;
  setFlagsFromString('--no-opt');
  setTimeout(() => setFlagsFromString('--opt'), optimiseAfterMs).unref();
}

/** Python starts while the rest of jikko is loaded. */
async function run(): Promise<number> {
  optimiseLate();
  const { closeAhead, pythonAhead } = await import('./commandLine/pythonAhead.ts');
  await pythonAhead(terminal);
  const { main } = await import('./commandLine/main.ts');
  try {
    return await main(terminal);
  } finally {
    await closeAhead();
  }
}

/** What needs no more than a look is told before the rest of jikko is loaded. */
async function start(): Promise<number> {
  const { argv, stdout } = terminal;
  const isVersion = argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');
  const text = isVersion ? await versionText() : await textOfQuickRun();
  if (text === null) return run();
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  stdout.write(text);
  return 0;
}
