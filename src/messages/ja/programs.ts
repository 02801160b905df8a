import type { MessagesOf, ProgramCode } from '../messages.ts';
import { byteQuantity } from '../quantities.ts';
import { realClockReasons } from './clock.ts';

export const programs: MessagesOf<ProgramCode> = {
  'program-raised': ({ error }) => ({
    what: `プログラムが例外「${error}」で終わりました。`,
    advice: 'コードを直すか、その例外を実行結果として記載してください。',
  }),
  'program-exited': ({ exitCode }) => ({
    what: `プログラムが終了コード ${exitCode} で終わりました。`,
    advice: '手元で実行して原因を調べ、コードを直してください。',
  }),
  'program-killed': ({ signal }) => ({
    what: `プログラムがシグナル ${signal} で強制終了しました。`,
    advice: '手元で実行して原因を調べてください。モジュール内部の異常終了がよくある原因です。',
  }),
  'program-timed-out': ({ seconds }) => ({
    what: `プログラムが ${seconds} 秒以内に終わりませんでした。`,
    advice: '無限ループがないか確かめるか、`--timeout` で時間を延ばしてください。',
  }),
  'program-output-limit': ({ bytes }) => ({
    what: `出力が ${byteQuantity(bytes)} を超えたため、プログラムを止めました。`,
    advice: '無限ループがないか確かめるか、出力を減らしてください。',
  }),
  'program-memory-limit': ({ bytes }) => ({
    what: `メモリーが ${byteQuantity(bytes)} を超えたため、プログラムを止めました。`,
    advice: '記事で扱うデータを小さくしてください。',
  }),
  'program-process-limit': ({ processes }) => ({
    what: `同時に動くプロセスが ${processes} 個を超えたため、プログラムを止めました。`,
    advice: '同時に起動する数を減らしてください。',
  }),
  'program-disk-limit': ({ bytes, files }) => ({
    what: `書き込みが ${byteQuantity(bytes)} か ${files} ファイルを超えたため、プログラムを止めました。`,
    advice: '書き込む量を減らすか、要らなくなったものを消してください。',
  }),
  'program-isolated': ({ error, level }) => ({
    what: `隔離（${level}）がプログラムを止めた可能性があります（${error}）。`,
    advice:
      '信頼できる記事なら、`--isolation limits` でファイルとネットワークが開きます。ネットワークだけなら、`<!-- jikko: network -->` と `--network directive` を使ってください。',
  }),
  'isolation-unavailable': ({ level, detail }) => ({
    what: `このマシンでは隔離「${level}」が使えないため（${detail}）、何も実行しませんでした。`,
    advice: '`--isolation` でより弱いものを選ぶか、使えるマシンで実行してください。',
  }),
  'isolation-too-weak': ({ level, required }) => ({
    what: `隔離「${level}」は、必要とされた「${required}」より弱いため、何も実行しませんでした。`,
    advice: '`--isolation` と `--require-isolation` に同じものを指定するか、片方を省いてください。',
  }),
  'program-module-missing': ({ module }) => ({
    what: `モジュール「${module}」がインストールされていません。`,
    advice: 'jikko が使う Python に入れるか、`--python` で別の Python を指定してください。',
  }),
  'program-reads-input': () => ({
    what: 'プログラムがキーボードからの入力を待ちますが、jikko は何も入力しません。',
    advice: '`input()` の代わりに、値をコードに書いてください。',
  }),
  'program-python': ({ required, version }) => ({
    what: `このコードは Python ${required} が必要だと書いています（\`# /// script\`）が、使っているのは ${version} です。`,
    advice: '`--python` で別の Python を指定するか、`requires-python` を直してください。',
  }),
  'program-metadata': ({ detail }) => ({
    what: `コードの \`# /// script\` ブロックを読めません（${detail}）。`,
    advice: 'PEP 723 の形に直すか、消してください。',
  }),
  'program-syntax-error': ({ error }) => ({
    what: `Python の文法に合わないコードです（${error}）。`,
    advice: 'コードを直してください。単独で動かない断片には実行結果を記載できません。',
  }),
  'program-not-run': () => ({
    what: 'プログラムを実行しませんでした。',
    advice: '先に報告された問題を解決してから、もう一度実行してください。',
  }),
  'python-several': ({ command }) => ({
    what: `\`jikko ${command}\` で使える Python は 1 つだけです。`,
    advice: '`--python` を 1 つにしてください。いくつもの版で確認するのは `jikko verify` です。',
  }),
  'python-missing': ({ tried }) => ({
    what: `Python が見つかりません（試したもの：${tried}）。`,
    advice: 'Python 3 をインストールするか、`--python` で場所を指定してください。',
  }),
  'python-too-old': ({ version, path }) => ({
    what: `「${path}」の Python ${version} は古すぎます。`,
    advice: 'Python 3.8 以上をインストールするか、`--python` で指定してください。',
  }),
  'python-unusable': ({ path, detail }) => ({
    what: `「${path}」の Python を使えません（${detail}）。`,
    advice: '手元で起動できるか確かめるか、`--python` で別の Python を指定してください。',
  }),
  'python-no-fork': ({ path, detail }) => ({
    what: `Python（${path}）は複数のプログラムを受け持てません（${detail}）。`,
    advice: 'プログラムごとに Python を起動します。遅くなりますが、結果は同じです。',
  }),
  'skipped-by-author': ({ reason }) => ({
    what:
      reason === ''
        ? '著者の指示により実行しません。'
        : `著者の指示により実行しません（${reason}）。`,
    advice: '検証するには `skip` を消してください。',
  }),
  'skipped-requires': ({ module }) => ({
    what: `著者が必要とするモジュール「${module}」がインストールされていません。`,
    advice: 'jikko が使う Python に入れてください。',
  }),
  'program-unread': () => ({
    what: 'このコードを読むとPythonが落ちるか、時間がかかりすぎます。コメントに書かれた結果は確かめていません。',
    advice: 'コードを簡単に、または短くするか、結果をコードの外のフェンスに書いてください。',
  }),
  'program-real-clock': ({ reason }) => ({
    what: `待ち時間を飛ばして実行できません: ${realClockReasons[reason]}。`,
    advice: '`--clock auto` を使うと、飛ばせないプログラムは実際に待って確認します。',
  }),
  'program-ended-server': () => ({
    what: '複数のプログラムを受け持つ Python が、このコードの実行中に終わりました。このコードが原因かもしれません。',
    advice:
      '結果は単独で実行し直したものです。他のプロセスを終わらせたり止めたりするコードでないか確かめてください。',
  }),
  'program-needs-failed': ({ line, error }) => ({
    what: `このコードが前提とする ${line} 行目のコードブロックが失敗しました（${error}）。`,
    advice: '先にそちらを直してください。',
  }),
  'skipped-prints-nothing': () => ({
    what: 'このコードブロックは何も表示しないため、別のものの結果とみなします。',
    advice: '表示するコードを載せるか、このコードで表示してください。',
  }),
  'skipped-machine': ({ path }) => ({
    what: `著者のマシンのパス（${path}）を含む結果なので、照らし合わせられません。`,
    advice: '検証するには、パスを表示しないか、`...` と書いてください。',
  }),
  'skipped-not-reached': () => ({
    what: 'コメントが指す文は実行されなかったか、何も表示しませんでした。',
    advice: '検証するには、その文が実行されるコードにしてください。',
  }),
  'skipped-words': () => ({
    what: 'コメントは結果を言葉で説明しているため、出力と照らし合わせられません。',
    advice: '検証するには、出力そのものを書いてください。',
  }),
  'skipped-transcript': () => ({
    what: 'jikko が実行しないコマンドの結果です。',
    advice:
      '実行するのは、コードブロックのファイルを指す `python file.py` だけです。そのコマンドだけを書いてください。',
  }),
  'skipped-remark': ({ remark }) => ({
    what: `ラベルに「${remark}」とあり、出力が異なるため、判定しません。`,
    advice: '検証するには、この断り書きを消すか、変わる部分を `...` と書いてください。',
  }),
  'skipped-diff': () => ({
    what: '差分（diff）のコードブロックなので、実行しません。',
    advice: '検証するには、`diff` を付けずにプログラム全体を載せてください。',
  }),
};
