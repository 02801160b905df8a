import type { Refusal } from './requirements.ts';

/** What can go wrong with the packages that programs need. */
export interface RequirementProblems {
  /** Of an article's front matter. */
  'settings-requirement': { requirement: string; refusal: Refusal };
  /** Of the settings of a project; `line` is the position in a list. */
  'config-requirement': { file: string; line: number; requirement: string; refusal: Refusal };

  /** Only where packages are to be installed. */
  'program-requirement': { source: string; line: number; requirement: string; refusal: Refusal };
  'program-install-failed': { requirements: string; installer: string; detail: string };
  /** A module that is missing although the requirements name its package. */
  'program-module-declared': { module: string; package: string; source: string };
  /** A module that is missing in the environment that was made of the requirements. */
  'program-module-unlisted': { module: string; source: string };
}
