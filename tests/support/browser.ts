import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

/** Where Chromium and its relatives are installed by the usual packages. */
const places = [
  process.env['JIKKO_BROWSER'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a browser; null where there is none, which CI (`.ci/run`) does not let pass. */
export const browserPath: string | null = findBrowser();

function findBrowser(): string | null {
  const found = places.find((path) => path !== undefined && existsSync(path)) ?? null;
  if (found === null && process.env['JIKKO_BROWSER_REQUIRED']) {
    throw new Error('The tests of the HTML report need Chromium, and there is none.');
  }
  if (found === null) {
    process.stderr.write('SKIPPED: the HTML report is not tried in a browser, as there is none\n');
  }
  return found;
}

/** Starts the browser; whoever starts it closes it. */
export function startBrowser(path: string): Promise<Browser> {
  // A container gives no user namespaces to build a sandbox from; the pages are our own.
  return puppeteer.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}
