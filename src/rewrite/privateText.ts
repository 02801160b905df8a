/** What an output may show of the machine, and an article must not. */
export interface PrivateFacts {
  readonly homeFolder: string;
  readonly userName: string;
  readonly hostName: string;
}

const homeFolders = /\/(?:home|Users)\/[^/\s"']+|[A-Za-z]:\\Users\\[^\\\s"']+/g;

/** Names that say nothing about anybody. */
const commonNames = new Set(['root', 'user', 'runner', 'admin', 'localhost', 'docker', 'node']);

/**
 * The first thing in a text that tells about the machine or its user and that the article does not
 * say already; null where there is none.
 */
export function privateTextIn(text: string, article: string, facts: PrivateFacts): string | null {
  const paths = [...text.matchAll(homeFolders)].map(([path]) => path);
  const home =
    facts.homeFolder.length > 1 && text.includes(facts.homeFolder) ? [facts.homeFolder] : [];
  const names = [facts.userName, facts.hostName].filter(
    (name) => name.length > 2 && !commonNames.has(name.toLowerCase()) && hasWord(text, name),
  );
  return [...home, ...paths, ...names].find((found) => !article.includes(found)) ?? null;
}

function hasWord(text: string, word: string): boolean {
  const index = text.indexOf(word);
  if (index === -1) return false;
  const around = text.charAt(index - 1) + text.charAt(index + word.length);
  return !/[\p{L}\p{N}_]/u.test(around) || hasWord(text.slice(index + word.length), word);
}
