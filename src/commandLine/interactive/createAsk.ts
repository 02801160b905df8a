import type { Messages } from '../../messages/messages.ts';
import { colorsFor } from '../../reporters/colors.ts';
import { withoutCommands } from '../../reporters/escape.ts';
import { type Finding, placeOfDifference } from '../../reporters/findings.ts';
import { drawFinding, type FindingStyle } from '../../reporters/findingView.ts';
import type { Answer, Ask, Proposal, ProposedChange } from '../../rewrite/proposal.ts';
import { type Dialogue, question } from './question.ts';

/** How questions look, and what happens around them. */
export interface AskOptions extends Dialogue {
  readonly messages: Messages;
  readonly colors: boolean;
  readonly width: number;
  /** Takes away what else stands on the line of the terminal. */
  readonly clearLine: () => void;
}

/** Asks about one example after the other; remembers the answers that are for all others as well. */
export function createAsk(options: AskOptions): Ask {
  let answerToAll: Answer | null = null;
  return async (proposal) => {
    if (answerToAll) return answerToAll;
    options.clearLine();
    const { answer, isForAll } = await askOne(proposal, options);
    if (isForAll) answerToAll = answer;
    return answer;
  };
}

interface Decision {
  readonly answer: Answer;
  readonly isForAll: boolean;
}

const decisions: ReadonlyMap<string, Decision> = new Map([
  ['y', { answer: 'write', isForAll: false }],
  ['n', { answer: 'leave', isForAll: false }],
  ['a', { answer: 'write', isForAll: true }],
  ['q', { answer: 'leave', isForAll: true }],
]);

const quit: Decision = { answer: 'leave', isForAll: true };

async function askOne(proposal: Proposal, options: AskOptions): Promise<Decision> {
  const { words } = options.messages;
  const { changes, asNotes } = proposal;
  show(proposal, changes, options);
  for (;;) {
    const key = await keyOf(words.askToWrite(asNotes !== null), options);
    if (key === null) return quit;
    const decision = decisions.get(key);
    if (decision) return decision;
    if (key !== 'e' || !asNotes) {
      options.output.write(`${words.askHelp(asNotes !== null)}\n`);
      continue;
    }
    show(proposal, asNotes, options);
    const confirmed = await keyOf(words.askToWriteNotes, options);
    if (confirmed === null) return quit;
    if (confirmed === 'y') return { answer: 'asNotes', isForAll: false };
    show(proposal, changes, options);
  }
}

/** The letter that was answered; `''` for none. A Japanese keyboard types full-width ones. */
async function keyOf(text: string, options: AskOptions): Promise<string | null> {
  const answer = await question(text, options);
  return answer && answer.normalize('NFKC').trim().toLowerCase().slice(0, 1);
}

function show(
  { path, heading }: Proposal,
  changes: readonly ProposedChange[],
  { messages, colors, width, output }: AskOptions,
): void {
  const style: FindingStyle = { colors: colorsFor(colors), messages, width };
  const drawn = changes.flatMap((change) => [
    '',
    ...drawFinding(path, found(change, heading), style),
  ]);
  output.write(withoutCommands(`${drawn.join('\n')}\n\n`));
}

function found({ problem, label, difference }: ProposedChange, heading: string | null): Finding {
  const outcome = problem.code === 'claim-missing' ? 'unclaimed' : 'mismatch';
  const place = problem.place && placeOfDifference(problem.place, difference);
  return {
    problem,
    place,
    outcome,
    heading,
    label,
    claim: null,
    difference,
    hint: null,
    fix: null,
  };
}
