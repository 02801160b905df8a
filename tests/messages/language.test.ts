import { expect, test } from 'vitest';
import { chooseLanguage } from '../../src/messages/language.ts';

test('the option --lang decides before the environment', () => {
  expect(chooseLanguage({ lang: 'en', env: { LC_ALL: 'ja_JP.UTF-8' } })).toBe('en');
  expect(chooseLanguage({ lang: 'ja', env: { LANG: 'C' } })).toBe('ja');
});

test('of LC_ALL, LC_MESSAGES and LANG the first that is not empty decides', () => {
  expect(chooseLanguage({ env: { LC_ALL: 'C', LANG: 'ja_JP.UTF-8' } })).toBe('en');
  expect(chooseLanguage({ env: { LC_ALL: '', LC_MESSAGES: 'ja_JP', LANG: 'C' } })).toBe('ja');
  expect(chooseLanguage({ env: { LC_MESSAGES: 'C', LANG: 'ja_JP' } })).toBe('en');
  expect(chooseLanguage({ env: { LANG: 'ja' } })).toBe('ja');
  expect(chooseLanguage({ env: { LANG: 'JA_JP.eucJP' } })).toBe('ja');
});

test('without any of them jikko speaks English', () => {
  expect(chooseLanguage({ env: {} })).toBe('en');
  expect(chooseLanguage({ lang: '', env: { LANG: 'de_DE.UTF-8' } })).toBe('en');
});
