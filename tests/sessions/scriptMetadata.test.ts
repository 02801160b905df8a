import { describe, expect, it } from 'vitest';
import { isPythonAllowed, scriptMetadata } from '../../src/sessions/scriptMetadata.ts';

const block = (...lines: string[]): string =>
  ['# /// script', ...lines.map((line) => `#${line && ` ${line}`}`), '# ///', '', 'print(1)'].join(
    '\n',
  );

describe('inline script metadata', () => {
  it('says which Python and which packages a program needs', () => {
    const toml = ['requires-python = ">=3.11"', '', 'dependencies = [', '  "requests<3",', ']'];
    expect(scriptMetadata(block(...toml))).toEqual({
      requiresPython: '>=3.11',
      dependencies: ['requests<3'],
    });
    expect(scriptMetadata(block(...toml).replaceAll('\n', '\r\n'))).toMatchObject({
      requiresPython: '>=3.11',
    });
  });

  it('is absent from other comments', () => {
    expect(scriptMetadata('# /// scripts\n# x\n# ///\nprint(1)')).toBeNull();
    expect(scriptMetadata('print("# /// script")')).toBeNull();
    expect(scriptMetadata('# /// script\n# requires-python = ">=3.11"\nprint(1)')).toBeNull();
  });

  it.each([
    ['no TOML', block('requires-python ='), /./],
    ['no specifier', block('requires-python = "three"'), /no version specifier/],
    ['no list', block('dependencies = "requests"'), /no list of strings/],
    ['two of them', `${block('')}\n${block('')}`, /two blocks/],
  ])('is told to be wrong where it is %s', (_, source, wrong) => {
    expect(scriptMetadata(source)).toEqual({ wrong: expect.stringMatching(wrong) });
  });

  it.each([
    ['3.11.7', '>=3.11', true],
    ['3.10.13', '>=3.11', false],
    ['3.13.0', '>=3.9,<3.13', false],
    ['3.12.1', '==3.12.*', true],
    ['3.12.1', '~=3.11', true],
  ])('Python %s for %s: %s', (version, specifier, isAllowed) => {
    expect(isPythonAllowed(version, specifier)).toBe(isAllowed);
  });
});
