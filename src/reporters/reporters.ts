import type { ReporterName } from '../settings/reporterChoice.ts';
import type { Reporter } from './reporter.ts';

export type { ReporterName };

/** Every reporter by the name that `--reporter` takes; each is loaded when it is asked for. */
const loads: Readonly<Record<ReporterName, () => Promise<Reporter>>> = {
  terminal: async () => (await import('./terminal.ts')).renderTerminal,
  github: async () => (await import('./github.ts')).renderGithub,
  json: async () => (await import('./json.ts')).renderJson,
  junit: async () => (await import('./junit.ts')).renderJunit,
  markdown: async () => (await import('./markdownReport.ts')).renderMarkdown,
  rdjson: async () => (await import('./rdjson.ts')).renderRdjson,
  html: async () => (await import('./html/renderHtml.ts')).renderHtml,
};

export function loadReporter(name: ReporterName): Promise<Reporter> {
  return loads[name]();
}
