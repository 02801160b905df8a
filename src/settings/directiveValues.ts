import { split } from 'shellwords';
import { z } from 'zod';
import type { Stream } from '../types.ts';
import { maxTimeoutSeconds } from './limits.ts';

/** Turns what stands behind `word=` into the value of a directive word. */
export type ValueSchema<Value> = z.ZodType<Value, string>;

/** Text that means something as it stands. */
export const plainText: ValueSchema<string> = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.string().min(1));

export const seconds: ValueSchema<number> = z
  .string()
  .regex(/^\d+(?:\.\d+)?$/)
  .transform(Number)
  .pipe(z.number().positive().max(maxTimeoutSeconds));

export const exitCode: ValueSchema<number> = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.number().max(255));

/** The name of a session: one word, in any script. */
export const sessionName: z.ZodType<string, string> = z.string().regex(/^[\p{L}\p{M}\p{N}_.-]+$/u);

/** `#` and the text or the slug of a heading; the value is without the `#`. */
export const headingReference: ValueSchema<string> = z
  .string()
  .regex(/^#+\s*[^\s#]/)
  .transform((text) => text.replace(/^#+/, '').trim());

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };

/** Text with `\n`, `\t`, `\r` and `\\`; another backslash would be a guess. */
export const escapedText: ValueSchema<string> = z
  .string()
  .regex(/^(?:[^\\]|\\[ntr\\])*$/)
  .transform((text) => text.replaceAll(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter));

/** Arguments, split as a shell would by blanks and quotes; nothing is expanded. */
export const shellArguments: ValueSchema<readonly string[]> = z
  .string()
  .transform((text, context): readonly string[] => {
    try {
      return split(text);
    } catch {
      // A quote that nothing closes.
      context.issues.push({ code: 'custom', message: 'quote', input: text });
      return z.NEVER;
    }
  });

/** Names of modules as `import` takes them, separated by commas. */
export const moduleNames: ValueSchema<readonly string[]> = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim()))
  .pipe(z.array(z.string().regex(/^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u)));

export const streams: ValueSchema<Stream | 'both'> = z.enum(['stdout', 'stderr', 'both']);

/** A path from the article's folder: an absolute one is another file on each machine. */
export const relativePath: ValueSchema<string> = z
  .string()
  .refine((path) => !/^(?:[\\/~]|[A-Za-z]:)/.test(path))
  .refine((path) => /[^.]/.test(path.split(/[\\/]/).at(-1) ?? ''));
