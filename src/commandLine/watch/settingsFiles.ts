import { resolve } from 'node:path';
import { type Messages, describeProblem } from '../../messages/messages.ts';
import { visible } from '../../reporters/escape.ts';
import { configFile, loadConfig } from '../../settings/config.ts';

/** Files in which the settings of the project stand or may come to stand; absolute. */
export async function settingsFiles(cwd: string): Promise<ReadonlySet<string>> {
  const found = await configFile(cwd);
  const names = ['jikko.config.json', 'jikko.config.js'].map((name) => resolve(cwd, name));
  return new Set(found === null ? names : [...names, found]);
}

/** What keeps changed settings from being used, in words; null where nothing does. */
export async function settingsFault(
  path: string,
  cwd: string,
  messages: Messages,
): Promise<string | null> {
  // A module is loaded once in the life of a process.
  if (path.endsWith('.js')) return messages.words.selection.watchSettingsModule;
  const { problems } = await loadConfig(cwd);
  const [first] = problems.map((one) => describeProblem(messages, one, visible));
  return first ? `${first.what}${messages.words.betweenSentences}${first.advice}` : null;
}
