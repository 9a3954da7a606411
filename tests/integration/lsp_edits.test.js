// The server never lies: after each of many random edits its diagnostics are those of a fresh `calmc check` on the same
// texts. `node lsp_edits.test.js EDITS [SEED]` makes as many edits as wanted; a failure keeps its seed and texts.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { copyOf, repository } = require('./support/calmc');
const { checked } = require('./support/verdict');
const { Editor, uriOf } = require('./support/editor');

const edits = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 20261126);

/** Numbers from 0 to `below`, the same for one seed. */
function numbers(state) {
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pieces = ['{', '}', '[', ']', '(', ')', '=', ':', ',', ';', '"', '${', '.', '@', '//', '///', '/*', '\n', '\r', '\r\n', '\t', ' ',
  'tenant', 'for', 'when', 'import "shared/alm.calm"', 'alm', 'eu10', 'use-case', 'secret("x")', '"Ä😀"', 'é', '😀', '\u202e', '1 min',
  'monitored-by = alm', 'let a = b', 'param p : symbol = x', '@allow(C4C-01, "why")', 'environment dev { env = test }'];

/** What no position of the protocol stands between: halves of a character, halves of a line end. */
const pairs = /^([\ud800-\udbff][\udc00-\udfff]|\r\n)$/;

/** One edit of a text: begin, end, what is put there. */
function edit(text, next) {
  const begin = next(text.length + 1);
  const isSplit = (at) => at > 0 && pairs.test(text.slice(at - 1, at + 1));
  const whole = (at) => (isSplit(at) ? at - 1 : at);
  const from = whole(begin);
  const to = whole(Math.min(text.length, begin + [0, 0, 1, 3, 30][next(5)]));
  const put = [() => '', () => pieces[next(pieces.length)], () => text.slice(whole(next(text.length)), from)][next(3)]();
  return [Math.min(from, to), Math.max(from, to), put.length > 200 || /^[\udc00-\udfff]/.test(put) ? '' : put];
}

test(`${edits} random edits (seed ${seed})`, { timeout: Infinity }, async () => {
  const next = numbers(seed);
  const main = copyOf('acme');
  const shared = path.join(path.dirname(main), 'shared/alm.calm');
  const files = [main, shared];
  const other = path.dirname(copyOf('acme'));
  const home = path.dirname(main);
  const editor = new Editor(home);
  await editor.initialize();
  for (const file of files) await editor.open(file);
  const original = new Map(files.map((file) => [file, editor.texts.get(file).text]));
  for (let number = 0; number < edits; ++number) {
    const file = files[next(4) === 0 ? 1 : 0];
    const { text } = editor.texts.get(file);
    // From time to time back to what can be read, or nothing but syntax is ever looked at.
    const [begin, end, put] = next(12) === 0 ? [0, text.length, original.get(file)] : edit(text, next);
    await editor.change(file, begin, end, put);
    // What is said of one file is all said: the answer to a request comes behind it.
    await editor.request('calm/none', {}).catch(() => {});
    for (const each of files) fs.writeFileSync(path.join(other, path.relative(home, each)), editor.texts.get(each).text);
    const wanted = checked(other, [], home);
    try {
      for (const each of files) {
        const said = editor.diagnostics.get(uriOf(each)).diagnostics;
        assert.deepStrictEqual(JSON.parse(JSON.stringify(said)), wanted.get(each) ?? [], `${each}, edit ${number}`);
      }
    } catch (problem) {
      const kept = path.join(repository, 'build', `lsp-edits-${seed}-${number}.json`);
      fs.writeFileSync(kept, JSON.stringify({ seed, number, begin, end, put, texts: [...editor.texts] }, null, 2));
      problem.message += `\nkept in ${kept}`;
      editor.server.kill();
      throw problem;
    }
  }
  assert.deepStrictEqual(await editor.stop(), { code: 0, signal: null });
});
