import type { DoctorWords } from '../doctorWords.ts';

export const doctor: DoctorWords = {
  python: (version, path) => `Python ${version}: ${path}`,
  otherPythons: 'Other versions, for `--python`:',
  levels: 'Isolation:',
  levelUnavailable: (detail) => `cannot be had on this machine (${detail})`,
  allModules: (modules, articles) =>
    `Modules: all ${modules} that ${articles} article(s) import are there.`,
  missingModules: (missing, modules, articles) =>
    `Modules: ${missing} of ${modules} that ${articles} article(s) import are missing. Code that needs them cannot be checked.`,
  install: (command) => `To install them, as far as their packages have the same names: ${command}`,
  requirements: (hasUv) =>
    `Requirements (\`--install\` installs them with ${hasUv ? 'uv, which is' : 'pip; uv is not'} on PATH):`,
  declaredIn: (source) => `(${source})`,
  morePlaces: (count) => `and ${count} more`,
};
