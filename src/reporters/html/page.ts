/** Markup of an article up to a place, and the line whose verdicts belong there; null at the end. */
export interface PagePiece {
  readonly markup: string;
  readonly line: number | null;
}

/** An article as Zenn shows it, cut where verdicts are to stand. Nothing in it can run. */
export interface ArticlePage {
  readonly pieces: readonly PagePiece[];
  /** Colours of its code, such as `#79b8ff`; each has a class, such as `color-79b8ff`. */
  readonly colors: readonly string[];
}

/** What the page needs that is no part of a report. */
export interface PageParts {
  readonly style: string;
  readonly script: string;
  /** By the path of the article; one that is missing is shown by its verdicts alone. */
  readonly pages: ReadonlyMap<string, ArticlePage>;
}

/** The id of an article, with which all ids in it begin. */
export function idOfArticle(index: number): string {
  return `article-${index + 1}`;
}

/** What the ids of the article's own text begin with: no other id of the page does. */
export function textIdPrefix(index: number): string {
  return `${idOfArticle(index)}-text`;
}

/** The id of what became of the code block at a line. */
export function idOfBlock(articleId: string, line: number): string {
  return `${articleId}-line-${line}`;
}
