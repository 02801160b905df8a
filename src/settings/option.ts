import type { z } from 'zod';

export type CommandName =
  'verify' | 'fix' | 'badge' | 'list' | 'doctor' | 'init' | 'merge-reports' | 'completion';

/** One option: its value, and its words for the help and the README. */
export interface Option<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** As commander reads it. */
  readonly flag: string;
  readonly description: { readonly ja: string; readonly en: string };
  /** Says why a value is refused and what is the right form; without it zod's words are told. */
  readonly refusal?: { readonly [Language in 'ja' | 'en']: (value: string) => string };
  /** The commands that take it. */
  readonly commands: readonly CommandName[];
  /** True where it may be given several times: the value is a list then. */
  readonly repeats?: boolean;
}

/** A group of options by their names, and their checks. */
export type OptionsOf<Values> = {
  readonly [Name in keyof Values]-?: Option<z.ZodType<Values[Name]>>;
};
export type SchemasOf<Values> = { readonly [Name in keyof Values]-?: z.ZodType<Values[Name]> };

/** Gives an option its type. */
export function option<Schema extends z.ZodType>(given: Option<Schema>): Option<Schema> {
  return given;
}

export const everywhere: readonly CommandName[] = [
  'verify',
  'fix',
  'badge',
  'list',
  'doctor',
  'init',
  'merge-reports',
  'completion',
];
export const wherePlanned: readonly CommandName[] = ['verify', 'fix', 'badge', 'list', 'doctor'];
export const whereListed: readonly CommandName[] = ['verify', 'fix', 'list'];
export const whereRun: readonly CommandName[] = ['verify', 'fix', 'badge'];
export const whereReported: readonly CommandName[] = ['verify', 'fix', 'merge-reports'];
