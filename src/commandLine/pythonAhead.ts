import { likelyPython } from '../cache/likelyPython.ts';
import { closeAhead, startAhead } from '../runners/python/forkServer/ahead.ts';
import { defaultLimits } from '../runners/runner.ts';
import type { Terminal } from './terminal.ts';

/** Starts Python where it is likely to be needed, for what knows that is still to be loaded. */
export async function pythonAhead(terminal: Terminal): Promise<void> {
  const python = await likelyPython(terminal).catch(() => null);
  const { maxMemoryBytes } = defaultLimits;
  if (python !== null) startAhead({ python, maxMemoryBytes });
}

export { closeAhead };
