/**
 * A value that is made when it is first asked for. For what V8 takes milliseconds to make, as
 * segmenters and patterns with all emoji, and most runs never need.
 */
export function madeOnce<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
