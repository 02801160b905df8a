import { loadReporter } from '../../src/reporters/reporters.ts';
import type { Reporter } from '../../src/reporters/reporter.ts';
import { type ReporterName, reporterNames } from '../../src/settings/reporterChoice.ts';

const loaded = await Promise.all(
  reporterNames.map(async (name) => [name, await loadReporter(name)] as const),
);

/** Every reporter, loaded. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = Object.fromEntries(
  loaded,
) as Record<ReporterName, Reporter>;
