import type { PrivateKind } from '../problem.ts';
import { secretsIn } from './secrets.ts';

/** What an output may show of the machine, and an article must not. */
export interface PrivateFacts {
  readonly homeFolder: string;
  readonly userName: string;
  readonly hostName: string;
  /** The folder for temporary files. */
  readonly temporaryFolder?: string;
}

/** Something private, and as much of it as may be told. */
export interface PrivateText {
  readonly kind: PrivateKind;
  readonly shown: string;
}

const homeFolders = /\/(?:home|Users)\/[^/\s"']+|[A-Za-z]:\\{1,2}Users\\{1,2}[^\\\s"']+/g;

/** Folders whose names differ on each machine or in each run: macOS, systemd, jikko itself. */
const temporaryFolders =
  /\/var\/folders\/[^/\s"']{1,4}\/[^/\s"']+|\/run\/user\/\d+|\bjikko-(?:survey-)?[A-Za-z0-9]{6}\b/g;

/** Folders for temporary files that everybody has. */
const commonFolders = new Set(['/tmp', '/var/tmp', '/private/tmp']);

/** Names that say nothing about anybody. */
const commonNames = new Set(
  'root user runner admin localhost docker node python ubuntu debian vscode codespace vagrant test app dev jovyan'.split(
    ' ',
  ),
);

/** So much of a secret tells which one it is, and no more. */
const shownOfSecret = 4;

/**
 * The first thing in a text that tells about the machine or its user, or is a secret, and that the
 * article does not say already; null where there is none.
 */
export function privateTextIn(
  text: string,
  article: string,
  facts: PrivateFacts,
): PrivateText | null {
  const isNew = (found: string): boolean => !article.includes(found);
  const secret = secretsIn(text).find((found) => isNew(found.text));
  if (secret) {
    return { kind: secret.kind, shown: `${secret.text.slice(0, shownOfSecret)}…` };
  }
  const found = (kind: PrivateKind, texts: readonly string[]): PrivateText[] =>
    texts.filter(isNew).map((shown) => ({ kind, shown }));
  const [first = null] = [
    ...found('home', [...given(text, facts.homeFolder), ...matches(text, homeFolders)]),
    ...found('temporary', temporaryIn(text, facts.temporaryFolder ?? '')),
    ...found('user', named(text, [facts.userName])),
    ...found('host', named(text, [facts.hostName, facts.hostName.split('.')[0] ?? ''])),
  ];
  return first;
}

function given(text: string, folder: string): string[] {
  return folder.length > 1 && text.includes(folder) ? [folder] : [];
}

function matches(text: string, form: RegExp): string[] {
  return [...text.matchAll(form)].map(([found]) => found);
}

function temporaryIn(text: string, folder: string): string[] {
  const own = commonFolders.has(folder) ? [] : given(text, folder);
  return [...own, ...matches(text, temporaryFolders)];
}

function named(text: string, names: readonly string[]): string[] {
  return names.filter(
    (name) => name.length > 2 && !commonNames.has(name.toLowerCase()) && hasWord(text, name),
  );
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + word.length);
    if (!/[\p{L}\p{N}_]/u.test(around)) return true;
  }
  return false;
}
