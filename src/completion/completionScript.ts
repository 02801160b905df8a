import { bashScript } from './bash.ts';
import type { CompletedCommand } from './completed.ts';
import { fishScript } from './fish.ts';
import { zshScript } from './zsh.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** The script that a shell reads to complete `jikko`; it starts no process when Tab is pressed. */
export function completionScript(shell: Shell, commands: readonly CompletedCommand[]): string {
  return `${scripts[shell](commands).join('\n')}\n`;
}

const scripts: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string[]>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};
