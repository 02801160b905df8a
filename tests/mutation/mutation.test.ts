import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { casesOf, pagesIn } from '../support/pages.ts';
import { recordingRunner } from '../support/recordingRunner.ts';
import { checkArticle, type Trial } from './checkArticle.ts';
import { summaryOf, surviving } from './summary.ts';

/** `npm run mutate -- FOLDER…` names folders of articles of one's own. */
const folders = process.env['JIKKO_MUTATE']?.split('\n') ?? [];
const maxMutantsPerClaim = Number(process.env['JIKKO_MUTANTS'] ?? 4);

interface Source {
  readonly name: string;
  readonly text: string;
}

function articlesOfFolder(folder: string): Source[] {
  if (!statSync(folder).isDirectory())
    return [{ name: folder, text: readFileSync(folder, 'utf8') }];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

function ownArticles(): Source[] {
  const src = new URL('../../src/', import.meta.url);
  const pages = ['labels/', 'results/'].flatMap((name) => {
    const folder = new URL(name, src);
    return pagesIn(folder).flatMap((page) =>
      casesOf(folder, page).map(({ line, article }) => ({
        name: `${page}:${line}`,
        text: article,
      })),
    );
  });
  return [...articlesOfFolder(fileURLToPath(new URL('../../articles', import.meta.url))), ...pages];
}

/** The same numbers in every run, so that a survivor can be looked at again. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

// Articles of strangers run as isolated as the machine can.
const isolation = {
  level: folders.length > 0 ? 'full' : 'auto',
  required: null,
  network: 'never',
} as const;
const { getRunner, python } = recordingRunner(isolation);
const trials: Trial[] = [];
afterAll(async () => {
  process.stdout.write(`${summaryOf(trials)}\n`);
  await python.close();
});

describe('no wrong claim passes', () => {
  const sources = folders.length > 0 ? folders.flatMap(articlesOfFolder) : ownArticles();
  it.each(sources)('of $name', { timeout: 600_000 }, async ({ name, text }) => {
    const own = await checkArticle(name, text, getRunner, seededRandom(1), maxMutantsPerClaim);
    trials.push(...own);
    expect(surviving(own)).toEqual([]);
  });
});
