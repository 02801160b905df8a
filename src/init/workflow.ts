/** What a workflow depends on in the repository that it is for. */
export interface WorkflowFacts {
  /** The branch that Zenn is linked to. */
  readonly branch: string;
  /** How the packages are installed: the file that locks their versions. */
  readonly lock: LockFile | null;
  readonly hasRequirements: boolean;
  readonly hasPythonVersion: boolean;
  /** Lines that explain it, without `#`. */
  readonly comment: readonly string[];
}

export type LockFile = 'package-lock.json' | 'pnpm-lock.yaml' | 'yarn.lock';

/** Nothing that packages bring along is run while they are installed. */
const installs: Readonly<Record<LockFile, string>> = {
  'package-lock.json': 'npm ci --ignore-scripts',
  'pnpm-lock.yaml': 'corepack enable && pnpm install --frozen-lockfile --ignore-scripts',
  'yarn.lock': 'yarn install --frozen-lockfile --ignore-scripts',
};

/** The GitHub workflow that verifies the articles of a repository on every pull request. */
export function workflowText(facts: WorkflowFacts): string {
  const { branch, lock, hasRequirements, hasPythonVersion, comment } = facts;
  const python = hasPythonVersion
    ? 'python-version-file: .python-version'
    : "python-version: '3.13'";
  const install = lock ? installs[lock] : 'npm install --ignore-scripts';
  return `${comment.map((line) => `# ${line}`).join('\n')}
name: Verify articles

on:
  pull_request:
  push:
    branches: [${branch}]

permissions:
  contents: read

jobs:
  verify:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with:
          node-version: 22
      - uses: actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0
        with:
          ${python}
      - run: ${install}
${hasRequirements ? `      - run: 'pip install --only-binary :all: --requirement requirements.txt'\n` : ''}\
      - run: >-
          npx jikko verify --reporter github
          \${{ github.event.pull_request.head.repo.fork && '--require-isolation files' || '' }}
`;
}
