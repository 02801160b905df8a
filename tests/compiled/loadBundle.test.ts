import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { KeptCode } from '../../src/compiled/keptCode.ts';
import { openBundle } from '../../src/compiled/loadBundle.ts';

function bundleOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jikko-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Holds what it is given, and tells how often that was. */
function memory(): KeptCode & { readonly codes: Map<string, Buffer>; readonly kept: string[] } {
  const codes = new Map<string, Buffer>();
  const kept: string[] = [];
  return {
    codes,
    kept,
    find: (name) => codes.get(name) ?? null,
    keep: (name, _, makeCode) => {
      kept.push(name);
      codes.set(name, makeCode());
    },
  };
}

const files = {
  'start.cjs': `const { double } = require('./double.cjs');
const { sep } = require('node:path');
exports.text = [double(21), sep.length, __filename.endsWith('start.cjs'), __dirname].join(' ');`,
  'double.cjs': 'exports.double = (n) => 2 * n;',
};

it('loads files that need each other and Node, each once', () => {
  const folder = bundleOf({
    ...files,
    'twice.cjs': `exports.isSame = require('./double.cjs') === require('./double.cjs');`,
  });
  const { load } = openBundle(folder, null);
  expect(load('./start.cjs')).toEqual({ text: `42 1 true ${folder}` });
  expect(load('./twice.cjs')).toEqual({ isSame: true });
});

it('files may need each other in a circle', () => {
  const folder = bundleOf({
    'a.cjs': `exports.name = 'a'; exports.other = () => require('./b.cjs').name;`,
    'b.cjs': `exports.name = 'b of ' + require('./a.cjs').name;`,
  });
  const { other } = openBundle(folder, null).load('./a.cjs') as { other: () => string };
  expect(other()).toBe('b of a');
});

it('a file that could not be loaded is tried again', () => {
  const folder = bundleOf({ 'a.cjs': 'exports.b = require("./b.cjs").b;' });
  const { load } = openBundle(folder, null);
  expect(() => load('./a.cjs')).toThrow('ENOENT');
  writeFileSync(join(folder, 'b.cjs'), 'exports.b = 1;');
  expect(load('./a.cjs')).toEqual({ b: 1 });
});

it('files are strict, as the modules that they were', () => {
  const folder = bundleOf({ 'a.cjs': 'notDeclared = 1;' });
  expect(() => openBundle(folder, null).load('./a.cjs')).toThrow('notDeclared is not defined');
});

it('code that was kept is used, and not kept again', () => {
  const folder = bundleOf(files);
  const store = memory();
  const first = openBundle(folder, store);
  const loaded = first.load('./start.cjs');
  first.keepCode();
  first.keepCode();
  expect(store.kept).toEqual(['./start.cjs', './double.cjs']);
  const second = openBundle(folder, store);
  expect(second.load('./start.cjs')).toEqual(loaded);
  second.keepCode();
  expect(store.kept).toHaveLength(2);
});

it('what V8 takes for none of its own is compiled and kept anew', () => {
  const folder = bundleOf(files);
  const store = memory();
  store.codes.set('./double.cjs', Buffer.from('of another version of V8, say'));
  const bundle = openBundle(folder, store);
  expect(bundle.load('./start.cjs')).toEqual({ text: `42 1 true ${folder}` });
  bundle.keepCode();
  expect(store.kept).toContain('./double.cjs');
});

it.each([
  ['compiled', null],
  ['kept', memory()],
])('an error in %s code tells where in the file it was', (_, store) => {
  const folder = bundleOf({ 'a.cjs': `exports.fail = () => { throw new Error('no'); };\n` });
  for (let round = 0; round < 2; round += 1) {
    const bundle = openBundle(folder, store);
    const { fail } = bundle.load('./a.cjs') as { fail: () => void };
    expect(stackOf(fail)).toContain(`${join(folder, 'a.cjs')}:1:30`);
    bundle.keepCode();
  }
});

function stackOf(fail: () => void): string {
  try {
    fail();
  } catch (error) {
    return (error as Error).stack ?? '';
  }
  return '';
}
