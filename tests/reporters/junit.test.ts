import * as fc from 'fast-check';
import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { problem, warning } from '../../src/problem.ts';
import { exitCodeOf } from '../../src/report.ts';
import { renderJunit } from '../../src/reporters/junit.ts';
import { printXml } from '../../src/reporters/xml.ts';
import type { Report } from '../../src/types.ts';
import { fuzzing } from '../support/fuzzing.ts';
import { contextIn } from './context.ts';
import {
  allMatch,
  article,
  claim,
  codeBlock,
  differing,
  everyOutcome,
  nothingToDo,
  notChecked,
  place,
  report,
  withoutPython,
} from './reports.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Parses strictly, as CI servers do. */
function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const entries = Object.entries(attributes as Record<string, SaxesAttributeNS>);
    const values = Object.fromEntries(entries.map(([key, { value }]) => [key, value]));
    const element = { name, attributes: values, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return top.children[0] as Element;
}

const render = (given: Report): string => renderJunit(given, contextIn('en')).stdout;

/** What may stand in which element, and the attributes that must be there, as CI servers read it. */
const shape: Readonly<Record<string, { readonly within: string; readonly attributes: string[] }>> =
  {
    testsuite: {
      within: 'testsuites',
      attributes: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'],
    },
    testcase: { within: 'testsuite', attributes: ['name', 'classname'] },
    failure: { within: 'testcase', attributes: ['message', 'type'] },
    error: { within: 'testcase', attributes: ['message', 'type'] },
    skipped: { within: 'testcase', attributes: ['message'] },
    'system-out': { within: 'testsuite', attributes: [] },
  };

/** Where an element or a count is not as CI servers read it. */
function faultsOf(parent: Element): string[] {
  const own = parent.children.flatMap(({ name, attributes }) => {
    const { within, attributes: wanted = [] } = shape[name] ?? {};
    const missing = wanted.filter((attribute) => !(attribute in attributes));
    const isElsewhere = within !== parent.name;
    return [...missing.map((one) => `${name} without ${one}`), ...(isElsewhere ? [name] : [])];
  });
  return [...own, ...faultsInCounts(parent), ...parent.children.flatMap(faultsOf)];
}

function faultsInCounts({ name, attributes, children }: Element): string[] {
  if (name !== 'testsuite') return [];
  const cases = children.filter((child) => child.name === 'testcase');
  const states = cases.flatMap((one) => one.children.map((child) => child.name));
  const count = (state: string): number => states.filter((one) => one === state).length;
  const counts = {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  return Object.entries(counts).flatMap(([key, value]) =>
    attributes[key] === String(value) ? [] : `${key} is not ${value}`,
  );
}

const fixedClaim = claim(30, 'old');
const fixed = report([
  article('articles/a.md', {
    codeBlocks: [codeBlock(20, '例', [differing('mismatch', fixedClaim, 'new')])],
    rewrite: { places: [fixedClaim.place], patch: '', isWritten: true },
  }),
]);

const unwritten = report([
  article('articles/a.md', { problems: [problem('write-failed', { detail: 'ENOSPC' })] }),
]);

const unclaimedThatRaises = report([
  article('articles/a.md', {
    codeBlocks: [
      codeBlock(20, null, [], { reason: problem('program-exited', { exitCode: 3 }, place(21)) }),
    ],
  }),
]);

const toBeInserted = report([
  article('articles/a.md', {
    codeBlocks: [codeBlock(20, null, [])],
    rewrite: { places: [], insertedAt: [place(20, 24)], patch: '', isWritten: false },
  }),
]);

const onlyWarnings = report([
  article('articles/a.md', {
    problems: [warning('zenn-topic', { topic: 'x' }, place(4))],
    codeBlocks: [notChecked(60, '対話', warning('skipped-diff', {}, place(60)), [claim(66, '3')])],
  }),
]);

const reports = {
  allMatch,
  everyOutcome,
  nothingToDo,
  withoutPython,
  fixed,
  unwritten,
  unclaimedThatRaises,
  toBeInserted,
  onlyWarnings,
};

test('a report of every outcome reads like this', async () => {
  await expect(render(everyOutcome)).toMatchFileSnapshot('expected/junit.en.xml');
});

describe.each(Object.entries(reports))('the report %s', (_, given) => {
  test('has the shape that CI servers read', () => {
    expect(faultsOf(parse(render(given)))).toEqual([]);
  });

  test('fails on a CI server exactly where the command line does', () => {
    const { failures, errors } = parse(render(given)).attributes;
    expect(failures !== '0' || errors !== '0').toBe(exitCodeOf(given) !== 0);
  });
});

test('whatever an article holds, the XML is well-formed and says what it holds', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(']]>', '<!-- -->', '&amp;', '\uFFFE', '\uFFFF', '\u0000\u001B[31m', '\uD800'),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const root = { name: 'a', attributes: { b: text }, lines: [text] };
      const { attributes, text: content } = parse(printXml(root));
      expect(content.replaceAll('\t', ' ')).toBe(attributes['b']);
    }),
    { seed: fuzzing.seed },
  );
});

test('what XML can hold stands there as it is', () => {
  const text = `<a href='x'> & "b" ]]> <!-- 漢字 --> &amp;`;
  expect(parse(printXml({ name: 'a', attributes: { b: text }, lines: [text, 'c'] }))).toMatchObject(
    {
      attributes: { b: text },
      text: `${text}\nc`,
    },
  );
});
