/** Nouns of jikko: how programs are kept from the rest of the machine. */

/** From the weakest to the strongest; each holds what those before it hold. */
export const isolationLevels = ['none', 'limits', 'files', 'full'] as const;

/**
 * `none` bounds what a program takes. `limits` also finds all that it left behind. `files` closes
 * files outside of its folder and TCP, `full` also other processes and all of the network.
 */
export type IsolationLevel = (typeof isolationLevels)[number];

/** Who may use the network where it is closed: nobody, whose directive says so, or everybody. */
export const networkModes = ['never', 'directive', 'always'] as const;

export type NetworkMode = (typeof networkModes)[number];

/** What of the machine is closed to programs. */
export type ProtectedThing = 'resources' | 'daemons' | 'files' | 'tcp' | 'processes' | 'network';

/** What the programs of a run were kept from. */
export interface Isolation {
  readonly level: IsolationLevel;
  readonly network: NetworkMode;
  readonly on: readonly ProtectedThing[];
  readonly off: readonly Unprotected[];
}

export interface Unprotected {
  readonly thing: ProtectedThing;
  /** `level`: a higher level would do it; `machine`: it cannot be had here, `detail` says why. */
  readonly why: 'level' | 'machine' | 'allowed';
  readonly detail: string;
}

/** Whether a level holds all that another one does. */
export function isAtLeast(level: IsolationLevel, wanted: IsolationLevel): boolean {
  return isolationLevels.indexOf(level) >= isolationLevels.indexOf(wanted);
}
