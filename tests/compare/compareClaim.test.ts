import { describe, expect, it } from 'vitest';
import { compareClaim } from '../../src/compare/compareClaim.ts';
import type { Output } from '../../src/types.ts';
import { claimed, printed } from '../support/output.ts';

function equality(claim: string, output: Output): string | null {
  return compareClaim(claimed(claim), output).equality;
}

function rewritten(claim: string, output: Output): string {
  return compareClaim(claimed(claim), output).actual;
}

const fetching = printed([20, 'Start fetching...'], [2022, 'Fetching done!'], [2022, 'data']);

describe('a claim matches', () => {
  it.each([
    ['the very characters', 'a\nb', printed('a', 'b'), 'exact'],
    ['nothing where nothing was printed', '', printed(), 'exact'],
    ['blank lines at the end left out', 'a', printed('a', '', ''), 'exact'],
    ['trailing blanks', 'a\nb', printed('a  ', 'b\t'), 'normalised'],
    ['colours that a terminal would show', 'ok', printed('\u001B[32mok\u001B[0m'), 'exact'],
    ['what a progress bar leaves', '100%', printed(' 10%\r 50%\r100%'), 'exact'],
    ['another address', '<f at 0x10>', printed('<f at 0x7f01>'), 'normalised'],
    ['an address left out', '<f at 0x...>', printed('<f at 0x7f01>'), 'normalised'],
    ['another temporary file', '/tmp/tmpabcdefgh/x', printed('/tmp/tmp12345678/x'), 'normalised'],
    ['a comment line', '# 変な文字\n1', printed('1'), 'noteLines'],
    ['a comment line that was printed', '# title\n1', printed('# title', '1'), 'exact'],
    ['an elision', '0\n...\n9', printed('0', '1', '2', '9'), 'noteLines'],
    ...['...(省略)...', '[...]', '・・・', '⋮', '(snip)', '# ...', '以下同様'].map(
      (line): [string, string, Output, string] => [
        `the elision ${line}`,
        `0\n${line}`,
        printed('0', '1', '2'),
        'noteLines',
      ],
    ),
    ['a tab as a terminal shows it', 'a       b', printed('a\tb'), 'normalised'],
    ['a tab behind wide characters', '日本    b', printed('日本\tb'), 'normalised'],
    ['an elision at the end', '0\n（以下略）', printed('0', '1', '2'), 'noteLines'],
    ['part of a line left out', 'id: ...', printed('id: 12345'), 'normalised'],
    [
      'parts of a line left out',
      "{'a': 1, …, 'z': …}",
      printed("{'a': 1, 'b': 2, 'z': 26}"),
      'normalised',
    ],
    ['a warning on stderr left out', '1', printed('!main.py:1: Warning: x', '1'), 'exact'],
  ])('that leaves or shows %s', (_, claim, output, expected) => {
    expect(equality(claim, output)).toBe(expected);
  });

  it.each([
    '(2秒後)',
    '（約2秒後）',
    '(２秒後)',
    '(after 2 seconds)',
    '※2秒待つ',
    '(2.0秒後)',
    '(2000ms後)',
  ])('with the timing note %s', (note) => {
    expect(equality(fetchingWith(note), fetching)).toBe('noteLines');
  });

  it('with a timing note counted from the start of the program', () => {
    const output = printed([20, 'a'], [1020, 'b'], [3030, 'c']);
    expect(equality('a\nb\n(3秒後)\nc', output)).toBe('noteLines');
  });
});

describe('a claim does not match', () => {
  it.each([
    ['a wrong word', 'a\nx', printed('a', 'b')],
    ['a missing line', 'a', printed('a', 'b')],
    ['a line too many', 'a\nb\nc', printed('a', 'b')],
    ['swapped lines', 'b\na', printed('a', 'b')],
    ['an inner blank line left out', 'a\nb', printed('a', '', 'b')],
    ['nothing printed', 'a', printed()],
    ['another number that is no address', '0xff', printed('0xfe')],
    ['another hexadecimal value in a repr', '<Flag: 0xff>', printed('<Flag: 0xfe>')],
    ['another function before an address', '<f at 0x...>', printed('<g at 0x7f01>')],
    ['a word left out before dots that were printed', 'Start...', printed('Start user...')],
    ['nothing where a line has an elision', 'id: ...', printed('id: ')],
    ['other text around an elision', 'id: ...!', printed('id: 12345')],
    ['an elision that the program printed itself', 'a\n...\nd', printed('a', '...', 'c', 'd')],
  ])('with %s', (_, claim, output) => {
    expect(equality(claim, output)).toBeNull();
  });

  it.each(['(1秒後)', '(3秒後)', '(20秒後)', '(2分後)', '(2ミリ秒後)', '(1.8秒後)'])(
    'with the wrong timing note %s',
    (note) => {
      expect(equality(fetchingWith(note), fetching)).toBeNull();
    },
  );

  it('with one address where the program shows two objects', () => {
    const output = printed('<f at 0x7f01>', '<f at 0x7f02>');
    expect(equality('<f at 0x1>\n<f at 0x1>', output)).toBeNull();
    expect(equality('<f at 0x1>\n<f at 0x2>', output)).toBe('normalised');
  });

  it('with two addresses where the program shows one object', () => {
    const output = printed('<f at 0x7f01>', '<f at 0x7f01>');
    expect(equality('<f at 0x1>\n<f at 0x2>', output)).toBeNull();
    expect(equality('<f at 0xAB>\n<f at 0xab>', output)).toBe('normalised');
  });
});

function frame(name: string, source: string): string {
  return `before\n  File "main.py", line 3, in ${name}\n    ${source}\nValueError: no`;
}

describe('a traceback', () => {
  const raising: Output = {
    ...printed(
      'before',
      '!Traceback (most recent call last):',
      '!  File "/run-folder/box/main.py", line 5, in <module>',
      '!    main()',
      '!    ~~~~^^',
      '!  File "/run-folder/box/main.py", line 3, in main',
      '!    raise ValueError("no")',
      '!ValueError: no',
    ),
    exitCode: 1,
  };

  it('matches by function, source line and exception, not by path, line number and markers', () => {
    const claim = [
      'before',
      'Traceback (most recent call last):',
      '  File "app.py", line 15, in <module>',
      '    main()',
      '  File "app.py", line 13, in main',
      '    raise ValueError("no")',
      '    ^^^^^^^^^^^^^^^^^^^^^^',
      'ValueError: no',
    ].join('\n');
    expect(equality(claim, raising)).toBe('normalised');
  });

  it('may be abridged to its last line', () => {
    expect(equality('before\nValueError: no', raising)).toBe('normalised');
  });

  it('does not match with another message, another function or another source line', () => {
    expect(equality('before\nValueError: yes', raising)).toBeNull();
    expect(equality(frame('main', 'raise ValueError("no")'), raising)).toBe('normalised');
    expect(equality(frame('other', 'raise ValueError("no")'), raising)).toBeNull();
    expect(equality(frame('main', 'raise ValueError("yes")'), raising)).toBeNull();
  });

  it('does not stand for lines that the program printed before it', () => {
    expect(equality('ValueError: no', raising)).toBeNull();
    expect(compareClaim(claimed('ValueError: no', 'エラー'), raising).equality).toBe('normalised');
  });
});

function fetchingWith(note: string): string {
  return `Start fetching...\n${note}\nFetching done!\ndata`;
}

describe('a rewritten claim', () => {
  const claim = 'Start fetching...\n(2秒後)\nFetching done!\ndata';

  it.each([
    ['a wrong word before the note', 'Start!\n(2秒後)\nFetching done!\ndata'],
    ['a wrong word behind the note', 'Start fetching...\n(2秒後)\nFetched!\ndata'],
    ['a wrong figure', 'Start fetching...\n(3秒後)\nFetching done!\ndata'],
    ['the first line missing', '(2秒後)\nFetching done!\ndata'],
    ['the line behind the note missing', 'Start fetching...\n(2秒後)\ndata'],
    ['the last line missing', 'Start fetching...\n(2秒後)\nFetching done!'],
    ['a line too many before the note', 'Start fetching...\nx\n(2秒後)\nFetching done!\ndata'],
    ['a line too many behind the note', 'Start fetching...\n(2秒後)\nx\nFetching done!\ndata'],
    ['a line too many at the end', 'Start fetching...\n(2秒後)\nFetching done!\ndata\nx'],
    ['every printed line wrong', 'x\n(2秒後)\ny\nz'],
    ['lines swapped', 'Fetching done!\n(2秒後)\nStart fetching...\ndata'],
  ])('is the right claim again after %s', (_, broken) => {
    expect(equality(broken, fetching)).toBeNull();
    expect(rewritten(broken, fetching)).toBe(claim);
  });

  it('spells the measured figure as the author did', () => {
    expect(rewritten(fetchingWith('（約３秒後）'), fetching)).toBe(fetchingWith('（約２秒後）'));
    expect(rewritten(fetchingWith('(3.10秒後)'), fetching)).toBe(fetchingWith('(2.00秒後)'));
    expect(rewritten(fetchingWith('(1500ミリ秒後)'), fetching)).toBe(
      fetchingWith('(2002ミリ秒後)'),
    );
  });

  it('takes a smaller unit where the wait would be rounded to nothing', () => {
    expect(rewritten(fetchingWith('(5分後)'), fetching)).toBe(fetchingWith('(2秒後)'));
    expect(rewritten(fetchingWith('(after 1 minute)'), fetching)).toBe(
      fetchingWith('(after 2 seconds)'),
    );
    const soon = printed([20, 'a'], [320, 'b']);
    expect(rewritten('a\n(3秒後)\nb', soon)).toBe('a\n(300ミリ秒後)\nb');
  });

  it('keeps comment lines, elisions and addresses that the author left out', () => {
    const output = printed('a', '<f at 0x7f01>', 'c', 'd', 'e', 'f');
    const broken = '# 最初\na\n<g at 0x...>\n# 続き\n...\nx';
    expect(rewritten(broken, output)).toBe('# 最初\na\n<f at 0x...>\n# 続き\n...\nf');
  });

  it('keeps a concrete address on a line that is right', () => {
    const output = printed('<f at 0x7f01>', 'b');
    expect(rewritten('<f at 0x10>\nx', output)).toBe('<f at 0x10>\nb');
  });

  it('leaves addresses out where the claim mixes up objects', () => {
    const output = printed('<f at 0x7f01>', '<f at 0x7f02>');
    const actual = rewritten('<f at 0x1>\n<f at 0x1>', output);
    expect(actual).toBe('<f at 0x1>\n<f at 0x...>');
    expect(equality(actual, output)).toBe('normalised');
  });

  it('is empty where nothing was printed', () => {
    expect(rewritten('a\nb', printed())).toBe('');
  });
});

describe('the header of a traceback', () => {
  it('is claimed where nothing was raised', () => {
    const compared = compareClaim(claimed('Traceback (most recent call last):\na'), printed('a'));
    expect(compared).toMatchObject({ equality: null, actual: 'a' });
  });
});

describe('a note of a wait that cannot be told from none', () => {
  it('agrees with a shorter one', () => {
    const output = { ...printed('a', 'b'), durationMs: 5 };
    expect(compareClaim(claimed('a\nb\n(33ミリ秒後)'), output).equality).toBe('noteLines');
  });
});

describe("the author's words behind a wrong line", () => {
  it('stay behind the right one', () => {
    expect(rewritten('3\n5  # 五 ← 大事', printed('3', '4'))).toBe('3\n4  # 五 ← 大事');
    expect(rewritten('4  ※ 注意', printed('5'))).toBe('5  ※ 注意');
  });

  it('are none where they may have been printed', () => {
    expect(rewritten('Issue #12', printed('Issue: 13'))).toBe('Issue: 13');
    expect(rewritten('a # b', printed('c # d'))).toBe('c # d');
  });
});

describe('a time that the program cannot have measured', () => {
  it('is compared as any other figure', () => {
    const output = { ...printed('残り 100秒', 'took 0.03s'), programMs: 30 };
    expect(equality('残り 100秒\ntook 0.02s', output)).toBe('normalised');
    expect(equality('残り 98秒\ntook 0.02s', output)).toBeNull();
  });
});
