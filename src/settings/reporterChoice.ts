import { z } from 'zod';

export const reporterNames = [
  'terminal',
  'github',
  'html',
  'json',
  'junit',
  'markdown',
  'rdjson',
] as const;

export type ReporterName = (typeof reporterNames)[number];

/** One report that is asked for: `json`, or `json=report.json`. */
export interface ReporterChoice {
  readonly name: ReporterName;
  /** Null for the standard output. */
  readonly file: string | null;
}

/** Reads `name` or `name=file`. */
export const reporterChoice: z.ZodType<ReporterChoice, string> = z
  .string()
  .transform((text) => {
    const equals = text.indexOf('=');
    if (equals === -1) return { name: text, file: null };
    return { name: text.slice(0, equals), file: text.slice(equals + 1) };
  })
  .pipe(z.object({ name: z.enum(reporterNames), file: z.string().min(1).nullable() }));

const reporterText = z.string().regex(new RegExp(`^(?:${reporterNames.join('|')})(?:=.+)?$`));

/** In a file of settings: one report, or several. */
export const reporterSetting: z.ZodType<ReporterChoice[], string | string[]> = z
  .union([reporterText, z.array(reporterText).min(1)])
  .transform((given) => (Array.isArray(given) ? given : [given]))
  .pipe(z.array(reporterChoice));

export const defaultReporters: readonly ReporterChoice[] = [{ name: 'terminal', file: null }];
