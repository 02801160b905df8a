import type { MessagesOf, ProgramCode } from '../messages.ts';
import { byteQuantity } from '../quantities.ts';
import { plural } from './plural.ts';

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
  'program-module-missing': ({ module }) => ({
    what: `The module “${module}” is not installed.`,
    advice: 'Install it for the Python that jikko uses, or name another Python with `--python`.',
  }),
  'program-reads-input': () => ({
    what: 'The program reads from the keyboard, and jikko types nothing.',
    advice: 'Put the value into the code instead of calling `input()`.',
  }),
  'program-syntax-error': ({ error }) => ({
    what: `The code is not valid Python: “${error}”.`,
    advice: 'Repair it; a fragment that cannot run alone can claim no output.',
  }),
  'program-not-run': () => ({
    what: 'The program was not run.',
    advice: 'Solve the problem that is reported first, then run jikko again.',
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
  'skipped-repl': () => ({
    what: 'The code block is a session at the Python prompt, which jikko does not run.',
    advice:
      'To have it checked, write the code without `>>>` and its output in a fence of its own.',
  }),
  'skipped-transcript': () => ({
    what: 'The result is a console session with commands, which jikko does not compare yet.',
    advice: 'To have it checked, show the output alone.',
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
