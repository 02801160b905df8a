import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { problem } from '../problem.ts';
import { requirementsOfFile, requirementsOfList } from '../sessions/requirementsFile.ts';
import type { Requirements } from '../types.ts';
import type { CheckedConfig } from './configSchema.ts';

/**
 * Reads what the setting `requirements` of a project says.
 *
 * @param given A list, or the path of a file relative to `folder`.
 * @param file That of the settings, as it is to be named in messages.
 */
export async function readRequirements(
  given: string | readonly string[],
  folder: string,
  file: string,
): Promise<Requirements> {
  if (typeof given !== 'string') return requirementsOfList(given, file);
  try {
    return requirementsOfFile(await readFile(resolve(folder, given), 'utf8'), given);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const refused = [{ line: 1, text: code ?? message, refusal: 'unread' }] as const;
    return { lines: [], source: given, refused };
  }
}

/** The settings of a project with its requirements; what is wrong with them is its mistake. */
export function withRequirements(
  checked: CheckedConfig,
  requirements: Requirements,
): CheckedConfig {
  const faults = requirements.refused.map(({ line, text, refusal }) =>
    problem('config-requirement', {
      file: requirements.source,
      line,
      requirement: text.slice(0, 60),
      refusal,
    }),
  );
  return { ...checked, problems: [...checked.problems, ...faults], requirements };
}
