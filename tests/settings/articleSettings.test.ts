import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/article/frontMatter.ts';
import { indexLines } from '../../src/article/lines.ts';
import { parseMarkdown } from '../../src/article/parse.ts';
import {
  readArticleSettings,
  type ReadArticleSettings,
} from '../../src/settings/articleSettings.ts';

function read(...frontMatter: string[]): ReadArticleSettings {
  return readText(`---\n${frontMatter.join('\n')}\n---\n\n本文\n`);
}

function readText(text: string): ReadArticleSettings {
  return readArticleSettings(readFrontMatter(text, parseMarkdown(text)), indexLines(text));
}

/** `line:column code {args}` of each problem. */
function told({ problems }: ReadArticleSettings): string[] {
  return problems.map(
    ({ code, place, args }) => `${place?.line}:${place?.column} ${code} ${JSON.stringify(args)}`,
  );
}

describe('the front matter', () => {
  it('may hold settings for the whole article', () => {
    const found = read(
      'title: "題"',
      'jikko:',
      '  timeout: 30 # 秒',
      '  python: "3.12"',
      '  unclaimed: error',
      '  notebook: true',
      '  skip: GPU が必要',
      '  session: main',
    );
    expect(found).toEqual({
      settings: {
        timeoutSeconds: 30,
        python: '3.12',
        unclaimed: 'error',
        notebook: true,
        skip: 'GPU が必要',
        session: 'main',
      },
      problems: [],
    });
  });

  it.each([
    ['there is none', ''],
    ['it says nothing to jikko', '---\ntitle: x\n---\n'],
    ['it says nothing behind `jikko:`', '---\njikko:\n---\n'],
    ['it holds an empty map', '---\njikko: {}\n---\n'],
  ])('says nothing where %s', (_, text) => {
    expect(readText(`${text}\n本文\n`)).toEqual({ settings: {}, problems: [] });
  });

  it('may be written on one line', () => {
    expect(read('jikko: { skip: true }')).toEqual({ settings: { skip: true }, problems: [] });
  });

  it('with an alias is read as YAML reads it', () => {
    const found = read('x: &common { timeout: 3, nope: 1 }', 'jikko: *common');
    expect(found.settings).toEqual({ timeoutSeconds: 3 });
    expect(told(found)).toEqual(['3:8 settings-unknown {"key":"nope","nearest":""}']);
  });
});

describe('is told at its key:', () => {
  it.each([
    [
      'an unknown setting',
      '  timout: 30',
      '3:3 settings-unknown {"key":"timout","nearest":"timeout"}',
    ],
    [
      'a setting of the configuration alone',
      '  reporter: json',
      '3:3 settings-unknown {"key":"reporter","nearest":""}',
    ],
    [
      'a name of JavaScript',
      '  constructor: 1',
      '3:3 settings-unknown {"key":"constructor","nearest":""}',
    ],
    ['a number as a key', '  3: x', '3:3 settings-unknown {"key":"3","nearest":""}'],
    [
      'no number',
      '  timeout: soon',
      '3:3 settings-value {"key":"timeout","value":"soon","example":"timeout: 30"}',
    ],
    [
      'no value',
      '  timeout:',
      '3:3 settings-value {"key":"timeout","value":"null","example":"timeout: 30"}',
    ],
    // YAML reads it as 3.1, which would be another Python.
    [
      'a version without quotes',
      '  python: 3.10',
      '3:3 settings-value {"key":"python","value":"3.1","example":"python: \\"3.12\\""}',
    ],
    [
      'an unknown mode',
      '  unclaimed: on',
      '3:3 settings-value {"key":"unclaimed","value":"on","example":"unclaimed: \\"error\\""}',
    ],
    [
      'a map as a value',
      '  skip: { a: 1 }',
      '3:3 settings-value {"key":"skip","value":"{\\"a\\":1}","example":"skip: \\"GPU が必要\\""}',
    ],
  ])('%s', (_, line, expected) => {
    const found = read('title: x', `jikko:`, line).problems.length;
    expect(found).toBe(1);
    expect(told(read('jikko:', line))).toEqual([expected]);
  });

  it.each(['skip', '[skip]', '3'])('`jikko: %s`, which is no map', (value) => {
    const shown = value === '[skip]' ? '["skip"]' : value;
    const args = JSON.stringify({ value: shown });
    expect(told(read(`jikko: ${value}`))).toEqual([`2:8 settings-no-map ${args}`]);
  });

  it('each of several, while the others count', () => {
    const found = read('jikko:', '  timeout: 5', '  pyhton: "3.12"', '  skip: 1');
    expect(found.settings).toEqual({ timeoutSeconds: 5 });
    expect(told(found)).toEqual([
      '4:3 settings-unknown {"key":"pyhton","nearest":"python"}',
      '5:3 settings-value {"key":"skip","value":"1","example":"skip: \\"GPU が必要\\""}',
    ]);
  });
});
