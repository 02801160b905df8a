/** A day: what needs longer has no place in an article. */
export const maxTimeoutSeconds = 86_400;
