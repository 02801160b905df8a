/** What a shell is to complete: commands with their options. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What stands behind the options. */
  readonly operands: CompletedWords;
}

export interface CompletedOption {
  /** As in `-t` and `--heading`; the long one comes last. */
  readonly flags: readonly string[];
  readonly description: string;
  /** `none` for a switch, `optional` where a switch may have a value. */
  readonly value: 'none' | 'required' | 'optional';
  readonly words: CompletedWords;
}

/** Words that there are; files; or, where the list is empty, words that nobody can guess. */
export type CompletedWords = 'files' | readonly string[];

/** Descriptions in backquotes are words for people, and nothing that a shell may run. */
export function quoted(text: string): string {
  return `'${text.replaceAll('`', '').replaceAll("'", '’')}'`;
}
