#!/usr/bin/env node
// The command that is installed: loads the bundle of `start.ts`, which lies beside it.
import { setFlagsFromString } from 'node:v8';
import { buildIdentity } from './cache/buildIdentity.ts';
import { openKeptCode } from './compiled/keptCode.ts';
import { openBundle } from './compiled/loadBundle.ts';

/**
 * To optimise what runs in the first seconds takes V8 a core which programs need, and most runs end
 * before it pays.
 */
const optimiseAfterMs = 2000;
const optimiseNot = (): void => setFlagsFromString('--no-opt');
optimiseNot();
setTimeout(() => setFlagsFromString('--opt'), optimiseAfterMs).unref();

const build = buildIdentity();
const bundle = openBundle(import.meta.dirname, build ? openKeptCode(process.env, build) : null);
process.once('exit', () => {
  // V8 gives code back only under the flags that it had when the code was kept.
  optimiseNot();
  bundle.keepCode();
});
bundle.load('./start.cjs');
