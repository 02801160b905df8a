/** What `jikko doctor` says. */
export interface DoctorWords {
  readonly python: (version: string, path: string) => string;
  readonly otherPythons: string;
  readonly levels: string;
  readonly levelUnavailable: (detail: string) => string;
  readonly allModules: (modules: number, articles: number) => string;
  readonly missingModules: (missing: number, modules: number, articles: number) => string;
  readonly install: (command: string) => string;
  /** Head of what the articles are said to need. */
  readonly requirements: (hasUv: boolean) => string;
  readonly declaredIn: (source: string) => string;
  readonly morePlaces: (count: number) => string;
}
