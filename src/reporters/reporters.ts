import { renderGithub } from './github.ts';
import { renderHtml } from './html/renderHtml.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdownReport.ts';
import { renderRdjson } from './rdjson.ts';
import type { ReporterName } from '../settings/reporterChoice.ts';
import type { Reporter } from './reporter.ts';
import { renderTerminal } from './terminal.ts';

export type { ReporterName };

/** Every reporter by the name that `--reporter` takes. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  terminal: renderTerminal,
  github: renderGithub,
  json: renderJson,
  junit: renderJunit,
  markdown: renderMarkdown,
  rdjson: renderRdjson,
  html: renderHtml,
};
