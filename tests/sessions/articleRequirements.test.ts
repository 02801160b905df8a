import { describe, expect, it } from 'vitest';
import {
  articleRequirements,
  notReadable,
  programRequirements,
} from '../../src/sessions/articleRequirements.ts';
import { requirementsOfFile } from '../../src/sessions/requirementsFile.ts';
import type { Requirements } from '../../src/types.ts';

const ofProject: Requirements = { lines: ['numpy'], source: 'jikko.config.json', refused: [] };

const article = (...requirements: string[]) => ({
  settings: requirements.length > 0 ? { requirements } : {},
});

const beside = async () => ({ code: 'rich\n' });
const nothing = (detail: string) => async () => ({ detail });

describe('what the code of an article needs is said', () => {
  it('by its front matter, before all else', async () => {
    expect(await articleRequirements(article('Pandas', 'a'), beside, ofProject)).toEqual({
      lines: ['a', 'pandas'],
      source: 'jikko: requirements',
      refused: [],
    });
  });

  it('by the file beside it', async () => {
    expect(await articleRequirements(article(), beside, ofProject)).toEqual({
      lines: ['rich'],
      source: 'requirements.txt',
      refused: [],
    });
  });

  it.each(['ENOENT', notReadable])('by the project, where there is none (%s)', async (detail) => {
    expect(await articleRequirements(article(), nothing(detail), ofProject)).toBe(ofProject);
    expect(await articleRequirements(article(), nothing(detail), null)).toBeNull();
  });

  it('by a file that cannot be read, which is not passed over', async () => {
    const read = nothing('outside of the repository');
    expect(await articleRequirements(article(), read, ofProject)).toEqual({
      lines: [],
      source: 'requirements.txt',
      refused: [{ line: 1, text: 'outside of the repository', refusal: 'unread' }],
    });
  });

  it('by a program itself', () => {
    const source = '# /// script\n# dependencies = ["rich>13", "-r x"]\n# ///\nimport rich\n';
    expect(programRequirements(source, ofProject)).toEqual({
      lines: ['rich>13'],
      source: '# /// script',
      refused: [{ line: 2, text: '-r x', refusal: 'option' }],
    });
    expect(
      programRequirements('# /// script\n# dependencies = []\n# ///\n', ofProject)?.lines,
    ).toEqual([]);
    expect(programRequirements('import rich\n', ofProject)).toBe(ofProject);
  });
});

describe('of a file of requirements', () => {
  it('comments, blank lines and joined lines are read as pip reads them', () => {
    const content =
      '\uFEFF# comment\r\n\r\nb==1 # why\r\na \\\r\n  >=2\r\n  # another\r\nb == 1\r\nc#1\r\n-r more.txt # x\r\nd \\';
    expect(requirementsOfFile(content, 'x')).toEqual({
      lines: ['a>=2', 'b==1', 'd'],
      source: 'x',
      refused: [
        { line: 8, text: 'c#1', refusal: 'syntax' },
        { line: 9, text: '-r more.txt', refusal: 'option' },
      ],
    });
  });

  it('no more are read than anyone writes', () => {
    const content = Array.from({ length: 200 }, (_, k) => `p${k}\n`).join('');
    const { lines, refused } = requirementsOfFile(content, 'x');
    expect([lines.length, refused]).toEqual([100, [{ line: 101, text: 'p100', refusal: 'size' }]]);
    expect(requirementsOfFile('#'.repeat(100_000), 'x').refused).toEqual([
      { line: 1, text: '', refusal: 'size' },
    ]);
  });
});
