/** What `jikko init` says; names of files and scripts come made safe to print. */
export interface InitWords {
  /** What happened to a file: the verb, as of a step that was or would be done. */
  readonly state: (state: 'done' | 'would' | 'kept') => string;
  readonly scripts: (added: readonly (readonly [string, string])[]) => string;
  readonly scriptsThere: string;
  /** No name was free for the script of a command. */
  readonly unnamed: (command: string) => string;
  readonly workflow: string;
  readonly workflowThere: string;
  readonly config: string;
  readonly configThere: string;
  readonly noPackage: string;
  readonly noDependency: string;
  readonly nothing: string;
  /** What to do then. */
  readonly next: readonly string[];
  /** What the workflow says of itself. */
  readonly workflowComment: readonly string[];
}
