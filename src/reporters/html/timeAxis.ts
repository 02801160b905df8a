/** Times on an axis, in milliseconds: round ones, at most so many steps apart. */
export function ticksOf(startMs: number, endMs: number, maxSteps: number = 5): number[] {
  const span = Math.max(1, endMs - startMs);
  const power = 10 ** Math.floor(Math.log10(span / maxSteps));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => span / one <= maxSteps);
  const stepMs = Math.max(1, step ?? span);
  const first = Math.ceil(startMs / stepMs);
  const last = Math.floor(endMs / stepMs);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * stepMs);
}
