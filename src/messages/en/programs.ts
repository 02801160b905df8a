import type { MessagesOf, ProgramCode } from '../messages.ts';
import { byteQuantity } from '../quantities.ts';
import { plural } from './plural.ts';
import { realClockReasons } from './clock.ts';

export const programs: MessagesOf<ProgramCode> = {
  'program-raised': ({ error }) => ({
    what: `The program raised “${error}”.`,
    advice: 'Repair the code, or show the exception in the expected output.',
  }),
  'program-exited': ({ exitCode }) => ({
    what: `The program ended with exit status ${exitCode}.`,
    advice: 'Run it by hand to see why, and repair the code.',
  }),
  'program-killed': ({ signal }) => ({
    what: `The program was ended by the signal ${signal}.`,
    advice: 'Run it by hand to see why; a crash inside a module is a likely cause.',
  }),
  'program-timed-out': ({ seconds }) => ({
    what: `The program did not end within ${plural(seconds, 'second')}.`,
    advice: 'Look for an endless loop, or allow more time with `--timeout`.',
  }),
  'program-output-limit': ({ bytes }) => ({
    what: `The program printed more than ${byteQuantity(bytes)} and was ended.`,
    advice: 'Look for an endless loop, or print less.',
  }),
  'program-memory-limit': ({ bytes }) => ({
    what: `The program needed more than ${byteQuantity(bytes)} of memory and was ended.`,
    advice: 'Use smaller data in the article.',
  }),
  'program-process-limit': ({ processes }) => ({
    what: `The program had more than ${plural(processes, 'process', 'es')} at once and was ended.`,
    advice: 'Start fewer at once.',
  }),
  'program-disk-limit': ({ bytes, files }) => ({
    what: `The program wrote more than ${byteQuantity(bytes)} or ${plural(files, 'file')} and was ended.`,
    advice: 'Write less, or remove what is no longer needed.',
  }),
  'program-isolated': ({ error, level }) => ({
    what: `The program may have been stopped by the isolation “${level}” (${error}).`,
    advice:
      'If the article is trusted: `--isolation limits` opens files and the network. Only the network: `<!-- jikko: network -->` with `--network directive`.',
  }),
  'isolation-unavailable': ({ level, detail }) => ({
    what: `The isolation “${level}” cannot be had on this machine (${detail}), so nothing was run.`,
    advice: 'Ask for less with `--isolation`, or run jikko where it can be had.',
  }),
  'isolation-too-weak': ({ level, required }) => ({
    what: `The isolation “${level}” is less than “${required}”, which is required, so nothing was run.`,
    advice: 'Name the same level for `--isolation` and `--require-isolation`, or leave one out.',
  }),
  'program-module-missing': ({ module }) => ({
    what: `The module “${module}” is not installed.`,
    advice: 'Install it for the Python that jikko uses, or name another Python with `--python`.',
  }),
  'program-reads-input': () => ({
    what: 'The program reads from the keyboard, and jikko types nothing.',
    advice: 'Put the value into the code instead of calling `input()`.',
  }),
  'program-python': ({ required, version }) => ({
    what: `The code says that it needs Python ${required} (\`# /// script\`), and this is ${version}.`,
    advice: 'Name another Python with `--python`, or change `requires-python`.',
  }),
  'program-metadata': ({ detail }) => ({
    what: `The \`# /// script\` block of the code cannot be read: ${detail}.`,
    advice: 'Write it as PEP 723 has it, or remove it.',
  }),
  'program-syntax-error': ({ error }) => ({
    what: `The code is not valid Python: “${error}”.`,
    advice: 'Repair it; a fragment that cannot run alone can claim no output.',
  }),
  'program-not-run': () => ({
    what: 'The program was not run.',
    advice: 'Solve the problem that is reported first, then run jikko again.',
  }),
  'python-several': ({ command }) => ({
    what: `\`jikko ${command}\` works with one Python at a time.`,
    advice: 'Give `--python` once; `jikko verify` takes several.',
  }),
  'python-missing': ({ tried }) => ({
    what: `No Python was found; tried: ${tried}.`,
    advice: 'Install Python 3, or name the interpreter with `--python`.',
  }),
  'python-too-old': ({ version, path }) => ({
    what: `The Python at “${path}” is too old: ${version}.`,
    advice: 'Install Python 3.8 or newer, or name one with `--python`.',
  }),
  'python-unusable': ({ path, detail }) => ({
    what: `The Python at “${path}” cannot be used (${detail}).`,
    advice: 'Check that it starts by hand, or name another with `--python`.',
  }),
  'python-no-fork': ({ path, detail }) => ({
    what: `The Python at “${path}” cannot serve several programs (${detail}).`,
    advice:
      'Each program gets an interpreter of its own, which is slower; the results are the same.',
  }),
  'skipped-by-author': ({ reason }) => ({
    what:
      reason === ''
        ? 'The author skips the code block.'
        : `The author skips the code block (${reason}).`,
    advice: 'To have it checked, take `skip` away.',
  }),
  'skipped-requires': ({ module }) => ({
    what: `The module “${module}”, which the author requires, is not installed.`,
    advice: 'Install it for the Python that jikko uses.',
  }),
  'program-unread': () => ({
    what: 'Python crashed on this code, or took too long to read it: results in its comments are not checked.',
    advice: 'Make the code simpler or shorter, or show its results in a fence of their own.',
  }),
  'program-real-clock': ({ reason }) => ({
    what: `Its waiting cannot be skipped: ${realClockReasons[reason]}.`,
    advice: 'With `--clock auto`, such a program is checked by really waiting.',
  }),
  'program-ended-server': () => ({
    what: 'The interpreter that runs several programs ended while it ran this code, perhaps by it.',
    advice:
      'The result is of a run by itself; look whether the code ends or stops other processes.',
  }),
  'program-needs-failed': ({ line, error }) => ({
    what: `The code block on line ${line}, which this one builds on, failed (${error}).`,
    advice: 'Repair that one first.',
  }),
  'skipped-prints-nothing': () => ({
    what: 'The code block prints nothing, so the result seems to be of something else.',
    advice: 'Show the code that prints it, or let this code print it.',
  }),
  'skipped-machine': ({ path }) => ({
    what: `The result shows a path of the author’s machine (${path}) and cannot be compared here.`,
    advice: 'To have it checked, print no paths, or write `...` in their place.',
  }),
  'skipped-not-reached': () => ({
    what: 'The statement that the comment is about did not run or showed nothing.',
    advice: 'To have it checked, let the code come to that statement.',
  }),
  'skipped-words': () => ({
    what: 'The comment tells the result in words, which cannot be compared with the output.',
    advice: 'To have it checked, write the output itself.',
  }),
  'skipped-transcript': () => ({
    what: 'The result shows commands that jikko does not run.',
    advice:
      'Only `python file.py` with the file of a code block is run: show such a command alone.',
  }),
  'skipped-remark': ({ remark }) => ({
    what: `The label says “${remark}” and the output differs, so the result is not judged.`,
    advice: 'To have it checked, take the remark away, or write `...` for what varies.',
  }),
  'skipped-diff': () => ({
    what: 'The code block is a diff and no program.',
    advice: 'To have it checked, show the whole program without `diff`.',
  }),
};
