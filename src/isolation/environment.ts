export type Environment = Readonly<Record<string, string | undefined>>;

/** Without these, Windows itself does not work. */
export const windowsNames: readonly string[] = [
  'SystemRoot',
  'SystemDrive',
  'windir',
  'ComSpec',
  'PATHEXT',
  'NUMBER_OF_PROCESSORS',
  'PROCESSOR_ARCHITECTURE',
];

/** What a version manager's shim needs to find the interpreter that the caller chose. */
const versionManagerNames: readonly string[] = [
  'HOME',
  'USERPROFILE',
  'PYENV_ROOT',
  'PYENV_VERSION',
  'ASDF_DIR',
  'ASDF_DATA_DIR',
  'ASDF_PYTHON_VERSION',
  'MISE_DATA_DIR',
  'MISE_CONFIG_DIR',
  'XDG_DATA_HOME',
];

/** Folders made for one run alone. */
export interface PrivateFolders {
  readonly home: string;
  readonly temporary: string;
}

/**
 * The environment of a program: of the caller's nothing but `PATH`, so no secret of his, and no
 * `PYTHON*` setting that hides how Python behaves. The rest is fixed, so that all machines agree:
 * UTF-8, one hash seed (the order of sets of strings), and Japanese time, as the authors have.
 */
export function programEnvironment(
  caller: Environment,
  { home, temporary }: PrivateFolders,
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  return {
    ...picked(caller, ['PATH'], platform),
    ...(platform === 'win32'
      ? { ...picked(caller, windowsNames, platform), USERPROFILE: home }
      : {}),
    HOME: home,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    LANG: 'C.UTF-8',
    TZ: 'Asia/Tokyo',
    TERM: 'dumb',
    COLUMNS: '80',
    LINES: '24',
    PYTHONUTF8: '1',
    PYTHONHASHSEED: '0',
  };
}

/**
 * The environment in which interpreters are looked for. It too is an allow-list: a `.venv` may come
 * with a foreign repository, and is executed here.
 */
export function probeEnvironment(
  caller: Environment,
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  return {
    ...picked(caller, ['PATH', ...versionManagerNames], platform),
    ...(platform === 'win32' ? picked(caller, windowsNames, platform) : {}),
    PYTHONIOENCODING: 'utf-8',
  };
}

/** On Windows names have no letter case: `PATH` is often `Path`. */
export function picked(
  caller: Environment,
  names: readonly string[],
  platform: NodeJS.Platform,
): Record<string, string> {
  const folded = (name: string): string => (platform === 'win32' ? name.toUpperCase() : name);
  const wanted = new Set(names.map(folded));
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(caller)) {
    if (value !== undefined && wanted.has(folded(name))) kept[name] = value;
  }
  return kept;
}
