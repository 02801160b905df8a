import type { ArticleReport, Report } from '../../types.ts';
import type { Reporter, ReporterContext } from '../reporter.ts';
import { articleView, hasProblem } from './articleView.ts';
import { colorRules } from './codeColors.ts';
import { contentSecurityPolicy } from './contentSecurity.ts';
import { type Markup, safe, trusted } from './markup.ts';
import { overview } from './overview.ts';
import type { PageParts } from './page.ts';

const noParts: PageParts = { style: '', script: '', pages: new Map() };

/** One page that needs no network: the articles as Zenn shows them, with the verdicts at their places. */
export const renderHtml: Reporter = (report, context) => {
  const { style, script, pages } = context.pageParts ?? noParts;
  const colors = new Set([...pages.values()].flatMap((page) => page.colors));
  const wholeStyle = `${style}\n${colorRules([...colors].toSorted())}\n`;
  const { messages, jikkoVersion } = context;
  const words = messages.words.html;
  const page = safe`<!doctype html>
<html lang="${messages.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(wholeStyle, script)}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${words.title}</title>
<style>${trusted(wholeStyle)}</style>
</head>
<body>
<a class="jikko-skip" href="#articles">${words.skipToArticles}</a>
<header><h1>${words.title}</h1></header>
<main> ${overview(report, messages)} <div id="articles" tabindex="-1">${articles(report, context)}</div>
</main>
<footer>
<p>jikko ${jikkoVersion}</p> ${pages.size > 0 ? safe`<p>${words.noNetwork}</p>` : null} </footer>
<script>${trusted(script)}</script>
</body>
</html>
`;
  return { stdout: page.markup };
};

const maxOpen = 5;

function articles(report: Report, { messages, pageParts }: ReporterContext): Markup[] {
  const firstOpen = new Set(articlesToOpen(report.articles));
  return report.articles.map((article, index) => {
    const page = pageParts?.pages.get(article.path) ?? null;
    return articleView(article, { index, page, isOpen: firstOpen.has(article) }, messages);
  });
}

/** All of few articles, else the first ones with problems: to lay out hundreds takes long. */
function articlesToOpen(all: readonly ArticleReport[]): readonly ArticleReport[] {
  return all.length <= maxOpen ? all : all.filter(hasProblem).slice(0, maxOpen);
}
