import { type CommandName, optionsOf } from './options.ts';

const commands: readonly CommandName[] = [
  'verify',
  'fix',
  'badge',
  'list',
  'init',
  'merge-reports',
];

/** The table of all options for the README, made from their one definition. */
export function optionsTable(language: 'ja' | 'en'): string {
  const all = new Map(
    commands.flatMap(optionsOf).map(({ flag, description }) => [flag, description[language]]),
  );
  const head = language === 'ja' ? '| オプション | 内容 |' : '| Option | Meaning |';
  const rows = [...all].map(([flag, description]) => `| \`${flag}\` | ${description} |`);
  return [head, '| --- | --- |', ...rows].join('\n');
}
