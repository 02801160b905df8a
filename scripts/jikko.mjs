// `npm run verify`, `npm run fix`, `npm run list`: makes the clone ready, then runs the command line.
import { ensureReady } from './setup.mjs';

ensureReady();
await import('../dist/bundle/cli.js');
