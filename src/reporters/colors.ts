import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

/**
 * Decides whether to print colours: `NO_COLOR` that is not empty forbids them, `FORCE_COLOR` asks
 * for them (`0` and `false` forbid), else a terminal that is not dumb has them.
 */
export function chooseColors(from: {
  readonly isTTY: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = from.env;
  if (no) return false;
  if (force) return force !== '0' && force !== 'false';
  return from.isTTY && term !== 'dumb';
}

/** The colour functions; where colours are off they return their text as it is. */
export function colorsFor(isOn: boolean): Colors {
  return pc.createColors(isOn);
}
