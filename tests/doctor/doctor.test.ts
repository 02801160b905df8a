import { describe, expect, it } from 'vitest';
import { declaredRequirements } from '../../src/doctor/declaredRequirements.ts';
import type { Diagnosis } from '../../src/doctor/diagnosis.ts';
import { importedModules } from '../../src/doctor/importedModules.ts';
import { missingModules } from '../../src/doctor/missingModules.ts';
import { renderDiagnosis } from '../../src/doctor/renderDiagnosis.ts';
import { catalogues } from '../../src/messages/catalogues.ts';
import { problem } from '../../src/problem.ts';
import { printed } from '../support/output.ts';
import { verifyText } from '../support/verifyText.ts';

const found: Diagnosis = {
  jikkoVersion: '1.2.3',
  nodeVersion: '20.19.0',
  platform: 'linux',
  python: { version: '3.12.1', path: '/opt/python3' },
  otherPythons: ['/v/3.13.0/bin/python3', '/v/3.7.1/bin/python3'],
  installers: ['pip'],
  isolation: [
    { level: 'limits', whyNot: null },
    { level: 'full', whyNot: 'no namespaces\u001B[31m' },
  ],
  articles: 2,
  modules: 5,
  declared: [],
  missing: [{ name: 'rich', places: [1, 2, 3, 4].map((line) => ({ path: 'a.md', line })) }],
};

const show = (diagnosis: Diagnosis, language: 'ja' | 'en') =>
  renderDiagnosis(diagnosis, { messages: catalogues[language], colors: false });

describe('jikko doctor says', () => {
  it('what it found, and what to do', () => {
    expect(show(found, 'en')).toBe(`jikko 1.2.3, Node 20.19.0, linux

Python 3.12.1: /opt/python3
Other versions, for \`--python\`:
  /v/3.13.0/bin/python3

Isolation:
  ✔ limits
  ! full: cannot be had on this machine (no namespaces\\x1b[31m)

Modules: 1 of 5 that 2 article(s) import are missing. Code that needs them cannot be checked.
  ! rich  a.md:1, a.md:2, a.md:3, and 1 more
→ To install them, as far as their packages have the same names: /opt/python3 -m pip install rich
`);
    expect(show({ ...found, installers: ['uv', 'pip'] }, 'ja')).toContain(
      '→ 入れるには（パッケージ名が同じ場合）：uv pip install --python /opt/python3 rich\n',
    );
  });

  it('what the articles declare, and what would install it', () => {
    const declared = [
      {
        lines: ['numpy', 'pandas>=2'],
        source: 'requirements.txt\u001B[31m',
        places: [{ path: 'a.md', line: 3 }],
      },
    ];
    expect(show({ ...found, declared }, 'en')).toContain(`
Requirements (\`--install\` installs them with pip; uv is not on PATH):
  numpy, pandas>=2  (requirements.txt\\x1b[31m)  a.md:3
`);
    expect(show({ ...found, declared, installers: ['uv'] }, 'ja')).toContain(
      '必要なパッケージ（`--install` を付けると、PATH にある uv で入れて実行します）：\n',
    );
  });

  it('that all modules are there', () => {
    expect(show({ ...found, missing: [] }, 'ja')).toContain(
      'モジュール：2 本の記事が import する 5 個がすべてあります。\n',
    );
  });

  it('that there is no Python, and which there are', () => {
    const python = { problem: problem('python-missing', { tried: 'python3.14' }) };
    expect(show({ ...found, python, isolation: [] }, 'en')).toBe(`jikko 1.2.3, Node 20.19.0, linux

✖ No Python was found; tried: python3.14.
  → Install Python 3, or name the interpreter with \`--python\`.
Other versions, for \`--python\`:
  /v/3.13.0/bin/python3
`);
  });
});

it('modules that articles import are told apart from files that they give', async () => {
  const text =
    '```python:shop.py\nimport json\n```\n\n```python\nimport shop, os.path\nfrom a.b import c\n```\n';
  const { report } = await verifyText(text, {
    'import json': printed(),
    'import shop, os.path': printed(),
  });
  expect(importedModules([report])).toEqual([
    { name: 'json', places: [{ path: 'README.md', line: 1 }] },
    { name: 'os', places: [{ path: 'README.md', line: 5 }] },
    { name: 'a', places: [{ path: 'README.md', line: 5 }] },
  ]);
});

it('what articles declare is told once for all code blocks that need it', async () => {
  const own = '# /// script\n# dependencies = ["Rich"]\n# ///\nimport rich';
  const text = `---\njikko:\n  requirements: [numpy]\n---\n\n${['a = 1', own, 'b = 1']
    .map((code) => `\`\`\`python\n${code}\n\`\`\`\n\n`)
    .join('')}`;
  const outputs = { 'a = 1': printed(), '# /// script': printed(), 'b = 1': printed() };
  const { report } = await verifyText(text, outputs);
  expect(declaredRequirements([report])).toEqual([
    {
      lines: ['numpy'],
      source: 'jikko: requirements',
      places: [6, 17].map((line) => ({ path: 'README.md', line })),
    },
    { lines: ['rich'], source: '# /// script', places: [{ path: 'README.md', line: 10 }] },
  ]);
});

it('a module is looked for as an import would, without importing it', async () => {
  const names = ['json', 'this', 'no_such_module', 'sys', '__main__'];
  expect(await missingModules('python3', names, process.env)).toEqual(new Set(['no_such_module']));
  expect(await missingModules('/no/such/python', [], process.env)).toEqual(new Set());
});
