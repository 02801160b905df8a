import type { Language } from './language.ts';
import type { Messages } from './messages.ts';

/** Loads the words of one language. */
export async function loadMessages(language: Language): Promise<Messages> {
  if (language === 'ja') return (await import('./ja.ts')).ja;
  return (await import('./en.ts')).en;
}
