import { realpathSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Interpreter } from '../runners/python/interpreter.ts';
import { candidates, type InterpreterQuery } from '../runners/python/interpreterCandidates.ts';
import { locateCommand, scriptText } from './locateCommand.ts';
import type { Look, RecordedState, Recording } from './recordedState.ts';
import { keyOf, type Store } from './store.ts';

/** An interpreter, and what makes it another one than the next. */
export interface IdentifiedInterpreter {
  readonly interpreter: Interpreter;
  readonly identity: string;
}

/** Remembers which interpreter was found, so that it need not be started to be known again. */
export interface InterpreterMemory {
  /** Null where it has to be looked for. */
  readonly find: (query: InterpreterQuery) => Promise<IdentifiedInterpreter | null>;
  /** Remembers what was looked for and found; gives its identity, null where none can be told. */
  readonly keep: (
    query: InterpreterQuery,
    found: Interpreter,
    beganAtMs: number,
  ) => Promise<string | null>;
}

interface KeptInterpreter extends IdentifiedInterpreter {
  /** Everything that had a part in finding it. */
  readonly states: readonly RecordedState[];
}

export function createInterpreterMemory(store: Store, look: Look): InterpreterMemory {
  return {
    find: async (query) => {
      const kept = store.read('interpreters', await keyOfQuery(query)) as KeptInterpreter | null;
      if (!kept || !kept.states.every((one) => look.isUnchanged(one))) return null;
      return { interpreter: kept.interpreter, identity: kept.identity };
    },
    keep: async (query, interpreter, beganAtMs) => {
      const record = (path: string): Recording => look.record(path, beganAtMs);
      const parts = partsOf(interpreter).map(record);
      if (!areStates(parts)) return null;
      const { path, version, about } = interpreter;
      const sums = parts.map((one) => [one.path, one.sum]);
      const identity = keyOf('interpreter', path, version, about?.build, sums);
      const ways = await waysTo(query);
      const states = ways && [...ways, ...packageFolders(interpreter)].map(record);
      if (states && areStates(states)) {
        const kept = { interpreter, identity, states: [...parts, ...states] };
        store.write('interpreters', await keyOfQuery(query), kept satisfies KeptInterpreter);
      }
      return identity;
    },
  };
}

function areStates(recordings: Recording[]): recordings is RecordedState[] {
  return recordings.every((one) => typeof one !== 'string');
}

/** What version managers and `candidates` ask the environment for. */
const askedOfEnvironment = [
  'PYENV_VERSION',
  'PYENV_ROOT',
  'PYENV_DIR',
  'HOME',
  'XDG_DATA_HOME',
  'UV_PYTHON_INSTALL_DIR',
  'MISE_DATA_DIR',
];

async function keyOfQuery(query: InterpreterQuery): Promise<string> {
  const { requested, cwd, env } = query;
  const located = await locatedBy(query);
  const asked = askedOfEnvironment.map((name) => env[name] ?? null);
  return keyOf('query', requested ?? null, cwd, located, asked);
}

async function locatedBy(query: InterpreterQuery): Promise<(string | null)[]> {
  const commands = await candidates(query);
  return commands.map((command) => locateCommand(command, query.cwd, query.env));
}

/** The files that decide which interpreter is found; null where that cannot be told. */
async function waysTo(query: InterpreterQuery): Promise<string[] | null> {
  const found = (await locatedBy(query)).filter((path) => path !== null);
  const ways = found.map((path) => [
    path,
    ...(scriptText(path) === null ? [] : shimFiles(path, query)),
  ]);
  const isKnown = found.every((path) => {
    const text = scriptText(path);
    return text === null || isOfPyenv.test(text);
  });
  return isKnown ? ways.flat() : null;
}

/** As pyenv's own `pyenv rehash` writes them. */
const isOfPyenv = /^exec "[^"\n]*\/pyenv" exec /m;

/** What pyenv looks at before it chooses: `.python-version` upward from here, then its own `version`. */
function shimFiles(shim: string, { cwd, env }: InterpreterQuery): string[] {
  const root = env['PYENV_ROOT'] ?? dirname(dirname(shim));
  const upward = foldersUpward(resolve(cwd)).map((folder) => join(folder, '.python-version'));
  return [...upward, join(root, 'version'), join(root, 'versions')];
}

function foldersUpward(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersUpward(parent)];
}

/** The files that an interpreter consists of, as far as one that is replaced shows by them. */
function partsOf(interpreter: Interpreter): string[] {
  const { path, about } = interpreter;
  const base = about?.basePrefix ?? '';
  const libraries = ['lib', 'lib64', 'bin'].flatMap((name) =>
    filesIn(join(base, name), /^(?:lib)?python3?\d*\.\S*(?:so|dylib|dll)\b/),
  );
  const starting = packageFolders(interpreter).flatMap((folder) =>
    filesIn(folder, /\.pth$|^(?:site|user)customize(?:\.|$)/),
  );
  const settings = [dirname(path), dirname(dirname(path))].map((folder) =>
    join(folder, 'pyvenv.cfg'),
  );
  const library = join(base, 'lib', nameOf(interpreter));
  const own = filesIn(library, /^(?:os|sitecustomize)\.py$/);
  // By their names: a part of the standard library may come with a package of the system.
  const folders = [library, join(library, 'lib-dynload')];
  return [realOf(path), ...libraries, ...settings, ...own, ...starting, ...folders];
}

/** Where packages may lie: of a virtual environment, of the base, of Debian; some may not be there. */
function packageFolders(interpreter: Interpreter): string[] {
  const { path, about } = interpreter;
  const roots = [dirname(dirname(path)), about?.basePrefix ?? '', '/usr/local', '/usr'];
  const lib = join('lib', nameOf(interpreter));
  const within = [
    join(lib, 'site-packages'),
    join(lib, 'dist-packages'),
    join('lib', 'python3', 'dist-packages'),
    join('Lib', 'site-packages'),
  ];
  return [...new Set(roots.flatMap((root) => within.map((name) => join(root, name))))];
}

/** `python3.11`. */
function nameOf({ version }: Interpreter): string {
  return `python${version.split('.').slice(0, 2).join('.')}`;
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function filesIn(folder: string, pattern: RegExp): string[] {
  try {
    const names = readdirSync(folder).filter((name) => pattern.test(name));
    return names.map((name) => join(folder, name));
  } catch {
    return [];
  }
}
