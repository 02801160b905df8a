// `node scripts/benchCache.mjs [ARTICLES]`: what a run costs of which nothing changed, in a repository of
// so many articles of 8 KB (1,000), against `node -e 0` in the same minute; and 200 code blocks of which
// one changed, against none and against that one alone. Only the ratios mean something.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureReady, root } from './setup.mjs';

ensureReady();
const cli = join(root, 'dist/bundle/cli.js');
const articles = Number(process.argv[2] ?? 1000);
const rounds = 15;
const folder = mkdtempSync(join(tmpdir(), 'jikko-bench-'));

try {
  const many = makeRepository('many', articles, 2);
  node([cli, 'verify'], many);
  node([cli, 'verify'], many);
  const [bare, version, cached] = medians([
    () => node(['-e', '0'], many),
    () => node([cli, '--version'], many),
    () => node([cli, 'verify'], many),
  ]);
  console.log(`node -e 0: ${bare.toFixed(0)} ms`);
  console.log(`jikko --version: ${(version / bare).toFixed(2)} times that`);
  console.log(`${articles} articles, nothing changed: ${(cached / bare).toFixed(2)} times that`);

  const some = makeRepository('some', 20, 10);
  const alone = makeRepository('alone', 1, 1);
  for (const repository of [some, alone]) node([cli, 'verify'], repository);
  let change = 0;
  const [unchanged, oneChanged, oneAlone] = medians([
    () => node([cli, 'verify'], some),
    () => node([cli, 'verify'], changed(some, (change += 1))),
    () => node([cli, 'verify', '--no-cache'], alone),
  ]);
  const limit = 1.3 * unchanged + oneAlone;
  console.log(
    `200 code blocks, one changed: ${oneChanged.toFixed(0)} ms; none: ${unchanged.toFixed(0)} ms; ` +
      `one code block alone: ${oneAlone.toFixed(0)} ms; ` +
      `${(oneChanged / limit).toFixed(2)} of 1.3 times none and that one`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function node(args, cwd) {
  const startedAt = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd, stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return performance.now() - startedAt;
}

/** Of each, all in turn. */
function medians(measures) {
  const rows = Array.from({ length: rounds }, () => measures.map((measure) => measure()));
  return measures.map((_, k) => {
    const sorted = rows.map((row) => row[k]).toSorted((one, other) => one - other);
    return sorted[Math.floor(rounds / 2)];
  });
}

function makeRepository(name, count, blocks) {
  const repository = join(folder, name);
  for (const inIt of ['articles', 'node_modules'])
    mkdirSync(join(repository, inIt), { recursive: true });
  for (let k = 0; k < count; k += 1) write(repository, k, blocks, '');
  return repository;
}

function changed(repository, change) {
  write(repository, 0, 10, `x = ${change}\n`);
  return repository;
}

function write(repository, k, blocks, first) {
  const head = `---\ntitle: "記事 ${k}"\nemoji: "📝"\ntype: "tech"\ntopics: ["python"]\npublished: true\n---\n`;
  const examples = Array.from({ length: blocks }, (_, n) => {
    const code = `${n === 0 ? first : ''}print(${k}, ${n})`;
    return `\n## 節 ${n}\n\n\`\`\`python\n${code}\n\`\`\`\n\n**実行結果**:\n\`\`\`\n${k} ${n}\n\`\`\`\n`;
  });
  const text = head + examples.join('');
  const sentence = '文章です。**太字**や [リンク](https://example.com/) もあります。\n\n';
  const missing = Math.max(0, 8192 - Buffer.byteLength(text));
  const rest = sentence.repeat(Math.ceil(missing / Buffer.byteLength(sentence)));
  writeFileSync(join(repository, `articles/article-number-${k}.md`), `${text}\n${rest}`);
}
