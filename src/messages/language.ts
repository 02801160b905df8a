export type Language = 'ja' | 'en';

/** The environment variables that name the user's language, the strongest first. */
const variables = ['LC_ALL', 'LC_MESSAGES', 'LANG'];

/**
 * Chooses the language of messages: the option `--lang`, then the first of `LC_ALL`,
 * `LC_MESSAGES` and `LANG` that is not empty. Japanese for `ja…`, else English.
 */
export function chooseLanguage(from: {
  readonly lang?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}): Language {
  const named = [from.lang, ...variables.map((name) => from.env[name])].find(Boolean) ?? '';
  return named.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
