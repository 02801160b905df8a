/** A number of bytes in the largest unit that keeps it readable, such as `4 MiB`. */
export function byteQuantity(bytes: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB'];
  const power = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10));
  return `${roundedTo(1, bytes / 1024 ** power)} ${units[power]}`;
}

/** The name of a unit of time in one language. */
export interface TimeUnits {
  readonly milliseconds: string;
  readonly seconds: string;
  readonly minutes: string;
}

/** A duration as one reads it: milliseconds, seconds with a tenth, or minutes and seconds. */
export function durationQuantity(durationMs: number, units: TimeUnits): string {
  const tenths = Math.round(durationMs / 100);
  if (tenths < 10) return `${Math.round(durationMs)} ${units.milliseconds}`;
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} ${units.seconds}`;
  const seconds = Math.round(durationMs / 1000);
  return `${Math.floor(seconds / 60)} ${units.minutes} ${seconds % 60} ${units.seconds}`;
}

function roundedTo(digits: number, value: number): number {
  return Number(value.toFixed(digits));
}
