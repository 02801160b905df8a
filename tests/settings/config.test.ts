import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withConfig } from '../../src/commandLine/withConfig.ts';
import { loadConfig } from '../../src/settings/config.ts';
import { checkConfig } from '../../src/settings/configSchema.ts';
import { makeRepository, type Repository } from '../support/repository.ts';

/** A repository with a `.git`, above which nothing is looked up. */
function repositoryWith(files: Record<string, string>): Repository {
  return makeRepository({ '.git/HEAD': '', 'articles/a-good-slug-01.md': '', ...files });
}

describe('the configuration is found', () => {
  const cases: [string, Record<string, string>][] = [
    ['in jikko.config.json', { 'jikko.config.json': '{ "timeout": 30 }' }],
    [
      'in jikko.config.json with a byte order mark',
      { 'jikko.config.json': '\uFEFF{ "timeout": 30 }' },
    ],
    [
      'in jikko.config.js, a CommonJS module',
      { 'jikko.config.js': 'module.exports = { timeout: 30 };' },
    ],
    [
      'in jikko.config.js, an ES module',
      {
        'package.json': '{ "type": "module" }',
        'jikko.config.js': 'export default { timeout: 30 };',
      },
    ],
    ['in package.json', { 'package.json': '{ "jikko": { "timeout": 30 } }' }],
    [
      'in jikko.config.json before package.json',
      { 'jikko.config.json': '{ "timeout": 30 }', 'package.json': '{ "jikko": { "timeout": 1 } }' },
    ],
  ];

  it.each(cases)('%s', async (_, files) => {
    const { folder } = repositoryWith(files);
    expect(await loadConfig(folder)).toEqual({ config: { timeout: 30 }, problems: [] });
  });

  it('from a folder within, with paths that count from there', async () => {
    const config = { paths: ['articles', '*.md'], python: './.venv/bin/python' };
    const repository = repositoryWith({ 'jikko.config.json': JSON.stringify(config) });
    expect(await loadConfig(repository.path('articles'))).toEqual({
      config: {
        paths: ['../articles', '../*.md'],
        python: [join(repository.folder, '.venv', 'bin', 'python')],
      },
      problems: [],
    });
  });

  it('in the nearest folder alone', async () => {
    const repository = repositoryWith({
      'jikko.config.json': '{ "timeout": 30 }',
      'articles/jikko.config.json': '{ "lang": "en" }',
    });
    expect((await loadConfig(repository.path('articles'))).config).toEqual({ lang: 'en' });
  });

  it('not above the root of the repository', async () => {
    const repository = makeRepository({
      'jikko.config.json': '{ "timeout": 30 }',
      'repository/.git': 'gitdir: elsewhere',
      'repository/articles/x.md': '',
      'folder/x.md': '',
    });
    expect((await loadConfig(repository.path('repository/articles'))).config).toEqual({});
    expect((await loadConfig(repository.path('repository'))).config).toEqual({});
  });

  it('not above the folder itself where there is no repository', async () => {
    const repository = makeRepository({
      'jikko.config.json': '{ "timeout": 30 }',
      'folder/x.md': '',
    });
    expect((await loadConfig(repository.path('folder'))).config).toEqual({});
    expect((await loadConfig(repository.folder)).config).toEqual({ timeout: 30 });
  });

  it('by way of a symbolic link to the folder', async () => {
    const repository = repositoryWith({ 'jikko.config.json': '{ "timeout": 30 }' });
    const link = repository.path('link');
    symlinkSync(repository.path('articles'), link);
    expect((await loadConfig(link)).config).toEqual({ timeout: 30 });
  });

  it('where it says nothing, too', async () => {
    expect(await loadConfig(repositoryWith({}).folder)).toEqual({ config: {}, problems: [] });
    const other = repositoryWith({ 'package.json': '{ "name": "jikko" }' });
    expect(await loadConfig(other.folder)).toEqual({ config: {}, problems: [] });
  });
});

const circle: { self?: object } = {};
circle.self = circle;

describe('a bad configuration is told with its file:', () => {
  const cases: [string, Record<string, string>, object][] = [
    [
      'broken JSON',
      { 'jikko.config.json': '{ "timeout": 30' },
      {
        code: 'config-unreadable',
        args: { file: 'jikko.config.json', detail: expect.stringMatching(/^SyntaxError: .+/) },
      },
    ],
    [
      'a module that throws',
      { 'jikko.config.js': 'throw new Error("no\\nmore");' },
      { code: 'config-unreadable', args: { file: 'jikko.config.js', detail: 'Error: no' } },
    ],
    [
      'an empty file',
      { 'jikko.config.json': '\n' },
      { code: 'config-no-map', args: { file: 'jikko.config.json' } },
    ],
    [
      'a list',
      { 'jikko.config.json': '["skip"]' },
      { code: 'config-no-map', args: { file: 'jikko.config.json' } },
    ],
    [
      'a function',
      { 'jikko.config.js': 'module.exports = () => ({ timeout: 30 });' },
      { code: 'config-no-map', args: { file: 'jikko.config.js' } },
    ],
    [
      'a text in package.json',
      { 'package.json': '{ "jikko": "strict" }' },
      { code: 'config-no-map', args: { file: 'package.json' } },
    ],
    [
      'a package.json that is no object',
      { 'package.json': 'null' },
      { code: 'config-unreadable', args: { file: 'package.json', detail: 'TypeError: no object' } },
    ],
  ];

  it.each(cases)('%s', async (_, files, expected) => {
    const { problems } = await loadConfig(repositoryWith(files).folder);
    expect(problems).toEqual([{ severity: 'error', place: null, ...expected }]);
  });

  it('a folder in its place', async () => {
    const repository = repositoryWith({});
    mkdirSync(repository.path('jikko.config.json'));
    const { problems } = await loadConfig(repository.folder);
    expect(problems).toMatchObject([
      { code: 'config-unreadable', args: { detail: expect.stringContaining('EISDIR') } },
    ]);
  });

  it('each wrong key, while the others count', () => {
    const given = {
      timout: 1,
      timeout: -1,
      lang: 'fr',
      skip: true,
      paths: [],
      reporter: 'json=r.json',
    };
    expect(checkConfig(given, 'f.json')).toEqual({
      config: { reporter: [{ name: 'json', file: 'r.json' }] },
      problems: [
        ['config-unknown', { file: 'f.json', key: 'timout', nearest: 'timeout' }],
        ['config-value', { file: 'f.json', key: 'timeout', value: '-1', example: '"timeout": 30' }],
        ['config-value', { file: 'f.json', key: 'lang', value: 'fr', example: '"lang": "ja"' }],
        ['config-unknown', { file: 'f.json', key: 'skip', nearest: '' }],
        [
          'config-value',
          { file: 'f.json', key: 'paths', value: '[]', example: '"paths": ["articles/*.md"]' },
        ],
      ].map(([code, args]) => ({ code, args, severity: 'error', place: null })),
    });
  });

  it.each([
    ['a map', { seconds: 3 }, '{"seconds":3}'],
    ['a circle', circle, '[object Object]'],
    ['a big integer', 3n, '[object BigInt]'],
    ['a function', Math.max, expect.stringContaining('function max')],
    ['a long text', 'x'.repeat(100), `${'x'.repeat(60)}…`],
  ])('%s as a value on one short line', (_, timeout, value) => {
    expect(checkConfig({ timeout }, 'f.js').problems).toMatchObject([{ args: { value } }]);
  });
});

describe('flags win over the configuration, which wins over defaults:', () => {
  const defaults = {
    reporter: [{ name: 'terminal', file: null }],
    python: [],
    timeout: 10,
    dryRun: false,
    insert: false,
    write: false,
    interactive: false,
    isolation: 'auto',
    network: 'never',
    runSkipped: false,
    explain: false,
    reference: false,
    install: false,
    clock: 'auto',
    json: false,
    staged: false,
    publishedOnly: false,
    watch: false,
    cache: true,
    why: false,
  } as const;
  const reporter = [{ name: 'github', file: null }] as const;
  const config = { timeout: 30, reporter, paths: ['a.md'], unclaimed: 'off' } as const;

  it('without flags', () => {
    const invocation = { command: 'verify', paths: [], options: defaults, given: [] } as const;
    expect(withConfig(invocation, config)).toEqual({
      ...invocation,
      paths: ['a.md'],
      options: { ...defaults, timeout: 30, reporter },
      unclaimed: 'off',
      badge: 'off',
    });
    expect(withConfig(invocation, {})).toEqual({ ...invocation, unclaimed: 'warn', badge: 'off' });
  });

  it('with flags and paths, even where a flag says the default', () => {
    const invocation = {
      command: 'verify',
      paths: ['b.md'],
      options: defaults,
      given: ['timeout'],
    } as const;
    const { paths, options } = withConfig(invocation, config);
    expect(paths).toEqual(['b.md']);
    expect(options).toEqual({ ...defaults, timeout: 10, reporter });
  });
});

const load = (config: object, files: Record<string, string> = {}) =>
  loadConfig(repositoryWith({ 'jikko.config.json': JSON.stringify(config), ...files }).folder);

describe('the packages that the code needs stand', () => {
  it('in the settings', async () => {
    const { requirements } = await load({ requirements: ['Pandas >= 2', 'a'] });
    expect(requirements).toEqual({
      lines: ['a', 'pandas>=2'],
      source: 'jikko.config.json',
      refused: [],
    });
  });

  it('or in a file that they name', async () => {
    const { requirements } = await load(
      { requirements: 'needs/all.txt' },
      { 'needs/all.txt': 'rich # why\n' },
    );
    expect(requirements).toEqual({ lines: ['rich'], source: 'needs/all.txt', refused: [] });
  });

  it('and are mistakes where they cannot be installed', async () => {
    const inList = await load({ requirements: ['a', './own'] });
    const inFile = await load({ requirements: 'all.txt' }, { 'all.txt': 'a\n\n-r b.txt\n' });
    const nowhere = await load({ requirements: 'none.txt' });
    expect(
      [inList, inFile, nowhere].map(({ problems }) => problems.map(({ args }) => args)),
    ).toEqual([
      [{ file: 'jikko.config.json', line: 2, requirement: './own', refusal: 'path' }],
      [{ file: 'all.txt', line: 3, requirement: '-r b.txt', refusal: 'option' }],
      [{ file: 'none.txt', line: 1, requirement: 'ENOENT', refusal: 'unread' }],
    ]);
  });
});
