import { describe, expect, it } from 'vitest';
import { probeEnvironment, programEnvironment } from '../../src/isolation/environment.ts';

const folders = { home: '/run/home', temporary: '/run/tmp' };
const caller = {
  PATH: '/bin',
  HOME: '/home/me',
  TOKEN: 'secret',
  PYTHONUNBUFFERED: '1',
  Path: 'C:\\bin',
  SYSTEMROOT: 'C:\\Windows',
  PYENV_VERSION: '3.12',
};

describe('programEnvironment', () => {
  it('keeps nothing of the caller but PATH', () => {
    expect(programEnvironment(caller, folders, 'linux')).toEqual({
      PATH: '/bin',
      HOME: '/run/home',
      TMPDIR: '/run/tmp',
      TEMP: '/run/tmp',
      TMP: '/run/tmp',
      LANG: 'C.UTF-8',
      TZ: 'Asia/Tokyo',
      TERM: 'dumb',
      COLUMNS: '80',
      LINES: '24',
      PYTHONUTF8: '1',
      PYTHONHASHSEED: '0',
    });
  });

  it('keeps what Windows needs, in any letter case', () => {
    const { PATH: _, ...windows } = caller;
    expect(programEnvironment(windows, folders, 'win32')).toMatchObject({
      Path: 'C:\\bin',
      SYSTEMROOT: 'C:\\Windows',
      USERPROFILE: '/run/home',
    });
  });
});

describe('probeEnvironment', () => {
  it('keeps what finds the interpreter that the caller chose, and no more', () => {
    expect(probeEnvironment(caller, 'linux')).toEqual({
      PATH: '/bin',
      HOME: '/home/me',
      PYENV_VERSION: '3.12',
      PYTHONIOENCODING: 'utf-8',
    });
  });
});
