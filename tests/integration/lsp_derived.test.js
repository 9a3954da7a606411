// What a product derives, as `calmc lsp` shows it and writes it into the source.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { artefactsIn, build, calmc, copyOf, readJson } = require('./support/calmc');
const { Editor, uriOf } = require('./support/editor');

async function open(example) {
  const main = copyOf(example);
  const editor = new Editor(path.dirname(main));
  await editor.initialize();
  await editor.open(main);
  return { main, editor };
}

const offsetOf = (text, { line, character }) =>
  text.split('\n').slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;

/** The text with what is put in. */
function edited(text, edits) {
  return [...edits]
    .reverse()
    .reduce((made, { range, newText }) => {
      const at = offsetOf(text, range.start);
      return made.slice(0, at) + newText + made.slice(at);
    }, text);
}

async function actionsAt(editor, main, mark, only) {
  const { textDocument, position } = editor.place(main, mark, 3);
  const asked = { textDocument, range: { start: position, end: position }, context: { diagnostics: [], ...(only ? { only } : {}) } };
  return editor.request('textDocument/codeAction', asked);
}

/** The artefacts of a landscape, without who wrote what. */
function meaningOf(main) {
  const out = build(main);
  const blank = (key, value) => (key === 'origin' && ['written', 'derived'].includes(value) ? undefined : value);
  return artefactsIn(out)
    .sort()
    .map((file) => [file, JSON.stringify(readJson(out, file), blank)]);
}

test('what is written out is in the canonical form, has no finding and changes no artefact', async () => {
  const { main, editor } = await open('acme');
  const text = fs.readFileSync(main, 'utf8');
  const before = meaningOf(main);
  for (const mark of ['tenant sales', 'tenant entitlements', 'tenant erp', 'use-case real-user']) {
    const actions = await actionsAt(editor, main, mark, ['refactor']);
    assert.ok(actions.length >= 4, mark);
    for (const { kind, title, edit } of actions) {
      assert.strictEqual(kind, 'refactor.rewrite');
      const made = edited(text, edit.documentChanges[0].edits);
      fs.writeFileSync(main, made);
      const found = calmc(['check', '--format', 'concise', main]);
      assert.strictEqual(found.stdout, '', title);
      assert.strictEqual(calmc(['fmt', '--check', main]).status, 0, `${title}\n${made}`);
      // Of a part, what is written comes before what is derived: only the order differs.
      const isWhole = mark.startsWith('tenant') && title.includes('all that is');
      if (isWhole) assert.deepStrictEqual(meaningOf(main), before, mark);
    }
    fs.writeFileSync(main, text);
  }
  await editor.stop();
});

test('an object is written out as calmc expand prints it', async () => {
  const { main, editor } = await open('acme');
  const [{ title, edit }] = await actionsAt(editor, main, 'tenant entitlements', ['refactor']);
  assert.strictEqual(title, 'write out `destination CALM_BPMON`, which is derived');
  const [{ newText }] = edit.documentChanges[0].edits;
  const expanded = calmc(['expand', main]).stdout.split('\n').map((line) => line.trim());
  for (const line of newText.split('\n')) assert.ok(expanded.includes(line.trim()), line);
  await editor.stop();
});

test('blocks on one line, in tabs and with nothing in them take it too', async () => {
  const { main, editor } = await open('acme');
  for (const text of [
    'import "shared/alm.calm"\ntenant a : entitlement-management { monitored-by = alm; use-case business-process-monitoring {} }\n',
    'import "shared/alm.calm"\ntenant a : entitlement-management {\n\tmonitored-by = alm\n\tuse-case business-process-monitoring {}\n\t}\n',
  ]) {
    await editor.change(main, 0, editor.texts.get(main).text.length, text);
    const actions = await actionsAt(editor, main, 'tenant a', ['refactor.rewrite']);
    const all = actions.find(({ title }) => title.includes('all that is'));
    const found = await editor.change(main, 0, text.length, edited(text, all.edit.documentChanges[0].edits));
    assert.deepStrictEqual(found, []);
  }
  await editor.stop();
});

test('with several environments nothing is written out, and no other file is touched', async () => {
  const { main, editor } = await open('regions');
  const { text } = editor.texts.get(main);
  for (const mark of text.match(/^ *(tenant|use-case)/gm) ?? []) {
    assert.deepStrictEqual(await actionsAt(editor, main, mark, ['refactor']), []);
  }
  await editor.stop();
});

test('hover tells what is derived, and what each environment gives', async () => {
  const { main, editor } = await open('acme');
  const said = async (mark, by = 1) => (await editor.request('textDocument/hover', editor.place(main, mark, by)))?.contents.value ?? '';
  assert.match(await said('tenant entitlements', 9), /derived:\n\n- `destination CALM_BPMON` \(ENTM-05\)/);
  assert.match(await said('real-user-monitoring'), /derived:[^]*`communication-arrangement rum` \(C4C-19\)/);
  const written = 'import "shared/alm.calm"\nparam who : text = "me"\nparam what : text\nenvironment prod { who = "you", what = "x" }\nenvironment test {}\n' +
    'tenant a : c4c {\n  title = who\n  monitored-by = alm\n  use-case real-user-monitoring { user = "u", password = secret("p") }\n  communication-system CRUN {}\n}\n';
  await editor.change(main, 0, editor.texts.get(main).text.length, written);
  assert.match(await said('CRUN'), /derived:\n\n- `host-name = "eu10.alm.cloud.sap"` \(C4C-06\)[^]*- `active = true` \(C4C-14\)[^]*`instance CRUN_HTTP`/);
  assert.match(await said('param who', 7), /- prod: `"you"`\n- test: the default/);
  assert.match(await said('what :'), /- prod: `"x"`\n- test: no value/);
  assert.match(await said('title'), /value in `test`: `"me"`/);
  await editor.stop();
});

test('secrets stay out of what is written out', async () => {
  const { main, editor } = await open('acme');
  const text = editor.texts.get(main).text.replace('secret("c4c/iem")', '"hunter2hunter2"');
  await editor.change(main, 0, editor.texts.get(main).text.length, text);
  const actions = await actionsAt(editor, main, 'tenant sales');
  assert.ok(!JSON.stringify(actions).includes('hunter2'));
  const { contents } = await editor.request('textDocument/hover', { textDocument: { uri: uriOf(main) }, position: editor.place(main, 'use-case integration', 12).position });
  assert.ok(!contents.value.includes('hunter2'));
  await editor.stop();
});
