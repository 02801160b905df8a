import { describe, expect, test } from 'vitest';
import { catalogues } from '../../src/messages/catalogues.ts';
import { instability as en } from '../../src/messages/en/instability.ts';
import { instability as ja } from '../../src/messages/ja/instability.ts';
import { describeProblem, type Message } from '../../src/messages/messages.ts';
import { problem } from '../../src/problem.ts';

// Numbers read as numbers, texts as texts: enough for every entry.
const anyArguments = new Proxy(
  {},
  {
    get: (_, name) => {
      if (name === 'cause') return { kind: 'random' };
      if (name === 'reason') return 'subprocess';
      if (name === 'refusal') return 'option';
      return isCount(name) ? 3 : `<${String(name)}>`;
    },
  },
);

function isCount(name: string | symbol): boolean {
  return ['byteOffset', 'length', 'count', 'lines', 'exitCode', 'seconds', 'bytes'].includes(
    String(name),
  );
}

function messagesOf(language: 'ja' | 'en'): [string, Message][] {
  return Object.entries(catalogues[language].problems).map(([code, describeCode]) => [
    code,
    (describeCode as (args: object) => Message)(anyArguments),
  ]);
}

describe.each(['ja', 'en'] as const)('the catalogue %s', (language) => {
  test.each(messagesOf(language))('says in sentences what %s is and what to do', (_, message) => {
    const sentence = language === 'ja' ? /^[^\n]+。$/ : /^[^\n]+\.$/;
    expect(message.what).toMatch(sentence);
    expect(message.advice).toMatch(sentence);
    expect(message.what + message.advice).not.toMatch(/undefined|\[object/);
  });
});

describe.each([
  ['ja', ja, /^[^\n]+。$/],
  ['en', en, /^[^\n]+\.$/],
] as const)('the causes of what is unstable in %s', (_, words, sentence) => {
  test.each(Object.entries(words))('say in sentences what to do about %s', (_cause, { advice }) => {
    for (const remedy of ['', '<remedy>']) expect(advice(remedy)).toMatch(sentence);
  });
});

function argumentsShown(language: 'ja' | 'en'): object {
  const shown = messagesOf(language).map(([code, { what, advice }]): [string, unknown] => [
    code,
    (what + advice).match(/<\w+>/g)?.toSorted(),
  ]);
  return Object.fromEntries(shown);
}

test('both catalogues show the same arguments', () => {
  expect(argumentsShown('ja')).toEqual(argumentsShown('en'));
});

function bracketed(text: string): string {
  return `[${text}]`;
}

test('the reporter decides how texts of an article are shown, and numbers stay numbers', () => {
  const missing = problem('program-module-missing', { module: 'numpy' });
  expect(describeProblem(catalogues.en, missing, bracketed).what).toBe(
    'The module “[numpy]” is not installed.',
  );
  const late = problem('program-timed-out', { seconds: 1 });
  expect(describeProblem(catalogues.en, late, bracketed).what).toBe(
    'The program did not end within 1 second.',
  );
});

test('durations are told in the unit that one would say', () => {
  const { environment } = catalogues.en.words;
  expect(environment('3.11.7', 84.4)).toBe('Python 3.11.7, 84 ms');
  expect(environment('3.11.7', 4449)).toBe('Python 3.11.7, 4.4 s');
  expect(environment(null, 125_000)).toBe('no Python, 2 min 5 s');
  expect(catalogues.ja.words.environment('3.11.7', 125_000)).toBe('Python 3.11.7、2 分 5 秒');
});

test('limits are told in the unit that one would say', () => {
  const memory = problem('program-memory-limit', { bytes: 4 * 1024 ** 3 });
  expect(describeProblem(catalogues.ja, memory, String).what).toContain('4 GiB');
  const output = problem('program-output-limit', { bytes: 1536 });
  expect(describeProblem(catalogues.ja, output, String).what).toContain('1.5 KiB');
});
