import { describeProblem } from '../messages/messages.ts';
import { brief } from '../reporters/brief.ts';
import { colorsFor } from '../reporters/colors.ts';
import { withoutCommands } from '../reporters/escape.ts';
import type { ReporterContext } from '../reporters/reporter.ts';
import { packagesOfModule } from '../sessions/packageOfModule.ts';
import type { Diagnosis, MissingModule } from './diagnosis.ts';

type Context = Pick<ReporterContext, 'messages' | 'colors'>;

/** What was found, with what to do about it, as text for a terminal. */
export function renderDiagnosis(diagnosis: Diagnosis, context: Context): string {
  const { jikkoVersion, nodeVersion, platform } = diagnosis;
  const sections = [
    [`jikko ${brief(jikkoVersion)}, Node ${brief(nodeVersion)}, ${brief(platform)}`],
    pythonLines(diagnosis, context),
    isolationLines(diagnosis, context),
    moduleLines(diagnosis, context),
    requirementLines(diagnosis, context),
  ].filter((lines) => lines.length > 0);
  return withoutCommands(sections.map((lines) => `${lines.join('\n')}\n`).join('\n'));
}

function pythonLines({ python, otherPythons }: Diagnosis, { messages }: Context): string[] {
  const { doctor } = messages.words;
  const others = otherPythons.filter(isUsable).map((path) => `  ${brief(path, pathWidth)}`);
  const listed = others.length > 0 ? [doctor.otherPythons, ...others] : [];
  if (!('problem' in python)) {
    return [doctor.python(brief(python.version), brief(python.path, pathWidth)), ...listed];
  }
  const { what, advice } = describeProblem(messages, python.problem, brief);
  return [`✖ ${what}`, `  → ${advice}`, ...listed];
}

const pathWidth = 200;

/** Not older than what jikko can run, as far as the path tells. */
function isUsable(path: string): boolean {
  const minor = /3\.(\d+)/.exec(path)?.[1];
  return minor === undefined || Number(minor) >= 8;
}

function isolationLines({ isolation }: Diagnosis, { messages, colors }: Context): string[] {
  if (isolation.length === 0) return [];
  const { green, yellow } = colorsFor(colors);
  const { doctor } = messages.words;
  const levels = isolation.map(({ level, whyNot }) =>
    whyNot === null
      ? `  ${green('✔')} ${level}`
      : `  ${yellow('!')} ${level}: ${doctor.levelUnavailable(brief(whyNot, 200))}`,
  );
  return [doctor.levels, ...levels];
}

function moduleLines(diagnosis: Diagnosis, { messages, colors }: Context): string[] {
  const { articles, modules, missing, python } = diagnosis;
  const { doctor } = messages.words;
  if (modules === 0 || 'problem' in python) return [];
  if (missing.length === 0) return [doctor.allModules(modules, articles)];
  const { yellow } = colorsFor(colors);
  const install = installCommand(diagnosis);
  return [
    doctor.missingModules(missing.length, modules, articles),
    ...missing.map((one) => `  ${yellow('!')} ${brief(one.name)}  ${placesOf(one, messages)}`),
    ...(install === null ? [] : [`→ ${doctor.install(install)}`]),
  ];
}

function requirementLines({ declared, installers, python }: Diagnosis, context: Context): string[] {
  if (declared.length === 0 || 'problem' in python) return [];
  const { messages } = context;
  const { doctor } = messages.words;
  return [
    doctor.requirements(installers.includes('uv')),
    ...declared.map(
      (one) =>
        `  ${brief(one.lines.join(', '))}  ${doctor.declaredIn(brief(one.source))}  ${placesOf(one, messages)}`,
    ),
  ];
}

const maxPlaces = 3;

function placesOf(
  { places }: Pick<MissingModule, 'places'>,
  { words }: Context['messages'],
): string {
  const shown = places.slice(0, maxPlaces).map(({ path, line }) => `${brief(path)}:${line}`);
  const rest = places.length - shown.length;
  return [...shown, ...(rest > 0 ? [words.doctor.morePlaces(rest)] : [])].join(', ');
}

function installCommand({ installers, missing, python }: Diagnosis): string | null {
  if ('problem' in python) return null;
  const names = missing.map(({ name }) => brief(packagesOfModule(name)[0] ?? name)).join(' ');
  const path = brief(python.path, pathWidth);
  if (installers.includes('uv')) return `uv pip install --python ${path} ${names}`;
  return installers.includes('pip') ? `${path} -m pip install ${names}` : null;
}
