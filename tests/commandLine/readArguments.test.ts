import { expect, it } from 'vitest';
import { readArguments } from '../../src/commandLine/readArguments.ts';

it.each(['3/2', '0/2', 'x', '1/2/3', '2', '1.5/2', '', '\u001B[2J'])(
  'a part that there cannot be is refused with the right form: --shard %j',
  (shard) => {
    const shown = shard.replace('\u001B', String.raw`\x1b`);
    const read = (lang: string): unknown =>
      readArguments(['verify', '--lang', lang, '--shard', shard], {}, '0.1.0');
    expect(read('en')).toEqual({
      exitCode: 2,
      text: `error: --shard <i/n>: “${shown}” names no part. Write which one of how many: 1/3, 2/3 and 3/3 for three parts.\n`,
    });
    expect(read('ja')).toEqual({
      exitCode: 2,
      text: `error: --shard <i/n>: 「${shown}」では、どの部分か分かりません。「何番目/全部でいくつ」を、3 つに分けるなら 1/3、2/3、3/3 のように書いてください。\n`,
    });
  },
);

it('a part that there is is taken', () => {
  expect(readArguments(['verify', '--shard', '2/3'], {}, '0.1.0')).toMatchObject({
    command: 'verify',
    options: { shard: { index: 2, count: 3 } },
  });
});
