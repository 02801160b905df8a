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

it.each([
  [['verfy'], 'error: 「verfy」というコマンドはありません。\n（verify のことですか）\n'],
  [
    ['verify', '--tiemout', '3'],
    'error: 「--tiemout」というオプションはありません。\n（--timeout のことですか）\n',
  ],
  [['verify', '--timeout'], 'error: 「--timeout <seconds>」には値が必要です。\n'],
  [['merge-reports'], 'error: 「reports」の指定が必要です。\n'],
  [['init', 'x'], 'error: 「init」の引数が多すぎます。\n'],
  [
    ['completion', 'tcsh'],
    'error: 「tcsh」は「shell」に指定できません。指定できるもの：bash, zsh, fish。\n',
  ],
])('what is wrong with %j is told in Japanese, too', (argv, text) => {
  const read = readArguments(argv, { LANG: 'ja_JP.UTF-8' }, '0.1.0');
  expect(read).toMatchObject({ text });
  expect(readArguments(argv, {}, '0.1.0')).toMatchObject({
    text: expect.stringMatching(/^error: [a-z]/),
  });
});

it('the help is in Japanese, too', () => {
  const read = readArguments(['init', '--help'], { LANG: 'ja_JP.UTF-8' }, '0.1.0');
  expect(read).toEqual({
    exitCode: 0,
    text: `\
使い方: jikko init [options]

npm スクリプト、GitHub のワークフロー、設定ファイルを用意する（上書きはしない）

オプション:
  --dry-run          書き込まずに差分を表示する（変更があれば終了コード 1）
  --lang <language>  メッセージの言語: ja, en（既定は LC_ALL, LC_MESSAGES, LANG から）
  -h, --help         使い方を表示する
`,
  });
});
