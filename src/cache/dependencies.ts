import type { Look, RecordedState, Recording } from './recordedState.ts';
import type { NotKept, ProgramRead } from '../types.ts';

/**
 * What stands now where a program looked: on that its output depends. A module that was read as
 * bytecode depends on its source, too, which Python looks at before.
 *
 * @param beganAtMs When it began, in milliseconds since 1970.
 */
export function dependenciesOf(
  reads: readonly ProgramRead[],
  beganAtMs: number,
  look: Look,
): readonly RecordedState[] | NotKept {
  const paths = new Set<string>();
  for (const { what, path } of reads) {
    if (what !== 'file' && what !== 'folder' && what !== 'native') continue;
    if (what === 'native' && !/[\\/]/.test(path)) continue;
    paths.add(path);
    const source = sourceOf(path);
    if (source !== null) paths.add(source);
  }
  const recordings = [...paths].map((path) => look.record(path, beganAtMs));
  if (recordings.includes('special')) return 'unsure';
  // What was opened as a file and is a folder: by its descriptor, files in it are opened unseen.
  const opened = new Set(reads.filter(({ what }) => what === 'file').map(({ path }) => path));
  const isOpenedFolder = (one: Recording): boolean =>
    typeof one !== 'string' && one.kind === 'folder' && opened.has(one.path);
  if (recordings.some(isOpenedFolder)) return 'unsure';
  if (recordings.includes('changed')) return 'changing';
  return recordings.filter((one) => typeof one !== 'string');
}

/** `…/__pycache__/name.cpython-311.pyc` is made from `…/name.py`. */
function sourceOf(path: string): string | null {
  const [, folder = '', name] =
    /^(.*[\\/])__pycache__[\\/]([^.\\/]+)\.[^\\/]+\.pyc$/.exec(path) ?? [];
  return name === undefined ? null : `${folder}${name}.py`;
}
