import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { KeptCode } from './keptCode.ts';

/** The files of a bundle, as far as they are loaded. */
export interface Bundle {
  /** Loads a file, and what it needs; gives what it exports. */
  readonly load: (name: string) => unknown;
  /** Keeps what V8 has compiled by now, of the files that it compiled anew. */
  readonly keepCode: () => void;
}

/** As Node itself calls a CommonJS module, but strict: that is what the source was as ES modules. */
const prefix = "(function (exports, require, module, __filename, __dirname) {'use strict';";

type Run = (
  exports: unknown,
  require: (name: string) => unknown,
  module: { exports: unknown },
  filename: string,
  dirname: string,
) => void;

/**
 * Opens a bundle of CommonJS files, which need nothing but each other, as `./name`, and what Node
 * brings. They are CommonJS because Node 20 takes code that is compiled already for scripts only.
 *
 * @param folder The folder of its files.
 * @param kept Null to compile all.
 */
export function openBundle(folder: string, kept: KeptCode | null): Bundle {
  const modules = new Map<string, { exports: unknown }>();
  const fresh: { name: string; source: Buffer; script: Script }[] = [];
  const ofNode = createRequire(join(folder, 'cli.js'));

  const compile = (name: string): Script => {
    const filename = join(folder, name);
    const source = readFileSync(filename);
    const cachedData = kept?.find(name, source) ?? undefined;
    const text = `${prefix}${source.toString('utf8')}\n})`;
    // Positions in a stack trace are those in the file.
    const options = { filename, columnOffset: -prefix.length };
    const script = new Script(text, { ...options, ...(cachedData && { cachedData }) });
    if (!cachedData || script.cachedDataRejected) fresh.push({ name, source, script });
    return script;
  };

  const load = (name: string): unknown => {
    if (!name.startsWith('./')) return ofNode(name);
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(name, module);
    try {
      const run = compile(name).runInThisContext() as Run;
      run.call(module.exports, module.exports, load, module, join(folder, name), folder);
    } catch (error) {
      modules.delete(name);
      throw error;
    }
    return module.exports;
  };

  return {
    load,
    keepCode: () => {
      for (const { name, source, script } of fresh.splice(0)) {
        kept?.keep(name, source, () => script.createCachedData());
      }
    },
  };
}
