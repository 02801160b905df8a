import type { LineIndex } from '../article/lines.ts';
import type { Article, Example, ExpectedOutput, Program, Requirements } from '../types.ts';
import { programRequirements } from './articleRequirements.ts';
import type { BlockFacts } from './blockFacts.ts';
import { type BlockSettings, defaultBlockSettings } from './blockSettings.ts';
import { claimsOf } from './claims.ts';
import { composeProgram, type PlacedPart, type ProgramPart } from './composeProgram.ts';
import { allNeeds, directNeeds, sessionsOf } from './needs.ts';
import { indexFiles, type NamedFence } from './programFiles.ts';
import { importsByPath, programSettings } from './programSettings.ts';
import { lastValueLine, valueLines } from './valueLines.ts';

/** What is to be run for an example, and how its output is found in that of the program. */
export interface PlannedExample {
  readonly example: Example;
  readonly settings: BlockSettings;
  readonly program: Program;
  readonly part: PlacedPart;
  /** Number of the session, from 1; null for a code block that runs alone. */
  readonly session: number | null;
  /** Indices of the planned examples that it builds on. */
  readonly needs: readonly number[];
  readonly facts: BlockFacts;
  /** Where the code blocks of the program stand in it, by their index. */
  readonly members: ReadonlyMap<number, PlacedPart>;
  /** What the program needs installed, as far as anybody says it. */
  readonly requirements: Requirements | null;
}

/** What planning needs beside the article. */
export interface PlanInput {
  readonly article: Article;
  readonly lines: LineIndex;
  readonly examples: readonly Example[];
  /** For each example. */
  readonly facts: readonly BlockFacts[];
  /** For each example; none where nothing is set. */
  readonly settings?: readonly BlockSettings[];
  readonly fences: readonly NamedFence[];
  /** Code that runs before each program and stands in no article; null for none. */
  readonly setup?: BlockFacts | null;
  /** What programs need that do not say it themselves. */
  readonly requirements?: Requirements | null;
}

/**
 * Decides what runs together. A code block that uses names which it does not define, but earlier
 * ones do, runs behind those in one process; a block that can stand alone stays alone.
 */
export function planArticle(input: PlanInput): PlannedExample[] {
  const { article, lines, examples, facts } = input;
  const settings = examples.map((_, k) => input.settings?.[k] ?? defaultBlockSettings);
  const isNotebook = presentsNotebook(article);
  // What runs a second time has the claims of its console sessions alone.
  const claims = examples.map((example, k) =>
    claimsOf(example, facts[k], article, lines, isNotebook),
  );
  const parts = examples.map((example, k) => partOf(claims[k] ?? [], facts[k], isNotebook));
  const names = examples.map((example, k) => namesOf(example, facts[k], settings[k]));
  const needs = directNeeds(names);
  const files = { index: indexFiles(input.fences), importsOf: importsByPath(input) };
  const composeFor = (members: readonly number[], main: number): Composed => {
    const setup = input.setup ? [{ block: input.setup, shows: [], awaits: false }] : [];
    const own = members.flatMap((index) => parts[index] ?? []);
    const composed = composeProgram([...setup, ...own], {
      ...programSettings(input, files, members, main, settings, claims[main] ?? []),
      tracesStatements: members.some((index) => tracesStatements(claims[index] ?? [])),
    });
    return { ...composed, parts: composed.parts.slice(setup.length) };
  };

  const planned: PlannedExample[] = [];
  let sessionCount = 0;
  for (const members of sessionsOf(needs)) {
    const session = members.length > 1 ? (sessionCount += 1) : null;
    const shared = members.length > 1 ? composeFor(members, members.at(-1) ?? 0) : null;
    members.forEach((index, position) => {
      const example = examples[index];
      const block = facts[index];
      if (!example || !block) return;
      const expectedOutputs = claims[index] ?? [];
      // What needs nothing is judged as it stands, alone; what claims nothing need not run twice.
      const isShared = shared && ((needs[index] ?? []).length > 0 || expectedOutputs.length === 0);
      const composed = isShared ? shared : composeFor([index], index);
      planned[index] = {
        example: { ...example, expectedOutputs },
        settings: settings[index] ?? defaultBlockSettings,
        program: composed.program,
        part: composed.parts[isShared ? position : 0] ?? { lineOffset: 0, cells: null },
        session: isShared ? session : null,
        needs: isShared ? [...allNeeds(needs, index)] : [],
        facts: block,
        requirements: programRequirements(composed.program.source, input.requirements ?? null),
        members: new Map(
          (isShared ? members : [index]).flatMap((member, k) => {
            const placed = composed.parts[k];
            return placed ? [[member, placed] as const] : [];
          }),
        ),
      };
    });
  }
  return planned;
}

type Composed = ReturnType<typeof composeProgram>;

function partOf(
  claims: readonly ExpectedOutput[],
  facts: BlockFacts | undefined,
  isNotebook: boolean,
): ProgramPart {
  const block = facts ?? { repl: null, separated: null, source: '', facts: null };
  const last = lastValueLine(block, isNotebook);
  const isClaimed = claims.some(({ kind }) => kind !== 'comment');
  const shows = new Set([...valueLines(claims), ...(last !== null && isClaimed ? [last] : [])]);
  return { block, shows: [...shows], awaits: isNotebook && (block.facts?.awaits ?? false) };
}

function tracesStatements(claims: readonly ExpectedOutput[]): boolean {
  return claims.some(({ kind }) => kind === 'comment');
}

function namesOf(
  { codeBlock: { info }, isRepeated = false }: Example,
  facts: BlockFacts | undefined,
  settings: BlockSettings | undefined,
): Parameters<typeof directNeeds>[0][number] {
  const known = facts?.facts;
  return {
    defines: known?.defines ?? [],
    needs: known?.needs ?? [],
    isRunnable:
      !isRepeated && !info.isDiff && known != null && known.syntaxError === null && !settings?.skip,
    isAlone: settings?.alone ?? false,
    session: settings?.session ?? null,
    after: settings?.after ?? null,
  };
}

/** Whether the article says that its code blocks are cells of a notebook. */
function presentsNotebook({ text, settings, directives }: Article): boolean {
  if (settings.notebook !== undefined) return settings.notebook;
  if (directives.some(({ words }) => words.notebook)) return true;
  return /jupyter|ipython|ipynb|colab|ノートブック|notebook/i.test(text);
}
