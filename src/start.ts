import type { Terminal } from './commandLine/terminal.ts';

const terminal: Terminal = {
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
};

// As Node's own, should what is awaited never come: nothing that did not end is a success.
const exitUnfinished = 13;
process.exitCode = exitUnfinished;
void start().then((status) => {
  process.exitCode = status;
});

async function versionText(): Promise<string> {
  const { packageVersion } = await import('./commandLine/packageVersion.ts');
  return `${await packageVersion()}\n`;
}

async function textOfQuickRun(): Promise<string | null> {
  const { quickRun } = await import('./cache/quickRun.ts');
  return quickRun(terminal);
}

/** Python starts while the rest of jikko is loaded. */
async function run(): Promise<number> {
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
