// What the HTML report takes of Zenn's packages into the bundle, so that it needs no package at run time.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Zenn's style of articles: no module, so that who collects licences has to be told of it. */
export const stylePath = createRequire(import.meta.url).resolve('zenn-content-css');

/**
 * Languages whose code is coloured as on Zenn; the highlighter knows some three hundred, of 9 MB. Code
 * in any other one is shown without colours.
 */
const languages = new Set(
  (
    'bash c console css csv diff docker dockerfile dotenv go html http ini java javascript js json json5 ' +
    'jsonc log make makefile markdown md nginx powershell properties ps1 py python regexp rs rust ' +
    'sh shell shellscript shellsession sql toml ts typescript xml yaml yml zsh'
  ).split(' '),
);

const nothing = '\0nothing';

/** A plugin of the bundler. */
export function zennAssets() {
  return {
    name: 'zenn-assets',
    resolveId(id) {
      const [, kind, name] = /^@shikijs\/(langs|themes)\/([^/]+)$/.exec(id) ?? [];
      if (kind === undefined) return null;
      const isUsed = kind === 'themes' ? name === 'github-dark' : languages.has(name);
      return isUsed ? null : nothing;
    },
    load(id) {
      if (id === nothing) return 'export default [];\n';
      if (!id.replaceAll('\\', '/').endsWith('/reporters/html/zenn/zennStyle.js')) return null;
      const style = JSON.stringify(readFileSync(stylePath, 'utf8'));
      return `export const zennStyle = async () => ${style};\n`;
    },
  };
}
