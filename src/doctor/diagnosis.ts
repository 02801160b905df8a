import type { Installer } from '../environments/installCommands.ts';
import type { Problem } from '../problem.ts';
import type { IsolationLevel } from '../types.ts';

/** What `jikko doctor` found out about a machine and a repository. */
export interface Diagnosis {
  readonly jikkoVersion: string;
  readonly nodeVersion: string;
  readonly platform: string;
  /** The one that `jikko verify` would use, or why there is none. */
  readonly python:
    { readonly version: string; readonly path: string } | { readonly problem: Problem };
  /** Others that `--python` finds by their version. */
  readonly otherPythons: readonly string[];
  /** Commands that install modules, as far as there are any. */
  readonly installers: readonly Installer[];
  readonly isolation: readonly LevelFound[];
  readonly articles: number;
  /** How many modules the code of the articles names. */
  readonly modules: number;
  readonly missing: readonly MissingModule[];
  /** What `--install` would install. */
  readonly declared: readonly DeclaredRequirements[];
}

/** Packages that code of the articles is said to need. */
export interface DeclaredRequirements {
  readonly lines: readonly string[];
  /** Where that is said. */
  readonly source: string;
  /** Where code blocks stand that need them. */
  readonly places: MissingModule['places'];
}

/** Whether a level of isolation can be had. */
export interface LevelFound {
  readonly level: Exclude<IsolationLevel, 'none'>;
  /** Null where it can be had. */
  readonly whyNot: string | null;
}

/** A module that code of the articles imports and the interpreter does not find. */
export interface MissingModule {
  readonly name: string;
  /** Where code blocks stand that import it. */
  readonly places: readonly { readonly path: string; readonly line: number }[];
}
