/** What Python says of a code without running it; `inside/survey/` is the writer. */
export interface CodeFacts {
  /** Null where it is Python as it stands. */
  readonly syntaxError: { readonly line: number; readonly message: string } | null;
  /** True where Python crashed on it or took too long: what it claims in comments is not known. */
  readonly isUnread?: boolean;
  /** True where `await` stands outside of functions. */
  readonly awaits: boolean;
  /** Lines such as `%timeit` and `!pip install`, which only a notebook understands. */
  readonly magicLines: readonly number[];
  /** Every statement, outer ones before those in them. */
  readonly statements: readonly Statement[];
  readonly comments: readonly Comment[];
  /** Global names that it binds. */
  readonly defines: readonly string[];
  /** Global names that it uses and does not bind before; no builtins. */
  readonly needs: readonly string[];
  /** Modules, and names imported from modules, such as `a`, `a.b`. */
  readonly imports: readonly string[];
}

/** Lines and columns are those of the code: lines from 1, columns from 0. */
export interface Statement {
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly kind:
    | 'print'
    | 'call'
    | 'value'
    | 'assignment'
    /** `total: int`, which assigns nothing; many outputs look like that. */
    | 'annotation'
    | 'compound'
    | 'definition'
    | 'other';
  /** 0 for a statement of the module itself. */
  readonly depth: number;
}

export interface Comment {
  readonly line: number;
  readonly column: number;
  /** With its `#`. */
  readonly text: string;
  /** True where no code stands before it. */
  readonly isOwnLine: boolean;
}
