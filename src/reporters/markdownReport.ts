import { withoutCommands } from './escape.ts';
import type { Reporter } from './reporter.ts';
import { renderSummary } from './summary.ts';

/** For wikis, comments and notes: what a job summary on GitHub shows, whole. */
export const renderMarkdown: Reporter = (report, { messages }) => ({
  stdout: withoutCommands(renderSummary(report, messages, Infinity)),
});
