/** Behind the code of Zenn's articles. */
const background = '#1a2638';

/** What the guidelines for accessible pages ask for. */
const minContrast = 4.5;

/** Rules for the classes of the colours in code; one that would be hard to read is made lighter. */
export function colorRules(colors: readonly string[]): string {
  return colors
    .map((color) => `.znc .color-${color.slice(1)}{color:${readable(color)}}`)
    .join('\n');
}

function readable(color: string): string {
  const channels = channelsOf(color);
  for (let white = 0; white < 1; white += 0.05) {
    const mixed = channels.map((value) => Math.round(value + (255 - value) * white));
    if (contrast(mixed, channelsOf(background)) >= minContrast) return hex(mixed);
  }
  return '#ffffff';
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [high = 1, low = 1] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance as WCAG defines it. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
