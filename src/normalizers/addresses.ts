import type { Normalizer } from './normalizer.ts';

/**
 * An address as Python prints one: behind ` at `, or as a word of its own inside `<…>`. A bare
 * `0xff` is a number and is compared as one. `0x...` is the author's way to leave it out.
 */
const address =
  /0x(?:(?<=\bat 0x)(?:[0-9a-fA-F]+|\.{3}|…)|(?<=<[^<>]{0,200}(?:[^:] |\()0x)(?:[0-9a-fA-F]+|\.{3}|…)(?=[^<>]{0,200}>))/g;

/** What stands for any address, in a claim and in its normalised form. */
export const anyAddress = '0x...';

/** Every address is any address; `addressesIn` is for checking that one stays one object. */
export const addresses: Normalizer = {
  name: 'addresses',
  normalise: maskAddresses,
};

/** The line with each address replaced by `0x...`. */
export function maskAddresses(line: string): string {
  return line.includes('0x') ? line.replaceAll(address, anyAddress) : line;
}

/** The addresses of a line in order, lower case; null for one that the author left out. */
export function addressesIn(line: string): (string | null)[] {
  if (!line.includes('0x')) return [];
  return [...line.matchAll(address)].map(([text]) => {
    const digits = /^0x[0-9a-f]+$/i.test(text);
    return digits ? text.toLowerCase() : null;
  });
}
