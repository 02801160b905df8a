import type { Refusal } from '../../types.ts';
import type { MessagesOf, RequirementCode } from '../messages.ts';

/** Why something is not installed. */
const refusals: Readonly<Record<Refusal, string>> = {
  option: 'an option of pip',
  url: 'nothing is installed from an address',
  path: 'nothing is installed from a file or folder',
  marker: 'no environment marker behind `;`',
  syntax: 'it does not read as a package',
  size: 'too long, or one too many',
  unread: 'it cannot be read',
};

const advice =
  'Write names of packages with versions, such as `pandas>=2`; where they come from is for the ' +
  'settings of pip or uv to say, such as `PIP_INDEX_URL`.';

export const requirements: MessagesOf<RequirementCode> = {
  'settings-requirement': ({ requirement, refusal }) => ({
    what: `“${requirement}” in the front matter’s \`requirements\` cannot be used (${refusals[refusal]}).`,
    advice,
  }),
  'config-requirement': ({ file, line, requirement, refusal }) => ({
    what: `“${requirement}”, number ${line} of \`requirements\` in “${file}”, cannot be used (${refusals[refusal]}).`,
    advice,
  }),
  'program-requirement': ({ source, line, requirement, refusal }) => ({
    what: `“${requirement}”, number ${line} in “${source}”, is not installed (${refusals[refusal]}), so nothing was run.`,
    advice,
  }),
  'program-install-failed': ({ requirements: needed, installer, detail }) => ({
    what: `The packages that it needs (${needed}) could not be installed with ${installer}: ${detail}.`,
    advice:
      'Check names, versions and the network. Only wheels are installed: a package that has none, ' +
      'install yourself for your Python, and run without `--install`.',
  }),
  'program-module-declared': ({ module, package: name, source }) => ({
    what: `The module “${module}” is not installed (its package ${name} stands in “${source}”).`,
    advice: `Run with \`--install\`, or install it for the Python that jikko uses: \`pip install ${name}\`.`,
  }),
  'program-module-unlisted': ({ module, source }) => ({
    what: `The module “${module}” is not in the environment that was made from “${source}”.`,
    advice: 'Add its package there.',
  }),
};
