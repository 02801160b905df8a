// Bundles the command line into few files: Node starts them in a fraction of the time that it needs
// for hundreds of modules. What only some commands need is a file of its own, loaded when needed.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { licenses } from './licenses.mjs';
import { stylePath, zennAssets } from './zennAssets.mjs';

// `node scripts/bundle.mjs DIST`: DIST is the folder of the modules that `tsc` has built; the bundle
// becomes its folder `bundle`.
const dist = resolve(process.argv[2]);
const loadedLater = [
  'commandLine/packageVersion.js',
  'cache/quickRun.js',
  'commandLine/pythonAhead.js',
  'commandLine/main.js',
  'reportArticle.js',
];
const folder = join(dist, 'bundle');
const build = await rolldown({
  input: { start: join(dist, 'start.js') },
  platform: 'node',
  plugins: [
    withoutUnused(),
    whenCalled('string-width'),
    zennAssets(),
    licenses('LICENSES.txt', [stylePath]),
  ],
  // gray-matter's engine for JavaScript, which `article/frontMatter.ts` puts out of action.
  checks: { eval: false },
});
// The only format of which `compiled/loadBundle.ts` can keep what V8 makes of it.
const format = 'cjs';
const { output: unjoined } = await build.generate({ format });
await build.write({
  dir: folder,
  format,
  minify: true,
  // What is compiled already cannot ask for modules of Node's other kind.
  dynamicImportInCjs: false,
  // All in one folder: what stands beside a module is found beside the bundle, too.
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  codeSplitting: { groups: loadedTogether(unjoined) },
});
await build.close();
const command = await rolldown({ input: join(dist, 'cli.js'), platform: 'node' });
await command.write({ file: join(folder, 'cli.js'), format: 'esm', minify: true });
await command.close();
for (const owner of [
  join('runners', 'python'),
  'isolation',
  'environments',
  join('reporters', 'html'),
]) {
  // Two files of one name would be one.
  const options = { recursive: true, force: false, errorOnExist: true };
  cpSync(join(dist, owner, 'inside'), join(folder, 'inside'), options);
}

// What an earlier build of jikko found does not count for another one.
const identity = createHash('sha256');
const files = readdirSync(folder, { recursive: true, withFileTypes: true });
for (const file of files.filter((one) => one.isFile())) {
  const path = join(file.parentPath, file.name);
  identity
    .update(`${relative(folder, path)}\0`)
    .update(readFileSync(path))
    .update('\0');
}
writeFileSync(join(folder, 'build-identity'), identity.digest('hex'));

/**
 * What is always loaded together becomes one file: to find and read a file takes Node as long as to
 * compile many lines. First what tells a run of which nothing changed, then what starts Python,
 * what begins every command, and what reads articles while Python starts.
 */
function loadedTogether(output) {
  const chunks = new Map(output.map((one) => [one.fileName, one]));
  const grouped = new Set();
  return loadedLater.map((path, k) => {
    const entry = output.find((one) => one.moduleIds?.includes(join(dist, ...path.split('/'))));
    if (!entry || entry.isEntry) throw new Error(`nothing loads ${path} later`);
    const modules = new Set();
    const visited = new Set();
    const visit = (fileName) => {
      const chunk = chunks.get(fileName);
      if (!chunk || visited.has(fileName)) return;
      visited.add(fileName);
      for (const id of chunk.moduleIds) if (!grouped.has(id)) modules.add(id);
      chunk.imports.forEach(visit);
    };
    visit(entry.fileName);
    for (const id of modules) grouped.add(id);
    const name = basename(path, '.js');
    return { name, test: (id) => modules.has(id), priority: loadedLater.length - k };
  });
}

/** gray-matter's own engine for YAML, in whose place `article/frontMatter.ts` puts another. */
function withoutUnused() {
  const name = '\0js-yaml';
  return {
    name: 'without-unused',
    resolveId: (id) => (id === 'js-yaml' ? name : null),
    load: (id) =>
      id === name
        ? `const refuse = () => { throw new Error('not bundled'); };
export { refuse as safeLoad, refuse as safeDump };`
        : null,
  };
}

/**
 * A package whose default export is a function is loaded when that is first called: to get ready takes
 * `string-width` 25 ms, and a run in which all is well asks for no width.
 */
function whenCalled(name) {
  const own = `\0${name}`;
  return {
    name: 'when-called',
    resolveId: (id, importer) => (id === name && importer !== own ? own : null),
    load: (id) =>
      id === own
        ? `let called;
export default (...values) => (called ??= require('${name}').default)(...values);`
        : null,
  };
}
