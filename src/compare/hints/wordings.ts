import { syntaxWordings } from './syntaxWordings.ts';
import { changed, type Wording } from './wording.ts';

const aboutArguments =
  '(missing \\d+ required|takes (?:from )?\\d+ (?:to \\d+ )?positional|got an unexpected|got multiple values|got some positional)';
const aboutBuiltin = '(takes (?:no|exactly|at least|at most) .{0,20}arguments? \\(\\d+ given\\))';
const bare = '(?<![\\w.>])(\\w+)\\(\\) ';
const qualified = '(?:\\b[A-Za-z_]\\w*\\.|<locals>\\.){1,8}(\\w+)\\(\\) ';

const noAsyncManager = 'no asynchronous context manager';

/** What CPython says and shows in other words from some version on. */
export const wordings: readonly Wording[] = [
  // bpo-38530: from 3.10 on a traceback proposes another name.
  changed(
    10,
    [
      /^((?:Name|Attribute)Error: [^?]*)$/,
      /^((?:Name|Attribute)Error: .*?)\. Did (?:you mean: '[^']*'|you forget to import '[^']*')\??$/,
    ],
    '$1',
  ),
  changed(12, [/^(ImportError: [^?]*)$/, /^(ImportError: .*)\. Did you mean: '[^']*'\?$/], '$1'),
  // bpo-40679: qualified names of functions in the messages about their arguments.
  changed(
    10,
    [new RegExp(bare + aboutArguments), new RegExp(qualified + aboutArguments)],
    '$1() $2',
  ),
  changed(9, [new RegExp(bare + aboutBuiltin), new RegExp(qualified + aboutBuiltin)], '$1() $2'),
  changed(
    13,
    [
      /'(\w+)' is an invalid keyword argument for (\w+)\(\)/,
      /\b(\w+)\(\) got an unexpected keyword argument '(\w+)'/,
    ],
    'unexpected keyword argument',
  ),
  changed(
    9,
    [
      /\btype object (argument after \*\*|got multiple values)/,
      /\b\w+\(\) (argument after \*\*|got multiple values for keyword)/,
    ],
    'dict $1',
  ),
  // gh-94900: TimeoutError is one class.
  changed(
    11,
    [
      /\b(?:asyncio\.exceptions|concurrent\.futures\._base)\.TimeoutError\b/g,
      /(?<![\w.])TimeoutError\b/g,
    ],
    'TimeoutError',
  ),
  changed(10, [/\bsocket\.timeout\b/g, /(?<![\w.])TimeoutError\b/g], 'TimeoutError'),
  changed(
    12,
    [/\bOrderedDict\(\[((?:\([^()]*\)(?:, )?)*)\]\)/g, /\bOrderedDict\(\{([^{}]*)\}\)/g],
    (_, pairs) =>
      `OrderedDict(${pairs.replaceAll(/\(('[^']*'|"[^"]*"|[-\w.]+), /g, '$1: ').replaceAll(/\)(?=, |$)/g, '')})`,
  ),
  changed(
    9,
    [/\btyping\.Union\[([\w.]+), NoneType\]/g, /\btyping\.Optional\[([\w.]+)\]/g],
    'Optional $1',
  ),
  changed(13, [/\bre\.error\b/g, /\bre\.PatternError\b/g], 're.error'),
  changed(11, [/Exceeds the limit \((\d+)\)/, /Exceeds the limit \((\d+) digits\)/], 'limit $1'),
  changed(
    11,
    [/\binteger division or modulo by zero/, /\binteger modulo by zero/],
    'modulo by zero',
  ),
  changed(9, [/\bfloat divmod\(\)/, /\bfloat floor division by zero/], 'float division'),
  changed(13, [/\bfloat modulo$/, /\bfloat modulo by zero$/], 'float modulo'),
  changed(
    12,
    [/\b(max|min)\(\) arg is an empty sequence/, /\b(max|min)\(\) iterable argument is empty/],
    '$1() of nothing',
  ),
  changed(
    11,
    [
      /^AttributeError: __enter__$/,
      /^TypeError: '\w+' object does not support the context manager protocol$/,
    ],
    'no context manager',
  ),
  [
    { since: 8, pattern: /^AttributeError: __aexit__$/, common: noAsyncManager },
    { since: 9, pattern: /^AttributeError: __aenter__$/, common: noAsyncManager },
    {
      since: 11,
      pattern:
        /^TypeError: '\w+' object does not support the asynchronous context manager protocol$/,
      common: noAsyncManager,
    },
  ],
  [
    {
      since: 8,
      pattern: /abstract class (\w+) with abstract methods (\w+)$/,
      common: 'abstract $1 $2',
    },
    {
      since: 9,
      pattern: /abstract class (\w+) with abstract method (\w+)$/,
      common: 'abstract $1 $2',
    },
    {
      since: 12,
      pattern: /abstract class (\w+) without an implementation for abstract method '(\w+)'$/,
      common: 'abstract $1 $2',
    },
  ],
  changed(
    12,
    [
      /abstract class (\w+) with abstract methods (\w+(?:, \w+)+)$/,
      /abstract class (\w+) without an implementation for abstract methods ('\w+'(?:, '\w+')+)$/,
    ],
    (_, name, methods) => `abstract ${name} ${methods.replaceAll("'", '')}`,
  ),
  changed(
    13,
    [
      /('\w+' object has no attribute '\w+')$/,
      /('\w+' object has no attribute '\w+') and no __dict__ for setting new attributes$/,
    ],
    '$1',
  ),
  ...[
    ['set', 'setter'],
    ['delete', 'deleter'],
  ].map(([verb, accessor]): Wording => [
    { since: 8, pattern: new RegExp(`can't ${verb} attribute$`), common: `cannot ${verb}` },
    { since: 10, pattern: new RegExp(`can't ${verb} attribute '\\w+'$`), common: `cannot ${verb}` },
    {
      since: 11,
      pattern: new RegExp(`property '\\w+' of '\\w+' object has no ${accessor}$`),
      common: `cannot ${verb}`,
    },
  ]),
  changed(
    11,
    [
      /local variable ('\w+') referenced before assignment/,
      /cannot access local variable ('\w+') where it is not associated with a value/,
    ],
    'local $1',
  ),
  changed(
    11,
    [
      /free variable ('\w+') referenced before assignment in enclosing scope/,
      /cannot access free variable ('\w+') where it is not associated with a value in enclosing scope/,
    ],
    'free $1',
  ),
  changed(10, [/format: a number is required/, /format: a real number is required/], 'a number'),
  changed(
    10,
    [/must be a type or tuple of types/, /must be a type, a tuple of types, or a union/],
    'must be a type',
  ),
  ...syntaxWordings,
];
