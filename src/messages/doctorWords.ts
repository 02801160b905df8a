/** What `jikko doctor` says. */
export interface DoctorWords {
  readonly python: (version: string, path: string) => string;
  readonly otherPythons: string;
  readonly levels: string;
  readonly levelUnavailable: (detail: string) => string;
  readonly allModules: (modules: number, articles: number) => string;
  readonly missingModules: (missing: number, modules: number, articles: number) => string;
  readonly install: (command: string) => string;
  readonly morePlaces: (count: number) => string;
}
