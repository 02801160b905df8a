/** A command of a console session, and the lines that show what it printed. Lines count from 0. */
export interface ConsoleCommand {
  readonly line: number;
  readonly command: string;
  /** Half-open: from the line behind the command to the next prompt. */
  readonly outputEnd: number;
  /** What it runs, if it is Python and nothing else. */
  readonly python: PythonCommand | null;
}

export interface PythonCommand {
  /** As it stands there: `main.py`, `src/main.py`. */
  readonly file: string;
  readonly argv: readonly string[];
}

/** Prompts of Unix shells, PowerShell and cmd, with an environment or a folder before them. */
const prompt =
  /^\s*(?:\([\w.-]+\)\s*)?(?:[\w.-]+@[\w.-]+[:\s][^$#%]{0,60}[$#%]|\[[^\]]{1,60}\][$#%]|PS [^>]{0,80}>|[A-Za-z]:\\[^>]{0,80}>|~?[\w/~.-]{0,40}[$%❯➜]|~[\w/.-]{0,40} [$%❯➜]|[>#])\s+(?=\S)/;

const pythonName = String.raw`(?:time\s+)?(?:(?:uv|poetry|pipenv|rye|hatch|pdm)\s+run\s+)?(?:\S*/)?(?:python|py)(?:\d(?:\.\d+)?)?(?:\.exe)?`;
const pythonCommand = new RegExp(
  String.raw`^${pythonName}\s+(?:-[uBIOW]\S*\s+)*([^\s-]\S*\.py)\b(.*)$`,
);
const startsPython = new RegExp(String.raw`^${pythonName}(?:\s|$)`);

/** Whether a line is a command that starts Python, with or without a prompt. */
function isPythonLine(line: string): boolean {
  return startsPython.test(line.replace(prompt, '').trim());
}

/**
 * The commands of a console session, or null for a text that is none: without a prompt only a first
 * line that starts Python counts as a command.
 */
export function consoleCommands(text: string): ConsoleCommand[] | null {
  const lines = text.split('\n');
  const isPrompted = (line: string): boolean => {
    const found = prompt.exec(line)?.[0].trim();
    // `>` and `#` are prompts of Windows and of root, and quotes and comments as well.
    if (found === '>' || found === '#') return isPythonLine(line);
    return found !== undefined;
  };
  const first = lines.findIndex((line) => line.trim() !== '');
  const starts = lines.flatMap((line, k) => (isPrompted(line) ? [k] : []));
  if (starts.length === 0 && isPythonLine(lines[first] ?? '')) {
    starts.push(...lines.flatMap((line, k) => (isPythonLine(line) ? [k] : [])));
  }
  if (starts.length === 0) return null;
  return starts.map((line, k) => {
    const command = (lines[line] ?? '').replace(prompt, '').trim();
    const next = starts[k + 1] ?? lines.length;
    const isTimed = /^time\s/.test(command);
    const isShown = (one: string): boolean => isOutput(one) && !(isTimed && timing.test(one));
    const outputEnd = line + 1 + lines.slice(line + 1, next).findLastIndex(isShown) + 1;
    return { line, command, outputEnd, python: parsePython(command) };
  });
}

function isOutput(line: string): boolean {
  return line.trim() !== '' && !waitingPrompt.test(line);
}

/** A prompt that waits for the next command. */
const waitingPrompt = /^\s*(?:\([\w.-]+\)\s*)?(?:[\w.-]+@[\w.-]+[:\s][^$#%]{0,60})?[$%❯➜]\s*$/;

/** What `time` tells in bash and in zsh. */
const timing = /^(?:real|user|sys)\s+\d+m?[\d.]+s?$|\bcpu\s+[\d:.]+\s+total$/;

/** Null for a command that does more than run a file: pipes, redirections, modules. */
function parsePython(command: string): PythonCommand | null {
  const plain = command.replace(/\s+#.*$/, '');
  const found = pythonCommand.exec(plain);
  if (!found || /[|<>;&`]|\$\(/.test(plain)) return null;
  const file = (found[1] ?? '').replaceAll('\\', '/').replace(/^\.\//, '');
  return { file, argv: wordsOf(found[2] ?? '') };
}

/** Words as a shell splits them; quotes keep blanks together. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}
