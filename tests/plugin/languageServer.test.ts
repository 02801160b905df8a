import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node.js';
import { articleWith, makeRepository } from '../support/repository.ts';

const server = fileURLToPath(new URL('../support/languageServer.mjs', import.meta.url));
const plugin = new URL('../../dist/index.js', import.meta.url).href;

/** Starts the server on a folder, as an editor does. */
async function connect(folder: string): Promise<ProtocolConnection> {
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: folder });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  onTestFinished(() => {
    connection.dispose();
    child.kill();
  });
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'articles' }],
    capabilities: {},
  });
  await connection.sendNotification('initialized', {});
  return connection;
}

/** The next diagnostics that the server has for what the editor holds. */
function nextDiagnostics(connection: ProtocolConnection): Promise<Diagnostic[]> {
  return new Promise((resolve) => {
    const listening = connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ diagnostics }: PublishDiagnosticsParams) => {
        listening.dispose();
        resolve(diagnostics);
      },
    );
  });
}

function applyEdit(text: string, { range, newText }: TextEdit): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: TextEdit['range']['start']): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
}

test('an editor shows what verify found, its quick fix writes what fix writes, and it runs nothing', async () => {
  const path = 'articles/an-article-for-editors.md';
  const repository = makeRepository({
    '.remarkrc.mjs': `import jikko from ${JSON.stringify(plugin)};\nexport default { plugins: [[jikko, { lang: 'en' }]] };\n`,
  });
  const trace = repository.path('trace');
  const code = `open(${JSON.stringify(trace)}, "w").close()\nprint("a\\nb\\nc")`;
  const article = articleWith(code, 'a\nx\ny\nc');
  mkdirSync(repository.path('articles'));
  writeFileSync(repository.path(path), article);
  mkdirSync(repository.path('node_modules'));
  expect((await repository.jikko(['verify'])).status).toBe(1);
  rmSync(trace);

  const connection = await connect(repository.folder);
  const uri = pathToFileURL(repository.path(path)).href;
  const opened = nextDiagnostics(connection);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: article },
  });
  const diagnostics = await opened;
  expect(diagnostics).toEqual([
    expect.objectContaining({
      range: { start: { line: 15, character: 0 }, end: { line: 19, character: 0 } },
      code: 'claim-mismatch',
      source: 'jikko',
      data: { expected: ['a\nb\nc\n'] },
    }),
  ]);

  const actions = await connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostics[0]?.range,
    context: { diagnostics },
  });
  const [edit] = actions[0]?.edit?.changes?.[uri] ?? [];
  if (!edit) throw new Error('no quick fix');
  const fixed = applyEdit(article, edit);

  const changed = nextDiagnostics(connection);
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: fixed }],
  });
  expect(await changed).toEqual([
    expect.objectContaining({ code: 'results-outdated', severity: 3 }),
  ]);
  expect(existsSync(trace)).toBe(false);

  await repository.jikko(['fix']);
  expect(repository.read(path).toString()).toBe(fixed);
});
