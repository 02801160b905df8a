import { nearestName } from './nearest.ts';
import { type SettingKey, settingKeys, type SettingsHome } from './settingKeys.ts';

/** What is wrong with one key of a settings map. */
export type SettingFault =
  | { readonly kind: 'unknown'; readonly key: string; readonly nearest: string }
  | {
      readonly kind: 'value';
      readonly key: string;
      readonly value: string;
      readonly setting: SettingKey;
    };

export interface CheckedSettings {
  /** The values of the keys that are right, by the names of the keys. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly SettingFault[];
}

/** Checks each key of a map of settings; null is a map without any. */
export function checkSettings(given: object | null, home: SettingsHome): CheckedSettings {
  const known = new Map(
    settingKeys.filter(({ homes }) => homes.includes(home)).map((one) => [one.name, one]),
  );
  const values: Record<string, unknown> = {};
  const faults: SettingFault[] = [];
  for (const [key, value] of Object.entries(given ?? {})) {
    const setting = known.get(key);
    const parsed = setting?.schema.safeParse(value);
    if (parsed?.success) values[key] = parsed.data;
    else if (setting) faults.push({ kind: 'value', key, value: shownValue(value), setting });
    else faults.push({ kind: 'unknown', key, nearest: nearestName(key, [...known.keys()]) ?? '' });
  }
  return { values, faults };
}

/** A map of settings, and not what only looks like one. */
export function isSettingsMap(value: unknown): value is object | null {
  return typeof value === 'object' && !Array.isArray(value);
}

const maxShownLength = 60;

/** A wrong value on one line. */
export function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? value : safeJson(value);
  return text.length > maxShownLength ? `${text.slice(0, maxShownLength)}…` : text;
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // A circle, or a BigInt, which a configuration in JavaScript may hold.
    return Object.prototype.toString.call(value);
  }
}
