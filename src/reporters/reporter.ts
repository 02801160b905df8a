import type { Messages } from '../messages/messages.ts';
import type { Report } from '../types.ts';
import type { PageParts } from './html/page.ts';

export interface ReporterContext {
  readonly messages: Messages;
  readonly colors: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly jikkoVersion: string;
  /** True to tell for each code block why it ran, or did not; default false. */
  readonly showsWhy?: boolean;
  /** The path of an article from the root of the repository, where that is another folder. */
  readonly pathInRepository?: (path: string) => string;
  /** For the HTML report alone. */
  readonly pageParts?: PageParts;
}

export interface RenderedReport {
  readonly stdout: string;
  /** Markdown for the file that `GITHUB_STEP_SUMMARY` names. */
  readonly summary?: string;
}

/**
 * Makes the text of a report. It is a pure function: the caller prints, and nothing that it returns
 * can command a terminal or a CI runner, whatever articles and outputs hold.
 */
export type Reporter = (report: Report, context: ReporterContext) => RenderedReport;
