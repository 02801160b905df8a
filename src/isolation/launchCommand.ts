import { fileURLToPath } from 'node:url';
import type { ClosedThings, NetworkMode, Program } from '../types.ts';

const launcher: string = fileURLToPath(new URL('./inside/launch.py', import.meta.url));

/** How the programs of one interpreter are protected, by `inside/launch.py`. */
export interface Protection {
  readonly level: 'limits' | 'files' | 'full';
  /** What programs may read beside the system's own: the interpreter and its modules. */
  readonly readable: readonly string[];
  readonly network: NetworkMode;
  /**
   * Runs the launcher, which is not protected yet; default: the interpreter of the program. What is
   * installed into an environment may have replaced its interpreter.
   */
  readonly launcher?: string;
}

/** A file to execute and its arguments. */
export type Command = readonly [string, ...string[]];

export interface LaunchOptions {
  /** The interpreter that runs the launcher, unless the protection names another. */
  readonly python: string;
  readonly protection: Protection;
  /** The only folder that the command may write, real and absolute; it is removed should jikko die. */
  readonly folder: string;
  /** True where the command asks for the network. */
  readonly wantsNetwork: boolean;
  /** Bytes that one file may have. */
  readonly maxFileBytes: number;
  /** Bytes that folders in memory may hold, where there are such. */
  readonly maxMemoryBytes: number;
}

/**
 * The command that starts `command` under protection. Its first process sees to the end of all the
 * others; what it starts sees the same folder, environment, streams and file descriptors.
 *
 * @param command Its first part is an absolute path.
 */
export function launchCommand(command: Command, options: LaunchOptions): Command {
  const { python, protection, folder, wantsNetwork, maxFileBytes, maxMemoryBytes } = options;
  return [
    protection.launcher ?? python,
    '-I',
    '-S',
    '-B',
    launcher,
    protection.level,
    `--base=${folder}`,
    `--file-bytes=${maxFileBytes}`,
    `--memory-bytes=${maxMemoryBytes}`,
    ...(isGranted(protection.network, wantsNetwork) ? ['--network'] : []),
    ...protection.readable.map((path) => `--read=${path}`),
    '--',
    ...command,
  ];
}

/** What a protection closes to a program beyond limits; null for nothing. */
export function closedTo(
  protection: Protection | null,
  { network = false }: Program,
): ClosedThings | null {
  if (!protection || protection.level === 'limits') return null;
  return { level: protection.level, network: !isGranted(protection.network, network) };
}

/** An article's own word counts only where the settings of the project let it. */
function isGranted(mode: NetworkMode, isWanted: boolean): boolean {
  return mode === 'always' || (mode === 'directive' && isWanted);
}
