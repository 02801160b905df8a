import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { describe, expect, it, test } from 'vitest';
import { problem, warning } from '../src/problem.ts';
import { renderJson, reportSchema } from '../src/reporters/json.ts';
import { reportJsonSchema } from '../src/reporters/jsonSchema.ts';
import { configJsonSchema } from '../src/settings/configJsonSchema.ts';
import { checkConfig } from '../src/settings/configSchema.ts';
import { settingKeys } from '../src/settings/settingKeys.ts';
import type { Report } from '../src/types.ts';
import { contextIn } from './reporters/context.ts';
import {
  allMatch,
  article,
  claim,
  codeBlock,
  everyOutcome,
  explanationWith,
  nothingToDo,
  place,
  report,
  withoutPython,
} from './reporters/reports.ts';

function shipped(name: string): object {
  const text = readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8');
  return JSON.parse(text) as object;
}

/** What is wrong with a value by a JSON schema; no format is looked at. */
function faultsBy(schema: object): (value: unknown) => unknown[] {
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
  return (value) => (validate(value) ? [] : [...(validate.errors ?? [])]);
}

const rewritten = report(
  [
    article('articles/a.md', {
      problems: [warning('zenn-topic', { topic: 'x' }, place(4))],
      notJudged: [problem('listed-table', {}, place(9))],
      codeBlocks: [codeBlock(3, '例', [], { explanation: explanationWith('x'), session: 1 })],
      rewrite: {
        places: [claim(5, '1').place],
        insertedAt: [place(9)],
        patch: '',
        isWritten: true,
      },
    }),
  ],
  {
    isolation: {
      level: 'files',
      network: 'never',
      on: ['files'],
      off: [{ thing: 'network', why: 'machine', detail: 'unshare' }],
    },
    otherFiles: [{ path: 'books/x/config.yaml', problems: [warning('book-slug', { slug: 'x' })] }],
    problems: [problem('no-articles', { patterns: 'articles/*.md' })],
  },
);

const reports = { allMatch, everyOutcome, nothingToDo, withoutPython, rewritten };

describe('the schema of the JSON report', () => {
  it('is the one that the package ships (made by `node scripts/schemas.mjs`)', () => {
    expect(shipped('report')).toEqual(reportJsonSchema());
  });

  const faults = faultsBy(shipped('report'));
  // Without what later versions may add, so that no field is forgotten.
  const strictFaults = faultsBy(z.toJSONSchema(reportSchema));

  it.each(Object.entries(reports))('describes every field of the report %s', (_, given: Report) => {
    const value: unknown = JSON.parse(renderJson(given, contextIn('en')).stdout);
    expect(strictFaults(value)).toEqual([]);
    expect(faults(value)).toEqual([]);
  });

  it('takes a field that a later version adds, and no value that is wrong', () => {
    const value = JSON.parse(renderJson(allMatch, contextIn('en')).stdout) as object;
    expect(faults({ ...value, added: 1 })).toEqual([]);
    expect(faults({ ...value, version: 2 })).toHaveLength(1);
    expect(faults({ ...value, summary: {} })).toHaveLength(9);
  });
});

describe('the schema of the settings', () => {
  it('is the one that the package ships (made by `node scripts/schemas.mjs`)', () => {
    expect(shipped('config')).toEqual(configJsonSchema());
  });

  const faults = faultsBy(shipped('config'));
  const ofConfig = settingKeys.filter(({ homes }) => homes.includes('config'));

  it.each(ofConfig)('takes the example of $name', ({ name, example }) => {
    expect(faults({ $schema: 'x', [name]: example })).toEqual([]);
  });

  test.each([
    { timeout: 30, reporter: ['terminal', 'json=report.json'] },
    { $schema: './node_modules/jikko/schemas/config.schema.json', lang: 'ja' },
    { timout: 30 },
    { timeout: -1 },
    { reporter: 'xml' },
    { reporter: 'json=' },
    { reporter: [] },
    { normalisers: [{ pattern: 'x', replacement: 'a\nb' }] },
    { paths: [] },
    { lang: 'fr' },
  ])('takes %j exactly where jikko does', (config) => {
    const isTaken = checkConfig(config, 'f.json').problems.length === 0;
    expect(faults(config).length === 0).toBe(isTaken);
  });
});
