import { describe, expect, it } from 'vitest';
import { privateTextIn } from '../../src/rewrite/privateText.ts';
import { printed } from '../support/output.ts';
import { fixText } from '../support/verifyText.ts';

const facts = {
  homeFolder: '/home/somebody',
  userName: 'somebody',
  hostName: 'somewhere.local',
  temporaryFolder: '/scratch/tmp42',
};

function kindIn(text: string, article = ''): string | null {
  return privateTextIn(text, article, facts)?.kind ?? null;
}

/** Made here, lest a scanner takes this file for one that leaks. */
const digits = '0123456789'.repeat(4);
const mixed = 'aB3'.repeat(14);

const secrets: readonly (readonly [string, string, string])[] = [
  ['a GitHub token', `ghp_${mixed.slice(0, 36)}`, 'token'],
  ['a fine-grained GitHub token', `github_pat_${mixed}`, 'token'],
  ['an AWS key', `AKIA${digits.slice(0, 16)}`, 'token'],
  ['a Slack token', `xoxb-${digits.slice(0, 12)}-abc`, 'token'],
  ['an OpenAI key', `sk-proj-${mixed}`, 'token'],
  ['a Google key', `AIza${mixed.slice(0, 35)}`, 'token'],
  ['an npm token', `npm_${mixed.slice(0, 36)}`, 'token'],
  ['a JSON web token', `eyJ${mixed}.eyJ${mixed}.${mixed}`, 'token'],
  ['a bearer', `{'Authorization': 'Bearer ${mixed}'}`, 'token'],
  ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIE', 'privateKey'],
  ['a connection string', 'postgres://app:hunter2@db.internal/x', 'password'],
];

describe('what is not for an article', () => {
  it.each<readonly [string, string, string]>([
    ['the home folder', 'in /home/somebody/x', 'home'],
    ['another home folder', '/Users/else/x', 'home'],
    ['one of Windows', String.raw`'C:\\Users\\taro\\x'`, 'home'],
    ['the user', 'I am somebody.', 'user'],
    ['the machine', 'at somewhere.local', 'host'],
    ['its short name', 'at somewhere', 'host'],
    ['the folder for temporary files', '/scratch/tmp42/x', 'temporary'],
    ['that of macOS', '/var/folders/ab/cdefgh/T/x', 'temporary'],
    ['that of a run', 'jikko-aB3xYz', 'temporary'],
    ...secrets,
  ])('%s', (_, text, kind) => {
    expect(kindIn(text)).toBe(kind);
    expect(kindIn(text, `The article says it: ${text}`)).toBeNull();
  });

  it.each([
    ['a word that holds the name', 'somebodyelse'],
    ['/tmp, which everybody has', '/tmp/x'],
    ['classes of scikit-learn', 'sk-estimator-html-representation-of-this'],
    ['a word behind Bearer', 'Bearer of bad news and of long sentences'],
    ['a public key', '-----BEGIN PUBLIC KEY-----'],
    ['an address with a port', 'http://localhost:8000/a@b'],
    ['a password left out', 'postgres://app:***@db/x'],
    ['hexadecimal', 'deadbeef'.repeat(8)],
  ])('but not %s', (_, text) => {
    expect(kindIn(text)).toBeNull();
  });
});

it.each(secrets)('%s is held back, and the refusal does not repeat it', async (_, secret, kind) => {
  const text = '```python\ntwo\n```\n\n**結果**\n```\ny\n```\n';
  const output = printed(...secret.split('\n'));
  const { text: written, refusals } = await fixText(text, { two: output });
  expect(written).toBeNull();
  expect(refusals.map(({ code, args }) => ({ code, args }))).toEqual([
    { code: 'rewrite-private', args: { kind, shown: expect.stringMatching(/^.{4}…$/) } },
  ]);
});

it('is found in a long output in no more than linear time', () => {
  // A search that recursed or went back would not end.
  const long = ['somebody1', 'Bearer ', 'eyJ', 'a://', '/home/'].map((text) =>
    text.repeat(100_000),
  );
  expect(long.map((text) => kindIn(text))).toEqual(long.map(() => null));
});
