import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { completionFor } from '../../src/commandLine/completion.ts';
import { readArguments } from '../../src/commandLine/readArguments.ts';

/** What bash offers when Tab is pressed behind these words. */
async function offered(...words: string[]): Promise<string[]> {
  const script = [
    completionFor('bash', 'ja'),
    'COMP_WORDS=("$@")',
    'COMP_CWORD=$(($# - 1))',
    '_jikko',
    'printf "%s\\n" "${COMPREPLY[@]}"',
  ].join('\n');
  const { stdout } = await execa('bash', ['--norc', '-c', script, 'bash', ...words]);
  return stdout.split('\n');
}

describe('completion in bash', () => {
  it('offers commands, options, their values and files', async () => {
    const commands = [
      'verify',
      'fix',
      'badge',
      'list',
      'doctor',
      'init',
      'merge-reports',
      'completion',
    ];
    expect(await offered('jikko', '')).toEqual(commands);
    expect(await offered('jikko', 'fix', '--in')).toEqual([
      '--insert',
      '--interactive',
      '--install',
    ]);
    expect(await offered('jikko', 'verify', '--isolation', 'f')).toEqual(['files', 'full']);
    expect(await offered('jikko', 'verify', '--isolation', '=', 'f')).toEqual(['files', 'full']);
    expect(await offered('jikko', 'verify', '--isolation', '=')).toContain('limits');
    expect(await offered('jikko', 'verify', '--reporter', 'j')).toEqual(['json', 'junit']);
    expect(await offered('jikko', 'verify', '--h')).toEqual(['--heading']);
    expect(await offered('jikko', 'verify', '-t')).toEqual(['-t']);
    expect(await offered('jikko', 'verify', '-t', 'READ')).toEqual(['']);
    expect(await offered('jikko', 'verify', '--timeout', '')).toEqual(['']);
    expect(await offered('jikko', 'verify', '--durations', 'READ')).toHaveLength(2);
    expect(await offered('jikko', 'completion', '')).toEqual(['bash', 'zsh', 'fish']);
    expect(await offered('jikko', 'init', 'READ')).toEqual(['']);
    expect(await offered('jikko', 'verify', 'READ')).toEqual(['README.en.md', 'README.md']);
  });
});

it.each(['zsh', 'fish'] as const)('completion in %s knows every option', (shell) => {
  const script = completionFor(shell, 'en');
  for (const option of ['reporter', 'insert', 'require-isolation'])
    expect(script).toContain(option);
  // Nothing in a description may be run or end its quotes.
  expect(script).not.toMatch(/[`]|\$\((?!\()/);
  for (const line of script.split('\n')) expect((line.match(/'/g) ?? []).length % 2).toBe(0);
});

it('is for shells that there are', () => {
  expect(readArguments(['completion', 'tcsh'], {}, '1')).toMatchObject({ exitCode: 1 });
  expect(readArguments(['completion', 'fish'], {}, '1')).toMatchObject({ paths: ['fish'] });
});
