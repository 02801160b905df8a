// `node scripts/scale.mjs [ARTICLES]`: verifies a repository of so many articles of 8 KB (2,000) with
// two code blocks each, and one with 100 of them: what a code block takes in the one and the other,
// and the most memory that the Node process held (Linux tells it). Only the ratio means something.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureReady, root } from './setup.mjs';

ensureReady();
const many = Number(process.argv[2] ?? 2000);
const few = 100;
const articleBytes = 8192;
const pollMs = 50;

const small = await measure(few);
const large = await measure(many);
const ratio = large.msPerBlock / small.msPerBlock;
console.log(`a code block among ${many} articles takes ${ratio.toFixed(2)} times as long`);

async function measure(articles) {
  const folder = mkdtempSync(join(tmpdir(), 'jikko-scale-'));
  try {
    mkdirSync(join(folder, 'articles'));
    for (let k = 0; k < articles; k += 1) {
      writeFileSync(join(folder, 'articles', `article-number-${k}.md`), article(k));
    }
    const startedAt = performance.now();
    const { peakBytes, status, summary } = await verify(folder);
    const ms = performance.now() - startedAt;
    const { codeBlocks, match } = summary;
    if (match !== codeBlocks) throw new Error(`${match} of ${codeBlocks} match (exit ${status})`);
    const msPerBlock = ms / codeBlocks;
    const peak = peakBytes === null ? '?' : Math.round(peakBytes / 1e6);
    console.log(
      `${articles} articles, ${codeBlocks} code blocks: ${Math.round(ms / 1000)} s, ` +
        `${msPerBlock.toFixed(1)} ms a code block, peak RSS ${peak} MB`,
    );
    return { msPerBlock };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function verify(cwd) {
  const args = [join(root, 'dist/bundle/cli.js'), 'verify', '--reporter', 'json'];
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  let peakBytes = null;
  const timer = setInterval(() => {
    peakBytes = peakOf(child.pid) ?? peakBytes;
  }, pollMs);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  return { peakBytes, status, ...JSON.parse(Buffer.concat(chunks).toString()) };
}

/** The most that the process ever held; null where that cannot be told. */
function peakOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)[1]) * 1024;
  } catch {
    return null;
  }
}

function article(k) {
  const head = `---\ntitle: "記事 ${k}"\nemoji: "📝"\ntype: "tech"\ntopics: ["python"]\npublished: true\n---\n`;
  const blocks = [1, 2].map(
    (n) =>
      `\n## 節 ${n}\n\n\`\`\`python\nfor i in range(3):\n    print(i * ${k}, ${n})\n\`\`\`\n\n` +
      `**実行結果**:\n\`\`\`\n${[0, 1, 2].map((i) => `${i * k} ${n}`).join('\n')}\n\`\`\`\n`,
  );
  const text = head + blocks.join('');
  const sentence = `これは ${k} 番目の記事の文章です。**太字**や [リンク](https://example.com/) もあります。\n\n`;
  const missing = articleBytes - Buffer.byteLength(text);
  return `${text}\n${sentence.repeat(Math.ceil(missing / Buffer.byteLength(sentence)))}`;
}
