import { type Problem, problem } from '../problem.ts';
import { checkSettings, isSettingsMap, type SettingFault } from './checkSettings.ts';
import type { Options } from './options.ts';
import type { Unclaimed } from './settingKeys.ts';

/** What a configuration file says; flags say it nearer. */
export interface Config {
  /** Seconds. */
  readonly timeout?: number;
  readonly python?: string;
  readonly unclaimed?: Unclaimed;
  readonly clock?: Options['clock'];
  readonly reporter?: Options['reporter'];
  readonly lang?: 'ja' | 'en';
  /** As they stand, relative to the file. */
  readonly paths?: readonly string[];
}

/** The settings that are right, and what is wrong with the others. */
export interface CheckedConfig {
  readonly config: Config;
  readonly problems: readonly Problem[];
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
  const { values, faults } = checkSettings(given, 'config');
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
