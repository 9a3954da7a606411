// What `calmc lsp` shows beside and inside a text: colours, what grows around the cursor, links, names of the workspace,
// values that are left out, uses and runbooks.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { calmc, copyOf, scratchFolder } = require('./support/calmc');
const { Editor, positionAt, uriOf } = require('./support/editor');
const { shownTokens } = require('./support/semantic_tokens');

async function opened(main, { change = (text) => text, ...options } = {}) {
  const editor = new Editor(path.dirname(main), options);
  const { capabilities } = await editor.initialize();
  const text = change(fs.readFileSync(main, 'utf8'));
  await editor.open(main, text);
  return { editor, capabilities, text, document: { textDocument: { uri: uriOf(main) } } };
}

/** `main.calm` with this text in a project of its own. */
function project(text) {
  const folder = scratchFolder();
  fs.writeFileSync(path.join(folder, 'calm.yaml'), 'out: out\n');
  fs.writeFileSync(path.join(folder, 'main.calm'), text);
  return path.join(folder, 'main.calm');
}

const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

test('words have the colours of what they mean, by either count of columns', async () => {
  const text = `/// Ä😀 documented
param env : symbol = prod
tenant alm : cloud-alm { title = "😀 \${env} ü", region = eu10 } /* 😀
  two lines */ tenant s : cloud-for-customer { monitored-by = alm }
`;
  for (const [encoding, buffer] of [['utf-8', 'utf8'], ['utf-16', 'utf16le']]) {
    const main = project(text);
    const { editor, capabilities, document } = await opened(main, { encoding });
    const { legend } = capabilities.semanticTokensProvider;
    const answer = await editor.request('textDocument/semanticTokens/full', document);
    assert.deepStrictEqual(shownTokens(text, answer, legend, buffer), [
      'comment.documentation /// Ä😀 documented',
      'keyword param', 'parameter.declaration env', 'type symbol', 'enumMember prod',
      'keyword tenant', 'namespace.declaration alm', 'class cloud-alm',
      'property title', 'string "😀 ${', 'parameter env', 'string } ü"', 'property region', 'enumMember eu10',
      'comment /* 😀', 'comment   two lines */',
      'keyword tenant', 'namespace.declaration s', 'class cloud-for-customer', 'property monitored-by', 'namespace alm',
    ]);
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    const some = await editor.request('textDocument/semanticTokens/range', { ...document, range });
    assert.deepStrictEqual(some.data.slice(0, 5), [1, 0, 5, legend.tokenTypes.indexOf('keyword'), 0]);
    assert.strictEqual(some.data.length, 4 * 5);
    await editor.stop();
  }
});

test('a selection grows from the word to the file', async () => {
  const { editor, text, document } = await opened(copyOf('acme'));
  const positions = ['c4c/rum', 'monitored-by = alm\n  subaccount'].map((mark) => positionAt(text, text.indexOf(mark) + 1));
  const [inside, name] = await editor.request('textDocument/selectionRange', { ...document, positions });
  const texts = (range) => {
    const lines = text.split('\n');
    const at = ({ line, character }) => lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, character);
    return text.slice(at(range.start), at(range.end));
  };
  const chain = (from) => (from ? [texts(from.range), ...chain(from.parent)] : []);
  assert.deepStrictEqual(chain(inside).slice(0, 3), ['"c4c/rum"', 'secret("c4c/rum")', 'password = secret("c4c/rum")']);
  assert.strictEqual(chain(inside).at(-1), text);
  assert.deepStrictEqual(chain(name).slice(0, 2), ['monitored-by', 'monitored-by = alm']);
  await editor.stop();
});

test('files that are there and may be read are linked', async () => {
  const main = project('');
  const folder = path.dirname(main);
  fs.writeFileSync(path.join(folder, 'other.calm'), '');
  fs.writeFileSync(path.join(folder, 'key.json'), '{}');
  fs.writeFileSync(path.join(folder, '..', `${path.basename(folder)}-outside.json`), '{}');
  const outside = path.join(folder, '..', `${path.basename(folder)}-outside.json`);
  const text = `import "other.calm"
import "gone.calm"
import "../x.calm"
tenant a : cloud-alm { service-key = key-file("key.json") }
tenant b : cloud-alm { service-key = key-file("gone.json") }
tenant c : cloud-alm { service-key = key-file("../${path.basename(outside)}") }
tenant d : cloud-alm { service-key = key-file("`;
  const { editor, document } = await opened(main, { change: () => text });
  const links = await editor.request('textDocument/documentLink', document);
  assert.deepStrictEqual(links, [
    { range: { start: { line: 0, character: 8 }, end: { line: 0, character: 18 } }, target: uriOf(path.join(folder, 'other.calm')) },
    { range: { start: { line: 3, character: 47 }, end: { line: 3, character: 55 } }, target: uriOf(path.join(folder, 'key.json')) },
  ]);
  fs.rmSync(outside);
  await editor.stop();
});

test('names of the whole workspace are found by some of their letters', async () => {
  const main = copyOf('acme-objects');
  const { editor } = await opened(main);
  const found = async (query) => {
    const symbols = await editor.request('workspace/symbol', { query });
    return symbols.map(({ name, containerName, location }) => [name, containerName, path.basename(location.uri)].join(' '));
  };
  assert.deepStrictEqual(await found('crunws'), ['CRUN_WS sales main.calm']);
  assert.ok((await found('')).includes('alm  alm.calm'));
  assert.deepStrictEqual(await found('nobody'), []);
  await editor.stop();
});

test('what a block leaves out is shown behind its head, with rule and page, and never a secret', async () => {
  const left = (text) => text.replace(/ +(communication-method|user|password|host-name) += .*\n/g, '');
  const { editor, document, text } = await opened(copyOf('acme-objects'), { change: left });
  const hints = await editor.request('textDocument/inlayHint', { ...document, range: whole });
  const lines = text.split('\n');
  const behind = ({ position }) => lines[position.line].slice(0, position.character).trim();
  const shown = new Map(hints.map((hint) => [behind(hint), hint.label.map(({ value }) => value).join('')]));
  assert.strictEqual(shown.get('communication-system CRUN {'), 'host-name = "eu10.alm.cloud.sap"');
  assert.strictEqual(shown.get('communication-arrangement iem {'), 'communication-method = direct-connection');
  const [{ tooltip }] = hints.find((hint) => behind(hint) === 'communication-arrangement iem {').label;
  assert.match(tooltip.value, /^derived: `direct-connection`\n\n\*\*C4C-\d+\*\*: [^]*page: /);
  assert.ok(!JSON.stringify(hints).includes('password'));
  const none = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  assert.deepStrictEqual(await editor.request('textDocument/inlayHint', { ...document, range: none }), []);
  await editor.stop();
});

test('a hint says what is so in every pass of a loop', async () => {
  const main = project(`tenant alm : cloud-alm { region = eu10 }
for name, user in { a = "A", b = "B" } {
  tenant "\${name}" : cloud-for-customer {
    url = "https://my123456.crm.ondemand.com"
    monitored-by = alm
    use-case integration-exception-monitoring { user = "\${user}", password = secret("p") }
    communication-system CRUN {}
    communication-arrangement iem { scenario = query-webservice-messages-for-monitoring }
  }
}
`);
  const { editor, document } = await opened(main);
  const hints = await editor.request('textDocument/inlayHint', { ...document, range: whole });
  const said = JSON.stringify(hints);
  assert.ok(said.includes('host-name'), said);
  assert.ok(!said.includes('user ='), said);
  await editor.stop();
});

test('uses stand above what is used, and a build adds the way into its runbook', async () => {
  const main = copyOf('acme-objects');
  const { editor, document, text } = await opened(main);
  const lenses = async () => {
    const made = await editor.request('textDocument/codeLens', document);
    return made.map(({ range, command }) => ({ above: text.split('\n')[range.start.line].trim(), ...command }));
  };
  const before = await lenses();
  const uses = before.find(({ above }) => above.startsWith('instance CRUN_WS'));
  assert.deepStrictEqual([uses.title, uses.command], ['1 use', 'editor.action.showReferences']);
  const [uri, , locations] = uses.arguments;
  assert.deepStrictEqual([uri, locations.length], [uriOf(main), 1]);
  assert.ok(before.every(({ command }) => command !== 'vscode.open'));
  const out = path.join(path.dirname(main), 'out');
  assert.strictEqual(calmc(['build', main, '-o', out]).status, 0);
  const after = await lenses();
  const runbook = after.find(({ above, command }) => above.startsWith('tenant sales') && command === 'vscode.open');
  assert.deepStrictEqual([runbook.title, runbook.arguments], ['runbook', [uriOf(path.join(out, 'runbook/sales.md'))]]);
  const step = after.find(({ above, command }) => above.startsWith('instance CRUN_WS') && command === 'vscode.open');
  const [, line] = /#L(\d+)$/.exec(step.arguments[0]);
  assert.match(fs.readFileSync(path.join(out, 'runbook/sales.md'), 'utf8').split('\n')[line - 1], /^### .* CRUN_WS$/);
  await editor.stop();
});
