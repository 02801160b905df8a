import { homepage } from '../homepage.ts';
import { describeProblem, type Messages } from '../messages/messages.ts';
import { ruleUrl } from '../ruleUrl.ts';
import type { Problem } from '../problem.ts';
import type { ArticleReport, Place, Suggestion } from '../types.ts';
import { type Finding, findingsOf, reportedFiles, runWideProblems } from './findings.ts';
import { printSafely } from './jsonText.ts';
import { codeSpan } from './markdown.ts';
import type { Reporter } from './reporter.ts';

/**
 * For reviewdog: its Diagnostic Format, with what `fix` would write as suggestions. Messages are
 * Markdown, since they become comments of a review.
 */
export const renderRdjson: Reporter = (report, { messages }) => {
  const value = {
    source: { name: 'jikko', url: homepage },
    diagnostics: [
      ...runWideProblems(report).map((one) => diagnosticOf(one, messages)),
      ...reportedFiles(report).flatMap((article) => {
        const open = findingsOf(article).filter(({ fix }) => fix !== 'fixed' && fix !== 'inserted');
        return open.map((finding) => ofFinding(article, finding, messages));
      }),
    ],
  };
  return { stdout: printSafely(value) };
};

function ofFinding(article: ArticleReport, finding: Finding, messages: Messages): object {
  const suggestion = suggestionFor(article, finding);
  return {
    ...diagnosticOf(finding.problem, messages, finding.hint),
    location: { path: article.path, ...locationRange(finding.place, suggestion) },
    ...(suggestion && {
      suggestions: [{ range: rangeOf(suggestion.range), text: suggestion.text }],
    }),
  };
}

function diagnosticOf(one: Problem, messages: Messages, hint: Problem | null = null): object {
  const sentences = [one, ...(hint ? [hint] : [])].flatMap((told) => {
    const { what, advice } = describeProblem(messages, told, codeSpan);
    return [what, advice];
  });
  return {
    message: sentences.join('\n'),
    severity: one.severity === 'error' ? 'ERROR' : 'WARNING',
    code: { value: one.code, url: ruleUrl(one.code) },
  };
}

/** That of a wrong claim; a claim that is not judged has none. */
function suggestionFor(
  { suggestions = [] }: ArticleReport,
  { claim }: Finding,
): Suggestion | undefined {
  return suggestions.find(
    (one) => claim !== null && one.claim.line === claim.line && one.claim.column === claim.column,
  );
}

/** A comment with a suggestion must span the lines that it replaces; without columns, whole lines. */
function locationRange(place: Place | null, suggestion: Suggestion | undefined): object {
  if (suggestion) return { range: rangeOf(suggestion.range) };
  return place ? { range: { start: { line: place.line }, end: { line: place.endLine } } } : {};
}

function rangeOf({ line, column, endLine, endColumn }: Place): object {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}
