import { catalogues } from '../../src/messages/catalogues.ts';
import type { Language } from '../../src/messages/language.ts';
import type { ReporterContext } from '../../src/reporters/reporter.ts';

/** A context for a reporter: without colours, 80 columns wide, unless given otherwise. */
export function contextIn(
  language: Language,
  given: Partial<ReporterContext> = {},
): ReporterContext {
  return {
    messages: catalogues[language],
    colors: false,
    width: 80,
    jikkoVersion: '0.1.0',
    ...given,
  };
}
