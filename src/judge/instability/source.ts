/** What a program's source tells of where its output may vary: evidence for an advice, no proof. */
export interface SourceSigns {
  /** The call that makes its random numbers repeatable; null where it uses none that can be. */
  readonly seed: string | null;
  readonly usesSets: boolean;
  readonly asksForHash: boolean;
  readonly usesSecrets: boolean;
  readonly usesUuid: boolean;
  readonly usesTemporaryNames: boolean;
  readonly asksForProcess: boolean;
  readonly asksForAddress: boolean;
  readonly asksForTime: boolean;
  readonly runsAtOnce: boolean;
}

/** Reads the signs from a source, comments and strings included. */
export function signsOf(source: string): SourceSigns {
  const imports = (module: string): boolean =>
    new RegExp(String.raw`^[ \t]*(?:import|from)[ \t]+(?:[\w., ]+,[ \t]*)?${module}\b`, 'm').test(
      source,
    );
  return {
    seed: seedOf(source, imports),
    usesSets: /\b(?:frozen)?set\(|\{[^{}:]+\}/.test(source),
    asksForHash: /(?<![\w.])hash\(/.test(source),
    usesSecrets: imports('secrets') || /\burandom\b|\bSystemRandom\b/.test(source),
    usesUuid: imports('uuid'),
    usesTemporaryNames: imports('tempfile'),
    asksForProcess: /\bgetp?pid\b|\bget_ident\b|\bget_native_id\b|\.pid\b|\.ident\b/.test(source),
    asksForAddress: /(?<![\w.])id\(/.test(source),
    asksForTime: imports('time') || imports('datetime') || imports('timeit'),
    runsAtOnce: ['threading', 'concurrent', 'multiprocessing', 'asyncio', 'subprocess'].some(
      imports,
    ),
  };
}

function seedOf(source: string, imports: (module: string) => boolean): string | null {
  const numpy = /^[ \t]*import[ \t]+numpy[ \t]+as[ \t]+(\w+)/m.exec(source)?.[1] ?? 'numpy';
  if (/\bdefault_rng\(\s*\)/.test(source)) return `${numpy}.random.default_rng(0)`;
  if (new RegExp(String.raw`\b(?:numpy|${numpy})\.random\b`).test(source)) {
    return `${numpy}.random.seed(0)`;
  }
  if (imports('torch') && /\brand(?:n|int|perm)?\(/.test(source)) return 'torch.manual_seed(0)';
  if (!imports('random')) return null;
  return /^[ \t]*import[ \t]+(?:\w+,[ \t]*)*random\b(?![ \t]+as)/m.test(source)
    ? 'random.seed(0)'
    : 'import random; random.seed(0)';
}
