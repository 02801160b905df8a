import type { Normalizer } from './normalizer.ts';

/** The folders for temporary files of Linux, macOS and Windows. */
const temporaryFolder =
  /(?:\/private)?(?:\/var\/folders\/\w+\/\w+\/T|\/var\/tmp|\/tmp)(?=\/)|[A-Za-z]:\\Users\\[^\\]+\\AppData\\Local\\Temp(?=\\)/g;

/** The random part of a name that CPython's `tempfile` made (`_RandomNameSequence`: 8 characters). */
const randomName = /(?<=[/\\])tmp[a-z0-9_]{8}(?![a-z0-9_])/g;

/** Names of temporary files, which are new in each run and on each machine. */
export const temporaryPaths: Normalizer = {
  name: 'temporary-paths',
  normalise: (line) => {
    const masked = line.replaceAll(temporaryFolder, '/tmp');
    return masked.includes('/tmp') ? masked.replaceAll(randomName, 'tmp________') : masked;
  },
};
