// What `calmc lsp` answers over examples/acme: names, what is known of them, fixes, and the form of the text.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { calmc, copyOf } = require('./support/calmc');
const { Editor, positionAt, uriOf } = require('./support/editor');

async function acme(change = (text) => text) {
  const main = copyOf('acme');
  const editor = new Editor(path.dirname(main));
  await editor.initialize();
  const diagnostics = await editor.open(main, change(fs.readFileSync(main, 'utf8')));
  return { main, shared: path.join(path.dirname(main), 'shared/alm.calm'), editor, diagnostics };
}

const offsetOf = (text, { line, character }) =>
  text.split('\n').slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;

/** The text with the edits made. */
function edited(text, edits) {
  const at = (position) => offsetOf(text, position);
  return [...edits]
    .sort((a, b) => at(b.range.start) - at(a.range.start))
    .reduce((made, { range, newText }) => made.slice(0, at(range.start)) + newText + made.slice(at(range.end)), text);
}

const textAt = (text, range) => text.slice(offsetOf(text, range.start), offsetOf(text, range.end));

test('hover says what the packs and the landscape know', async () => {
  const { main, editor } = await acme();
  const said = async (mark, by = 1) => {
    const answer = await editor.request('textDocument/hover', editor.place(main, mark, by));
    return answer && `${textAt(editor.texts.get(main).text, answer.range)}: ${answer.contents.value}`;
  };
  assert.match(await said('cloud-for-customer'), /^cloud-for-customer: \*\*`cloud-for-customer`\*\*[^]*use cases: [^]*page: /);
  assert.match(await said('tenant sales'), /^tenant: \*\*`tenant`\*\*/);
  assert.match(await said('customer-number'), /^customer-number: \*\*`customer-number`\*\*[^]*value: `"1000123"`/);
  assert.match(await said('real-user-monitoring'), /^real-user-monitoring: \*\*`real-user-monitoring`\*\*: Real User/i);
  assert.match(await said('= imported', 3), /^imported[^:]*: \*\*`imported`\*\*/);
  assert.match(await said('= alm', 2), /^alm: ```calm\ntenant alm : cloud-alm/);
  assert.match(await said('${env}', 3), /^env: ```calm\nparam env : symbol = prod\n```/);
  assert.match(await said('sales :'), /The sales organisation's CRM/);
  assert.strictEqual(await said('{\n  title', 1), null);
  assert.strictEqual(await said('ondemand.com', -1).then((text) => text === null || text.startsWith('"')), true);
  const end = { textDocument: { uri: uriOf(main) }, position: { line: 9999, character: 0 } };
  assert.strictEqual(await editor.request('textDocument/hover', end), null);
  await editor.stop();
});

test('a name leads to its declaration and its uses, across files', async () => {
  const { main, shared, editor } = await acme();
  const declared = await editor.request('textDocument/definition', editor.place(main, '= alm', 2));
  assert.strictEqual(declared.uri, uriOf(shared));
  assert.strictEqual(textAt(fs.readFileSync(shared, 'utf8'), declared.range), 'alm');
  const imported = await editor.request('textDocument/definition', editor.place(main, 'shared/', 2));
  assert.deepStrictEqual(imported, { uri: uriOf(shared), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });
  const uses = await editor.request('textDocument/references', editor.place(main, '= alm', 2));
  assert.deepStrictEqual(uses.map(({ uri }) => path.basename(uri)).sort(), ['alm.calm', 'main.calm', 'main.calm', 'main.calm']);
  assert.strictEqual(await editor.request('textDocument/definition', editor.place(main, '"acme-entm', 3)), null);
  await editor.stop();
});

test('renaming changes every place and no meaning', async () => {
  const { main, shared, editor } = await acme();
  const edit = await editor.request('textDocument/rename', { ...editor.place(main, '= alm', 2), newName: 'hub' });
  const changes = new Map(edit.documentChanges.map((each) => [each.textDocument.uri, each]));
  assert.strictEqual(changes.get(uriOf(main)).textDocument.version, 1);
  for (const file of [main, shared]) {
    fs.writeFileSync(file, edited(fs.readFileSync(file, 'utf8'), changes.get(uriOf(file)).edits));
  }
  assert.strictEqual((fs.readFileSync(main, 'utf8').match(/= hub\b/g) ?? []).length, 3);
  assert.strictEqual(calmc(['check'], { cwd: path.dirname(main) }).status, 0);
  for (const newName of ['', '1x', 'a b', 'sales', 'tenant {', 'for']) {
    const wanted = { ...editor.place(main, 'erp :', 1), newName };
    await assert.rejects(editor.request('textDocument/rename', wanted), undefined, newName);
  }
  const prepared = await editor.request('textDocument/prepareRename', editor.place(main, 'erp :', 1));
  assert.strictEqual(prepared.placeholder, 'erp');
  await editor.stop();
});

test('a name in a line that can not be read is not renamed past', async () => {
  const { main, editor } = await acme((text) => `${text}\nlet x = [ erp = = ]\n`);
  await assert.rejects(editor.request('textDocument/rename', { ...editor.place(main, 'erp :', 1), newName: 'core' }));
  await editor.stop();
});

test('formatting gives what calmc fmt gives, in edits of blanks alone', async () => {
  const ugly = (text) => text.replace(/ +=/g, '=').replace(/\n {2}/g, '\n\t\t').replace('tenant erp', '\n\n\ntenant   erp') + '\n// end\n\n';
  const { main, editor } = await acme(ugly);
  const { text } = editor.texts.get(main);
  const document = { textDocument: { uri: uriOf(main) }, options: { tabSize: 8, insertSpaces: false } };
  const edits = await editor.request('textDocument/formatting', document);
  const wanted = calmc(['fmt', '-'], { input: text });
  assert.strictEqual(edited(text, edits), wanted.stdout);
  edits.forEach(({ newText }) => assert.match(newText, /^[\s,;]*$/));
  const range = { start: { line: 0, character: 0 }, end: positionAt(text, text.indexOf('tenant entitlements')) };
  const some = await editor.request('textDocument/rangeFormatting', { ...document, range });
  assert.ok(some.length > 0 && some.length < edits.length);
  await editor.stop();
});

test('each fix is offered, and does what it says', async () => {
  const { main, editor, diagnostics } = await acme((text) => text.replace('customer-number', 'customer-nummer'));
  assert.strictEqual(diagnostics.length, 1);
  const [{ range }] = diagnostics;
  const asked = { textDocument: { uri: uriOf(main) }, range, context: { diagnostics } };
  const [action] = await editor.request('textDocument/codeAction', asked);
  assert.strictEqual(action.kind, 'quickfix');
  assert.deepStrictEqual(JSON.parse(JSON.stringify(action.diagnostics)), diagnostics);
  const [{ edits }] = action.edit.documentChanges;
  const mended = edited(editor.texts.get(main).text, edits);
  assert.match(mended, /customer-number = /);
  const all = await editor.request('textDocument/codeAction', { ...asked, context: { diagnostics, only: ['source'] } });
  assert.ok(all.every(({ kind }) => kind === 'source.fixAll'));
  await editor.change(main, 0, editor.texts.get(main).text.length, mended);
  assert.deepStrictEqual(editor.diagnostics.get(uriOf(main)).diagnostics, []);
  await editor.stop();
});

test('a rule can be allowed where it is broken', async () => {
  const { main, editor, diagnostics } = await acme((text) => text.replace('user = "CALM_RUM", ', ''));
  const rule = diagnostics.find(({ code }) => code === 'C4C-31');
  assert.ok(rule, JSON.stringify(diagnostics));
  const asked = { textDocument: { uri: uriOf(main) }, range: rule.range, context: { diagnostics } };
  const actions = await editor.request('textDocument/codeAction', asked);
  const allow = actions.find(({ title }) => title.startsWith('allow '));
  const [{ edits }] = allow.edit.documentChanges;
  const { text } = editor.texts.get(main);
  await editor.change(main, 0, text.length, edited(text, edits));
  const left = editor.diagnostics.get(uriOf(main)).diagnostics;
  assert.ok(!left.some(({ code }) => code === rule.code), JSON.stringify(left));
  await editor.stop();
});

test('the outline and what folds', async () => {
  const { main, editor } = await acme();
  const document = { textDocument: { uri: uriOf(main) } };
  const outline = await editor.request('textDocument/documentSymbol', document);
  assert.deepStrictEqual(outline.map(({ name, detail }) => [name, detail]), [
    ['env', 'param'],
    ['sales', 'tenant : cloud-for-customer'],
    ['entitlements', 'tenant : entitlement-management'],
    ['erp', 'tenant : s4hana-cloud-public'],
  ]);
  assert.deepStrictEqual(
    outline[1].children.map(({ name }) => name),
    ['title', 'url', 'monitored-by', 'integration-exception-monitoring', 'real-user-monitoring', 'business-process-monitoring'],
  );
  const folds = await editor.request('textDocument/foldingRange', document);
  const lines = editor.texts.get(main).text.split('\n');
  assert.deepStrictEqual(folds.map(({ startLine }) => lines[startLine].split(' ').slice(0, 2).join(' ')), [
    'tenant sales',
    'tenant entitlements',
    'tenant erp',
  ]);
  await editor.stop();
});

test('every request has an answer at every place, also in broken text', async () => {
  for (const change of [(text) => text, (text) => text.replace('{', '').replace('"', '').slice(0, -5), () => '{ = "${', () => '']) {
    const { main, editor } = await acme(change);
    const { text } = editor.texts.get(main);
    const document = { uri: uriOf(main) };
    for (let at = 0; at <= text.length; at += 7) {
      const position = positionAt(text, at);
      const params = { textDocument: document, position, range: { start: position, end: position }, context: { diagnostics: [] } };
      params.positions = [position];
      for (const method of ['hover', 'definition', 'references', 'prepareRename', 'codeAction', 'selectionRange', 'inlayHint', 'semanticTokens/range']) {
        await editor.request(`textDocument/${method}`, params);
      }
    }
    for (const method of ['documentSymbol', 'foldingRange', 'formatting', 'semanticTokens/full', 'documentLink', 'codeLens']) {
      await editor.request(`textDocument/${method}`, { textDocument: document });
    }
    assert.deepStrictEqual(await editor.stop(), { code: 0, signal: null });
  }
});
