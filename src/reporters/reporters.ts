import { renderGithub } from './github.ts';
import { renderHtml } from './html/renderHtml.ts';
import { renderJson } from './json.ts';
import type { Reporter } from './reporter.ts';
import { renderTerminal } from './terminal.ts';

export type ReporterName = 'terminal' | 'json' | 'github' | 'html';

/** Every reporter by the name that `--reporter` takes. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  terminal: renderTerminal,
  json: renderJson,
  github: renderGithub,
  html: renderHtml,
};
