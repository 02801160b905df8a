import type { Article, Requirements } from '../types.ts';
import { requirementsOfFile, requirementsOfList } from './requirementsFile.ts';
import { scriptMetadata } from './scriptMetadata.ts';

/** Reads a file whose path is relative to the article. */
type ReadFile = (path: string) => Promise<{ readonly code: string } | { readonly detail: string }>;

const fileBeside = 'requirements.txt';

/**
 * What the programs of an article need, as far as none says it itself: by its front matter, else by
 * the `requirements.txt` beside it, else by the settings of the project; null where nobody says it.
 */
export async function articleRequirements(
  { settings }: Pick<Article, 'settings'>,
  readFile: ReadFile,
  ofProject: Requirements | null,
): Promise<Requirements | null> {
  if (settings.requirements) {
    return requirementsOfList(settings.requirements, 'jikko: requirements');
  }
  const read = await readFile(fileBeside);
  if ('code' in read) return requirementsOfFile(read.code, fileBeside);
  if (read.detail === 'ENOENT' || read.detail === notReadable) return ofProject;
  const refused = [{ line: 1, text: read.detail, refusal: 'unread' }] as const;
  return { lines: [], source: fileBeside, refused };
}

/** Where nobody reads files for an article. */
export const notReadable = 'not available here';

/** What a program needs: its own inline metadata (PEP 723) wins over what its article says. */
export function programRequirements(
  source: string,
  ofArticle: Requirements | null,
): Requirements | null {
  const metadata = scriptMetadata(source);
  if (metadata === null || 'wrong' in metadata) return ofArticle;
  return requirementsOfList(metadata.dependencies, '# /// script');
}
