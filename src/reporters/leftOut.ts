import type { Messages } from '../messages/messages.ts';
import type { LeftOutBy, Report } from '../types.ts';

/** What was not looked at says nothing about the articles, so it is told like a result. */
export function leftOutLines({ leftOut, shard }: Report, { words }: Messages): string[] {
  const { selection } = words;
  const { bail = 0, interrupted = 0, ...others } = leftOut?.articles ?? {};
  const notSelected = Object.entries(others) as [LeftOutBy, number][];
  const codeBlocks = leftOut?.codeBlocks ?? 0;
  return [
    ...(interrupted > 0 ? [selection.interrupted(interrupted)] : []),
    ...(bail > 0 ? [selection.bailed(bail)] : []),
    ...(shard ? [selection.shard(shard.index, shard.count, shard.allArticles.length)] : []),
    ...(notSelected.length > 0 ? [selection.leftOutArticles(notSelected)] : []),
    ...(codeBlocks > 0 ? [selection.leftOutCodeBlocks(codeBlocks)] : []),
  ];
}
