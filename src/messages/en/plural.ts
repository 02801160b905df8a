/** A count with its noun: `1 line`, `2 lines`. */
export function plural(count: number, noun: string, ending: 's' | 'es' = 's'): string {
  return `${count} ${noun}${count === 1 ? '' : ending}`;
}
