import { describe, expect, it } from 'vitest';
import { packagesOfModule } from '../../src/sessions/packageOfModule.ts';
import { packageOf, readRequirement } from '../../src/sessions/requirement.ts';
import type { Refusal } from '../../src/types.ts';

describe('a requirement is read in one spelling', () => {
  const cases: [string, string][] = [
    ['pandas', 'pandas'],
    ['  Pandas  ', 'pandas'],
    ['discord.py', 'discord-py'],
    ['japanize_matplotlib', 'japanize-matplotlib'],
    ['pandas>=2', 'pandas>=2'],
    ['pandas >= 2, != 2.1.* , <3', 'pandas>=2,!=2.1.*,<3'],
    ['torch==2.1.0+cpu', 'torch==2.1.0+cpu'],
    ['requests (>=2,<3)', 'requests>=2,<3'],
    ['uvicorn[standard]', 'uvicorn[standard]'],
    ['a [Two, one_x] ~= 1.0', 'a[one-x,two]~=1.0'],
    ['tomli; python_version < "3.11"', 'tomli; python_version < "3.11"'],
    [
      "a>1 ;(os_name=='nt' or sys_platform != 'win32')and python_version not  in '3.8, 3.9'",
      "a>1; ( os_name == 'nt' or sys_platform != 'win32' ) and python_version not in '3.8, 3.9'",
    ],
    ['a; "linux" in sys_platform', 'a; "linux" in sys_platform'],
  ];

  it.each(cases)('%s', (text, requirement) => {
    expect(readRequirement(text)).toEqual({ requirement });
    expect(readRequirement(requirement)).toEqual({ requirement });
  });
});

describe('what pip or uv would obey, or is no requirement, is refused', () => {
  const cases: [string, Refusal][] = [
    ['-r other.txt', 'option'],
    ['--index-url https://example.com/simple', 'option'],
    ['-e .', 'option'],
    ['--no-binary=:all:', 'option'],
    ['pandas --hash=sha256:00', 'option'],
    ['pandas -i https://example.com', 'option'],
    ['pandas @ https://example.com/pandas.whl', 'url'],
    ['pandas@file:///etc/passwd', 'url'],
    ['git+https://example.com/a.git', 'url'],
    ['https://example.com/a.whl', 'url'],
    ['file:a.whl', 'url'],
    ['C:\\a.whl', 'url'],
    ['./own', 'path'],
    ['../own', 'path'],
    ['.', 'path'],
    ['/tmp/own', 'path'],
    ['own/', 'path'],
    ['own\\package', 'path'],
    ['own-1.0-py3-none-any.whl', 'path'],
    ['own.tar.gz', 'path'],
    ['own.zip', 'path'],
    ['pandas; os.system("x")', 'marker'],
    ['pandas;', 'marker'],
    ['pandas; python_version', 'marker'],
    ['pandas; "3" < "4"', 'marker'],
    ['pandas; (python_version < "3"', 'marker'],
    ['pandas; python_version < "3" or', 'marker'],
    ['pandas; python_version < "${HOME}"', 'marker'],
    ['pandas; python_version < "3" # more', 'marker'],
    ['pandas; python_version < "3"; extra', 'marker'],
    ['${EVIL}', 'syntax'],
    ['$(id)', 'syntax'],
    ['pandas numpy', 'syntax'],
    ['pandas>=2 numpy', 'syntax'],
    ['pandas==', 'syntax'],
    ['pandas>=two', 'syntax'],
    ['pandas===2', 'syntax'],
    ['pandas>=1.*', 'syntax'],
    ['pandas[a b]', 'syntax'],
    ['pandas[a', 'syntax'],
    ['pandas\n--index-url=x', 'option'],
    ['pandas\nnumpy', 'syntax'],
    ['ｐandas', 'syntax'],
    ['_pandas', 'syntax'],
    ['', 'syntax'],
    [`a${'b'.repeat(300)}`, 'size'],
  ];

  it.each(cases)('%j', (text, refusal) => {
    expect(readRequirement(text)).toEqual({ refusal });
  });

  it('also where it nests as deep as a line is long', () => {
    expect(readRequirement(`a; ${'('.repeat(290)}`)).toEqual({ refusal: 'marker' });
  });
});

it('the package of a requirement is its name', () => {
  expect(packageOf('a-b[c]>=1; os_name == "nt"')).toBe('a-b');
});

it('the package of a module mostly has its name', () => {
  expect(packagesOfModule('japanize_matplotlib.core')).toEqual(['japanize-matplotlib']);
  expect(packagesOfModule('PIL.Image')).toEqual(['pillow']);
  expect(packagesOfModule('constructor')).toEqual(['constructor']);
});
