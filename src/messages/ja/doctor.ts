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
  requirements: (hasUv) =>
    hasUv
      ? '必要なパッケージ（`--install` を付けると、PATH にある uv で入れて実行します）：'
      : '必要なパッケージ（`--install` を付けると、pip で入れて実行します。uv は PATH にありません）：',
  declaredIn: (source) => `（${source}）`,
  morePlaces: (count) => `ほか ${count} か所`,
};
