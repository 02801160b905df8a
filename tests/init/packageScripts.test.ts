import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planScripts } from '../../src/init/packageScripts.ts';
import { fuzzing } from '../support/fuzzing.ts';

/** Whether the second text is the first with something put in; blanks in empty braces aside. */
function isInsertion(text: string, longer: string): boolean {
  const old = text.replaceAll(/\{\s*\}/g, '{}');
  let prefix = 0;
  while (prefix < old.length && old[prefix] === longer[prefix]) prefix += 1;
  return longer.endsWith(old.slice(prefix));
}

describe('the scripts of a package.json', () => {
  it('come behind those that are there, in the way in which those stand', () => {
    const text = '{\n\t"scripts": {\n\t\t"new": "zenn new:article"\n\t},\n\t"private": true\n}\n';
    expect(planScripts(text)).toEqual({
      text:
        '{\n\t"scripts": {\n\t\t"new": "zenn new:article",\n\t\t"verify": "jikko verify",\n' +
        '\t\t"fix": "jikko fix"\n\t},\n\t"private": true\n}\n',
      added: { verify: 'jikko verify', fix: 'jikko fix' },
      names: { verify: 'verify', fix: 'fix' },
    });
  });

  it('are made where there are none, with the line ends of the file and no final newline', () => {
    const text = '{\r\n    "name": "blog",\r\n    "files": ["a", "b"]\r\n}';
    expect(planScripts(text)?.text).toBe(
      '{\r\n    "name": "blog",\r\n    "files": ["a", "b"],\r\n    "scripts": {\r\n' +
        '        "verify": "jikko verify",\r\n        "fix": "jikko fix"\r\n    }\r\n}',
    );
  });

  it.each([
    ['{}', '{\n  "scripts": {\n    "verify": "jikko verify",\n    "fix": "jikko fix"\n  }\n}'],
    [
      '{\n  "scripts": {}\n}\n',
      '{\n  "scripts": {\n    "verify": "jikko verify",\n    "fix": "jikko fix"\n  }\n}\n',
    ],
    [
      '{"scripts":{"a":"b"},"x":1}',
      '{"scripts":{"a":"b", "verify": "jikko verify", "fix": "jikko fix"},"x":1}',
    ],
    [
      '{"private":true}\n',
      '{"private":true, "scripts": {"verify":"jikko verify","fix":"jikko fix"}}\n',
    ],
  ])('are added to %j', (text, expected) => {
    expect(planScripts(text)?.text).toBe(expected);
  });

  it('of the author stay; those of jikko get other names', () => {
    const text = '{ "scripts": { "fix": "eslint --fix", "verify": "tsc" } }';
    const plan = planScripts(text);
    expect(plan?.added).toEqual({ 'verify:articles': 'jikko verify', 'verify:fix': 'jikko fix' });
    expect(plan?.text).toMatch(/^\{ "scripts": \{ "fix": "eslint --fix", "verify": "tsc", /);
    expect(planScripts(plan?.text ?? '')).toEqual({ ...plan, added: {} });
  });

  it('stay away where even those names are taken', () => {
    const scripts = { fix: 'a', 'verify:fix': 'b', check: 'npx jikko verify --reporter json' };
    const text = JSON.stringify({ scripts });
    const names = { verify: 'check', fix: null };
    expect(planScripts(text)).toEqual({ text, added: {}, names });
  });

  it.each(['', '[]', '{ "scripts": [] }', '{ "scripts": {}, }', '// x\n{}'])(
    'are not written into what is no package.json: %j',
    (text) => {
      expect(planScripts(text)).toBe(null);
    },
  );

  it('leave everything else of any file as it is', () => {
    const json = fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as unknown);
    const given = fc.record({
      before: fc.dictionary(fc.string(), json, { maxKeys: 3 }),
      scripts: fc.option(fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 })),
      after: fc.dictionary(fc.string(), json, { maxKeys: 3 }),
      indent: fc.constantFrom('', '  ', '    ', '\t'),
      eol: fc.constantFrom('\n', '\r\n'),
    });
    fc.assert(
      fc.property(given, ({ before, scripts, after, indent, eol }) => {
        const value = { ...before, ...(scripts && { scripts }), ...after };
        fc.pre(typeof value['scripts'] === 'object' || !('scripts' in value));
        fc.pre(!Array.isArray(value['scripts']) && value['scripts'] !== null);
        const text = JSON.stringify(value, null, indent).replaceAll('\n', eol);
        const plan = planScripts(text);
        expect(plan).not.toBe(null);
        const once = plan?.text ?? '';
        const old = (value['scripts'] ?? {}) as object;
        expect(JSON.parse(once)).toEqual({ ...value, scripts: { ...old, ...plan?.added } });
        const hasMixedEnds = text.includes('\r\n') && /(?<!\r)\n/.test(once);
        expect(hasMixedEnds).toBe(false);
        expect(isInsertion(text, once)).toBe(true);
        expect(planScripts(once)?.text).toBe(once);
      }),
      { seed: fuzzing.seed },
    );
  });
});
