/**
 * Whether a text would end, or ends now, a `:::message` or `:::details` of Zenn that may stand
 * around it. markdown-it-container looks for the line that closes it without regard to fences: a
 * line of colons alone, whatever it stands in.
 *
 * @param before The article up to the claim.
 * @param texts What stands in the claim, and what is to stand there.
 */
export function closesContainer(before: string, texts: readonly string[]): boolean {
  return texts.some((text) => /^ {0,3}:{3,}[ \t]*$/m.test(text)) && opening.test(before);
}

/** Behind what lists and block quotes put before a line. */
const opening = /^[ \t>*+\-\d.)]*:{3,}[ \t]*(?:message|details)/m;
