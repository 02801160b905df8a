import { readFileSync } from 'node:fs';
import type { Code, RootContent } from 'mdast';
import { parseMarkdown } from '../../src/article/parse.ts';
import type { ProblemCode } from '../../src/problem.ts';

/** A folder and what is typed in it. */
export interface Scene {
  /** Contents by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Lines of a shell; `npx jikko …` is the last one that counts. */
  readonly commands: readonly string[];
}

/** A page of `docs/rules`: an example of a rule, what jikko says of it, and the example settled. */
export interface RulePage {
  readonly text: string;
  readonly example: Scene;
  /** Null where the page only tells how to settle it. */
  readonly settled: Scene | null;
  /** The fences with what jikko says, in Japanese and then in English. */
  readonly told: readonly Code[];
}

export const rulesFolder: URL = new URL('../../docs/rules/', import.meta.url);

/** Reads a page: a path in a line of its own names the fence behind it; `sh` is typed, `text` told. */
export function readRulePage(code: ProblemCode): RulePage {
  const text = readFileSync(new URL(`${code}.md`, rulesFolder), 'utf8');
  const nodes = parseMarkdown(text).children;
  const start = nodes.findLastIndex(({ type }) => type === 'heading');
  const example = sceneIn(nodes.slice(0, start));
  const last = sceneIn(nodes.slice(start));
  const isShown = Object.keys(last.files).length > 0 || last.commands.length > 0;
  const settled = {
    files: { ...example.files, ...last.files },
    commands: last.commands.length > 0 ? last.commands : example.commands,
  };
  const told = nodes.filter((node): node is Code => node.type === 'code' && node.lang === 'text');
  return { text, example, settled: isShown ? settled : null, told };
}

/** The page with what jikko says now; as it stands, where it says the same. */
export function withTold({ text, told }: RulePage, lines: readonly string[]): string {
  return told.toReversed().reduce((page, { position, value }, k) => {
    const start = page.indexOf(value, position?.start.offset ?? 0);
    const said = lines[told.length - 1 - k] ?? '';
    return page.slice(0, start) + said + page.slice(start + value.length);
  }, text);
}

function sceneIn(nodes: readonly RootContent[]): Scene {
  const files: Record<string, string> = {};
  const commands: string[] = [];
  nodes.forEach((node, k) => {
    if (node.type !== 'code') return;
    const path = soleInlineCode(nodes[k - 1]);
    if (path !== null) files[path] = `${node.value}\n`;
    else if (node.lang === 'sh') commands.push(...node.value.split('\n'));
  });
  return { files, commands };
}

function soleInlineCode(node: RootContent | undefined): string | null {
  if (node?.type !== 'paragraph' || node.children.length !== 1) return null;
  const [only] = node.children;
  return only?.type === 'inlineCode' ? only.value : null;
}
