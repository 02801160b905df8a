/** What `inside/server/serve.py` is told; no true, false or null in it. */
export interface ServerSettings {
  /** Where jikko listens for the streams of programs. */
  readonly socket: string;
  /** Of the server itself. */
  readonly folder: string;
  readonly placeholder: string;
  readonly address_space: number;
}

/** Longest name of a main file that has room in the place of the placeholder. */
export const maxMainFile = 150;

/** What the server is started with instead of `main.py`; see `inside/server/place.py`. */
export const placeholder: string = `jikko-${'-'.repeat(maxMainFile + 40)}.py`;
