import { importsOf } from '../runners/python/forkServer/imports.ts';
import type { ArticleReport } from '../types.ts';
import type { MissingModule } from './diagnosis.ts';

/**
 * The modules that the code of articles imports, by the first part of their names, with the places
 * of the code blocks. What an article gives itself, as a fence with a file name, is none of them.
 */
export function importedModules(articles: readonly ArticleReport[]): MissingModule[] {
  const imported = articles.flatMap(importsIn);
  const names = [...new Set(imported.map(({ name }) => name))];
  return names.map((name) => ({
    name,
    places: imported.flatMap((one) => (one.name === name ? [one.place] : [])),
  }));
}

function importsIn({ path, codeBlocks }: ArticleReport) {
  const files = codeBlocks.flatMap(({ codeBlock, runs }) => [
    codeBlock.info.fileName ?? '',
    ...runs.files,
  ]);
  const own = new Set(files.map(moduleOf));
  return codeBlocks.flatMap(({ codeBlock: { code, place } }) =>
    [...new Set(importsOf({ source: code }).map(firstPart))]
      .filter((name) => isName.test(name) && !own.has(name))
      .map((name) => ({ name, place: { path, line: place.line } })),
  );
}

const isName = /^[A-Za-z_]\w*$/;

function firstPart(name: string): string {
  return name.split('.')[0] ?? '';
}

/** `shop/cart.py` is imported as `shop`, `main.py` as `main`. */
function moduleOf(fileName: string): string {
  return (fileName.split('/')[0] ?? '').replace(/\.py$/, '');
}
