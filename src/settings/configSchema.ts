import { type Problem, problem } from '../problem.ts';
import { checkSettings, isSettingsMap, type SettingFault } from './checkSettings.ts';
import type { NormaliserSetting, OwnNormaliser } from '../normalizers/ownNormalisers.ts';
import type { Badge } from '../nouns/badge.ts';
import type { Options } from './options.ts';
import type { Requirements } from '../types.ts';
import type { Unclaimed } from './settingKeys.ts';

/** What a configuration file says; flags say it nearer. */
export interface Config {
  /** Seconds. */
  readonly timeout?: number;
  readonly python?: readonly string[];
  readonly unclaimed?: Unclaimed;
  readonly badge?: Badge;
  readonly isolation?: Options['isolation'];
  readonly requireIsolation?: NonNullable<Options['requireIsolation']>;
  readonly network?: Options['network'];
  readonly clock?: Options['clock'];
  readonly reporter?: Options['reporter'];
  readonly lang?: 'ja' | 'en';
  /** As they stand, relative to the file. */
  readonly paths?: readonly string[];
  readonly normalisers?: readonly NormaliserSetting[];
  /** Packages, or the path of a file of them, relative to the settings. */
  readonly requirements?: string | readonly string[];
  readonly install?: boolean;
}

/** The settings that are right, and what is wrong with the others. */
export interface CheckedConfig {
  readonly config: Config;
  readonly problems: readonly Problem[];
  /** Those of the settings, ready for use; absent where there are none. */
  readonly normalisers?: readonly OwnNormaliser[];
  /** Packages that the code of articles needs; absent where the settings do not tell. */
  readonly requirements?: Requirements;
}

/**
 * Checks what a configuration file holds.
 *
 * @param file As it is to be named in messages.
 */
export function checkConfig(given: unknown, file: string): CheckedConfig {
  if (!isSettingsMap(given) || given === null) {
    return { config: {}, problems: [problem('config-no-map', { file })] };
  }
  // Editors find the schema of the file by it.
  const { $schema: _, ...settings } = given as Record<string, unknown>;
  const { values, faults } = checkSettings(settings, 'config');
  return { config: values, problems: faults.map((fault) => asProblem(fault, file)) };
}

function asProblem(fault: SettingFault, file: string): Problem {
  const { key } = fault;
  if (fault.kind === 'unknown') {
    return problem('config-unknown', { file, key, nearest: fault.nearest });
  }
  const example = `"${key}": ${JSON.stringify(fault.setting.example)}`;
  return problem('config-value', { file, key, value: fault.value, example });
}
