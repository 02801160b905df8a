import { readdirSync, readFileSync } from 'node:fs';
import type { Output, RealClockReason } from '../../../src/types.ts';

/** A program of `clock/`; its first line may say what is special about it. */
export interface Snippet {
  readonly name: string;
  readonly source: string;
  /** Why it is to run on the real clock; null where the virtual one is right for it. */
  readonly reason: RealClockReason | null;
  /** True where its lines are not multiples of `stepMs` apart. */
  readonly isUneven: boolean;
}

const folder = new URL('./clock/', import.meta.url);

/** All snippets that a Python such as `3.11.7` understands. */
export function snippetsFor(version: string): Snippet[] {
  const minor = Number(version.split('.')[1]);
  return readdirSync(folder).flatMap((file): Snippet[] => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const [, word, value] = /^# (\w+) ?(\S*)/.exec(source) ?? [];
    if (word === 'python' && minor < Number(value?.split('.')[1])) return [];
    const reason = word === 'real' ? (value as RealClockReason) : null;
    return [{ name: file.slice(0, -3), source, reason, isUneven: word === 'uneven' }];
  });
}

/** Sleeps of the snippets are multiples of this. */
const stepMs = 50;

/** What the virtual clock leaves out, or counts, of the computing of a slow machine. */
const slackMs = 24;

/**
 * How a run on the virtual clock differs from one on the real clock; none where they agree. Times
 * of the real run are its own, or later: a machine may be slow, but no timer ends early.
 */
export function differencesOf(snippet: Snippet, virtual: Output, real: Output): string[] {
  const [one, other] = [virtual, real].map(textsOf);
  const texts = JSON.stringify(one) === JSON.stringify(other) ? [] : ['lines differ'];
  const clock =
    virtual.clock?.kind === 'virtual' && virtual.via === 'virtual'
      ? []
      : [`clock: ${JSON.stringify(virtual.clock)}`];
  const ends =
    virtual.exitCode === real.exitCode && virtual.signal === real.signal ? [] : ['ends differ'];
  return [...clock, ...texts, ...ends, ...(snippet.isUneven ? [] : wrongGaps(virtual, real))];
}

/** Streams and texts, without what differs in each run; figures are rounded to what waiting gives. */
function textsOf({ lines, temporaryFolders }: Output): string[] {
  return lines.map(({ stream, text }) => {
    const plain = temporaryFolders.reduce((rest, path) => rest.replaceAll(path, ''), text);
    return `${stream} ${plain.replaceAll(/0x[0-9a-f]+/g, '0x').replaceAll(/\d+\.\d+/g, '#')}`;
  });
}

function wrongGaps(virtual: Output, real: Output): string[] {
  return virtual.lines.flatMap(({ atMs, text }, index) => {
    if (index === 0) return [];
    const gapMs = atMs - (virtual.lines[index - 1]?.atMs ?? 0);
    const sinceFirstMs = atMs - (virtual.lines[0]?.atMs ?? 0);
    const realMs = (real.lines[index]?.atMs ?? 0) - (real.lines[0]?.atMs ?? 0);
    const isExact = Math.abs(gapMs - Math.round(gapMs / stepMs) * stepMs) < slackMs;
    return isExact && sinceFirstMs <= realMs + slackMs
      ? []
      : [`${text}: ${gapMs} ms after the line before, ${sinceFirstMs} for ${realMs}`];
  });
}
