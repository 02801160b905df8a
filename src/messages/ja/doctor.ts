import type { DoctorWords } from '../doctorWords.ts';

export const doctor: DoctorWords = {
  python: (version, path) => `Python ${version}：${path}`,
  otherPythons: '`--python` で選べるほかの版：',
  levels: '隔離：',
  levelUnavailable: (detail) => `このマシンではできません（${detail}）`,
  allModules: (modules, articles) =>
    `モジュール：${articles} 本の記事が import する ${modules} 個がすべてあります。`,
  missingModules: (missing, modules, articles) =>
    `モジュール：${articles} 本の記事が import する ${modules} 個のうち ${missing} 個がありません。それを使うコードは検証できません。`,
  install: (command) => `入れるには（パッケージ名が同じ場合）：${command}`,
  morePlaces: (count) => `ほか ${count} か所`,
};
