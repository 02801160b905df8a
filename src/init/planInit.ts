import { type Problem, problem } from '../problem.ts';
import { planScripts } from './packageScripts.ts';
import { type WorkflowFacts, workflowText } from './workflow.ts';

/** What `jikko init` finds in a repository. */
export interface RepositoryFacts extends Omit<WorkflowFacts, 'comment'> {
  /** True where a folder of articles is there: of Zenn, or of Qiita CLI. */
  readonly hasArticles: boolean;
  /** Null where there is none. */
  readonly packageText: string | null;
  /** The file that holds settings of jikko already; null for none. */
  readonly configFile: string | null;
  /** The workflow that calls jikko already; null for none. */
  readonly workflowFile: string | null;
}

/** One thing that `init` does, or has no need to do. */
export type InitStep =
  | {
      readonly kind: 'scripts';
      readonly file: string;
      /** Null where nothing is to be added. */
      readonly text: string | null;
      readonly before: string;
      readonly added: Readonly<Record<string, string>>;
      /** Commands for which no script is there, since their names are taken. */
      readonly unnamed: readonly string[];
    }
  | {
      readonly kind: 'workflow' | 'config';
      readonly file: string;
      /** Null where the file is there already, under whatever name. */
      readonly text: string | null;
    }
  /** Without `package.json` there is nothing to put scripts into. */
  | { readonly kind: 'noPackage'; readonly file: string; readonly text: null }
  /** jikko itself is not among the packages of the repository. */
  | { readonly kind: 'noDependency'; readonly file: string; readonly text: null };

const workflowFile = '.github/workflows/jikko.yml';
const configFile = 'jikko.config.json';

/** Plans what `init` does; what is there already stays as it is. */
export function planInit(
  facts: RepositoryFacts,
  comment: readonly string[],
): { readonly steps: readonly InitStep[] } | { readonly problem: Problem } {
  if (!facts.hasArticles) return { problem: problem('init-no-articles', {}) };
  const scripts = scriptSteps(facts.packageText);
  if (!scripts) return { problem: problem('init-package', {}) };
  const workflow = facts.workflowFile === null ? workflowText({ ...facts, comment }) : null;
  return {
    steps: [
      ...scripts,
      { kind: 'workflow', file: facts.workflowFile ?? workflowFile, text: workflow },
      {
        kind: 'config',
        file: facts.configFile ?? configFile,
        text: facts.configFile === null ? configText : null,
      },
    ],
  };
}

const configText = `{
  "$schema": "./node_modules/jikko/schemas/config.schema.json",
  "unclaimed": "warn"
}
`;

/** Null where the text is not what npm reads. */
function scriptSteps(text: string | null): InitStep[] | null {
  const file = 'package.json';
  if (text === null) return [{ kind: 'noPackage', file, text: null }];
  const plan = planScripts(text);
  if (!plan) return null;
  const { added, names } = plan;
  const isChanged = Object.keys(added).length > 0;
  const unnamed = (['verify', 'fix'] as const).filter((command) => names[command] === null);
  return [
    {
      kind: 'scripts',
      file,
      text: isChanged ? plan.text : null,
      before: text,
      added,
      unnamed: unnamed.map((command) => `jikko ${command}`),
    },
    ...(dependsOnJikko(text) ? [] : [{ kind: 'noDependency', file, text: null } as const]),
  ];
}

function dependsOnJikko(text: string): boolean {
  const given = JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>;
  return ['dependencies', 'devDependencies'].some((key) => {
    const map = given[key];
    return typeof map === 'object' && map !== null && 'jikko' in map;
  });
}
