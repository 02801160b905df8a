// `npm run build`: builds `dist/` whether or not it is up to date.
import { build, ensureInstalled } from './setup.mjs';

ensureInstalled();
build();
