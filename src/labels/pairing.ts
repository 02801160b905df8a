import type { Nodes } from 'mdast';
import { type Problem, warning } from '../problem.ts';
import { directiveFor, type FoundDirective } from '../article/directives.ts';
import type { DirectiveWords } from '../settings/directive.ts';
import type { Article, CodeBlock, ExpectedOutput, Place } from '../types.ts';
import { fileOf } from '../article/infoString.ts';
import { pathOf } from '../sessions/programFiles.ts';
import type { Label } from './label.ts';
import type { NodeReader } from './nodeReader.ts';

export interface OpenExample {
  readonly codeBlock: CodeBlock;
  words: DirectiveWords;
  readonly expectedOutputs: ExpectedOutput[];
}

/** What a walk along an article knows of the code blocks and labels that it has passed. */
export interface Pairing {
  readonly reader: NodeReader;
  readonly examples: OpenExample[];
  readonly warnings: Problem[];
  /** What looks like a result or like code, and is neither run nor judged. */
  readonly notJudged: Problem[];
  /** True where the article says that its code is Python. */
  readonly isAboutPython: boolean;
  /** What a label would bind to: an example, code that is not for jikko, or nothing in this section. */
  current: OpenExample | 'foreign' | null;
  /** The example whose code block is the last visible block. */
  adjacent: OpenExample | null;
  pending: { readonly label: Label; readonly place: Place } | null;
  heading: string | null;
  /** What directives said since the last fence: for the next code block, or the next result. */
  waiting: DirectiveWords;
  /** What the directives within a node say. */
  readonly wordsIn: (node: Nodes) => DirectiveWords;
  /** Binds a result that a label marks. */
  readonly bind: (label: Label, expected: ExpectedOutput, to?: OpenExample | null) => void;
  /** Forgets a label that no result follows, with a warning where it can be nothing else. */
  readonly dropPending: () => void;
  /** The last code block that is the file of this name. */
  readonly exampleOfFile: (path: string) => OpenExample | null;
}

export function createPairing({ text, directives }: Article, reader: NodeReader): Pairing {
  const pairing: Pairing = {
    reader,
    examples: [],
    warnings: [],
    notJudged: [],
    isAboutPython: /python|>>> /i.test(text),
    current: null,
    adjacent: null,
    pending: null,
    heading: null,
    waiting: {},
    wordsIn: ({ position }) => {
      if (directives.length === 0) return {};
      const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
      return wordsOf(directiveFor(directives, start, end));
    },
    bind: (label, given, to = null) => {
      pairing.pending = null;
      const { stream } = pairing.waiting;
      const expected = stream ? { ...given, stream } : given;
      pairing.waiting = {};
      if (to) to.expectedOutputs.push(expected);
      else if (pairing.current === 'foreign') return;
      else if (pairing.current) pairing.current.expectedOutputs.push(expected);
      else if (label.isCertain) {
        const { place } = expected;
        pairing.warnings.push(warning('label-without-code', { label: label.text }, place));
      }
    },
    dropPending: () => {
      const { pending, current } = pairing;
      if (pending?.label.isCertain && current && current !== 'foreign') {
        const { label, place } = pending;
        pairing.warnings.push(warning('label-without-result', { label: label.text }, place));
      }
      pairing.pending = null;
    },
    exampleOfFile: (path) =>
      pairing.examples.findLast(({ codeBlock }) =>
        isSameFile(pathOf(fileOf(codeBlock.info) ?? ''), path),
      ) ?? null,
  };
  return pairing;
}

/** Whether two paths may name one file: one may leave out the folder. */
function isSameFile(one: string | null, other: string): boolean {
  if (one === null) return false;
  return one === other || baseName(one) === baseName(other);
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Several comments say one thing together; the last one wins. */
function wordsOf(directives: readonly FoundDirective[]): DirectiveWords {
  return directives.reduce<DirectiveWords>((all, { words }) => ({ ...all, ...words }), {});
}
