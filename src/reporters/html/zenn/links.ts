/** Where a link of an article leads, if it may stand in a page; null where it leads nowhere. */
export function safeHref(href: string, idPrefix: string): string | null {
  if (href.startsWith('#')) return href.length > 1 ? safeId(href.slice(1), idPrefix, '#') : null;
  // On Zenn a path begins at its own root.
  const root = 'https://zenn.dev/';
  if (!URL.canParse(href, root)) return null;
  const url = new URL(href, root);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

/** An id that cannot be one of the page or of another article. */
export function safeId(id: string, idPrefix: string, sign = ''): string {
  // Zenn puts a random number into those of footnotes, which would make each report another.
  const steady = id.replace(/^(fn|fnref)-[0-9a-f]{4}-/, '$1-');
  return `${sign}${idPrefix}-${steady}`;
}
