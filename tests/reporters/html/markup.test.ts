import * as fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { escapeText, safe, trusted } from '../../../src/reporters/html/markup.ts';
import { fuzzing } from '../../support/fuzzing.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom('<b>', '"', "'", '&lt;', '<!--', '-->', '</title>', '::', '##[', ':', '#'),
    )
    .map((parts) => parts.join('')),
);

describe('markup', () => {
  test('escapes whatever is put into it, but what it made itself', () => {
    const inner = safe`<b title="${'"><i>'}">${'a & b'}</b>`;
    expect(safe`<p>${inner}${'<br>'}${null}${[1, inner]}</p>`.markup).toBe(
      '<p><b title="&#34;&#62;&#60;i&#62;">a &#38; b</b>&#60;br&#62;' +
        '1<b title="&#34;&#62;&#60;i&#62;">a &#38; b</b></p>',
    );
  });

  test('shows what hides something by its code point, and keeps line ends', () => {
    expect(escapeText('a\r\nb\u202Ec\n\tだ👨‍👩‍👧')).toBe('a\nb\\u202ec\n\tだ👨‍👩‍👧');
  });

  test('no text becomes an element or an attribute, nor a command of a CI log', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const { markup } = safe`<p title="${one}">${one}${other}</p>`;
        const [p, ...others] = fromHtml(markup, { fragment: true }).children;
        expect(others).toEqual([]);
        expect(p).toMatchObject({ tagName: 'p' });
        if (p?.type !== 'element') throw new Error('no element');
        expect(Object.keys(p.properties)).toEqual(['title']);
        expect(p.children.every(({ type }) => type === 'text')).toBe(true);
        expect(`${one}\n${markup}`.slice(one.length)).not.toMatch(/^\s*::|##\[/m);
      }),
      { seed: fuzzing.seed },
    );
  });

  test('what is trusted stays as it is', () => {
    expect(safe`${trusted('<hr>')}`.markup).toBe('<hr>');
  });
});
