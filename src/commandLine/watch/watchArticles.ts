import { findArticles } from '../../files/findArticles.ts';
import type { FoundArticle } from '../../files/foundArticle.ts';
import { describeProblem } from '../../messages/messages.ts';
import { problem } from '../../problem.ts';
import { exitCodeOf } from '../../report.ts';
import { visible } from '../../reporters/escape.ts';
import type { ReporterContext } from '../../reporters/reporter.ts';
import { basesOf } from '../../watch/bases.ts';
import { createInbox } from '../../watch/inbox.ts';
import { createKnown } from '../../watch/known.ts';
import { watchSession } from '../../watch/watchSession.ts';
import { onInterrupt } from '../onInterrupt.ts';
import { printReport } from '../printReport.ts';
import type { RunInvocation } from '../runInvocation.ts';
import type { Terminal } from '../terminal.ts';
import { readKeys } from './keys.ts';
import { keepWatching } from './keepWatching.ts';
import { createRunOfWatch } from './runOfWatch.ts';
import { settingsFault, settingsFiles } from './settingsFiles.ts';
import { createWatchView, reportOf } from './watchView.ts';

const exitInterrupted = 130;

/**
 * Verifies articles whenever one of them changes, until the user has enough.
 *
 * @returns The exit status by what is known at the end, or `settings` where those changed and all
 * has to begin anew.
 */
export async function watchArticles(
  invocation: RunInvocation,
  terminal: Terminal,
  context: ReporterContext,
): Promise<number | 'settings'> {
  const { cwd, stdin, stdout } = terminal;
  const { paths, options } = invocation;
  const { messages } = context;
  const words = messages.words.selection;
  const inbox = createInbox();
  const known = createKnown(cwd);
  const view = createWatchView(stdout, stdin.isTTY, messages);
  const settings = await settingsFiles(cwd);
  let failure: string | null = null;

  const onChange = async (path: string): Promise<void> => {
    if (!settings.has(path)) return inbox.onChange(path);
    const fault = await settingsFault(path, cwd, messages);
    if (fault === null) inbox.wish('settings');
    else view.say(`error: ${fault}`);
  };
  const files = keepWatching({
    cwd,
    onChange: (path) => void onChange(path),
    onLook: () => inbox.wish('look'),
    onError: (error) => {
      const { code, message } = error as NodeJS.ErrnoException;
      const told = describeProblem(
        messages,
        problem('watch-failed', { detail: code ?? message }),
        visible,
      );
      failure = `error: ${told.what}${messages.words.betweenSentences}${told.advice}\n`;
      inbox.wish('quit');
    },
  });
  const bases = [...basesOf(paths, cwd), ...settings];
  const runs = createRunOfWatch(invocation, terminal);
  const interrupt = onInterrupt(exitInterrupted, () => inbox.wish('quit'));
  const stopKeys = readKeys(stdin, inbox.wish);
  try {
    await files.watch(bases);
    view.say(words.watching((await findArticles(paths, cwd)).articles.length));
    inbox.wish('all');
    const end = await watchSession(
      {
        cwd,
        find: async (): Promise<readonly FoundArticle[]> =>
          (await findArticles(paths, cwd)).articles,
        run: runs.run,
        show: async (report, reports) => {
          view.begin();
          await printReport(report, options.reporter, terminal, context);
          view.afterReport(reports);
        },
        say: (what, count) =>
          view.say(what === 'running' ? words.watchRunning(count) : words.watchNothingToFix),
        onCompanions: (companions) => files.watch([...bases, ...companions]),
      },
      known,
      inbox,
    );
    if (end === 'settings') view.say(words.watchSettings);
    if (end === 'settings') return end;
    if (failure !== null) terminal.stderr.write(failure);
    if (failure !== null) return 2;
    return interrupt.hasHappened()
      ? exitInterrupted
      : exitCodeOf(reportOf([...known.reports.values()]));
  } finally {
    stopKeys();
    interrupt.stop();
    await Promise.all([files.close(), runs.close()]);
  }
}
