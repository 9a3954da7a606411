// What `calmc lsp` offers where somebody writes.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { copyOf, scratchFolder } = require('./support/calmc');
const { Editor, positionAt, uriOf } = require('./support/editor');

const head = 'import "shared/alm.calm"\n';

/** An editor that asks what is offered in texts of one file, at their `|`. */
class Desk {
  constructor(file, editor) {
    this.file = file;
    this.editor = editor;
  }

  static async open(options) {
    const main = copyOf('acme');
    const editor = new Editor(path.dirname(main), options);
    await editor.initialize();
    return new Desk(main, editor);
  }

  async items(marked, context) {
    const at = marked.indexOf('|');
    const text = marked.slice(0, at) + marked.slice(at + 1);
    this.editor.close(this.file);
    this.editor.open(this.file, text).catch(() => {});
    const line = text.slice(0, at).split('\n').length - 1;
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    const isUtf8 = this.editor.options.encoding === 'utf-8';
    const position = isUtf8 ? { line, character: Buffer.byteLength(before) } : positionAt(text, at);
    const answer = await this.editor.request('textDocument/completion', {
      textDocument: { uri: uriOf(this.file) },
      position,
      ...(context ? { context } : {}),
    });
    return answer?.items ?? [];
  }

  async labels(marked) {
    return (await this.items(marked)).map(({ label }) => label);
  }

  stop() {
    return this.editor.stop();
  }
}

test('kinds, fields and words of the product that are not there yet', async () => {
  const desk = await Desk.open({ snippets: false });
  assert.deepStrictEqual(await desk.labels('|'), ['tenant', 'import', 'param', 'environment', 'let', 'assert', 'for']);
  assert.deepStrictEqual(await desk.labels(`${head}tenant a : cloud-for-customer {\n  url = "https://a.b"\n  ti|\n\n  role = test\n}\n`), [
    ...['title', 'description', 'customer-number', 'monitored-by', 'subaccount'],
    ...['landscape-entry', 'use-case', 'communication-system', 'communication-arrangement', 'setting', 'endpoint'],
  ]);
  assert.deepStrictEqual(await desk.labels(`tenant a : c4c {\n  use-case real-user-monitoring { | }\n}`), ['user', 'password', 'title', 'description']);
  assert.deepStrictEqual(await desk.labels(`tenant a : c4c {\n  use-case |\n  use-case real-user-monitoring {}\n}`), [
    'business-process-monitoring',
    'integration-exception-monitoring',
  ]);
  const system = 'tenant a : c4c {\n  communication-system CRUN {\n    instance X {\n      preferred-application-protocol = |\n    }\n  }\n}';
  const protocols = await desk.items(system);
  assert.deepStrictEqual(protocols.map(({ label, detail }) => [label, detail]), [['web-service', 'Web Service'], ['http', 'Http']]);
  assert.ok((await desk.labels('tenant a : |')).includes('s4hana-cloud-public'));
  assert.deepStrictEqual(await desk.labels(`${head}tenant a : s4hana-cloud-public {\n  landscape-entry { status = | }\n}`), ['new', 'active', 'inactive']);
  await desk.stop();
});

test('what a required field is, stands first and is told', async () => {
  const desk = await Desk.open();
  const [first, second] = await desk.items('tenant a : cloud-alm {\n  |\n  use-case x {}\n}');
  assert.deepStrictEqual([first.label, second.label], ['monitored-by', 'region']);
  assert.match(second.documentation.value, /on the screen: \*Region\*[^]*required/);
  const [user] = await desk.items('tenant a : c4c {\n  use-case real-user-monitoring { | }\n}');
  assert.match(user.documentation.value, /\*\*C4C-31\*\*/);
  await desk.stop();
});

test('names of the right kind, also of objects that the product derives', async () => {
  const desk = await Desk.open();
  const tenant = (inside) => `${head}param user : text\nparam on : bool\nlet secrets = secret("a")\ntenant a : c4c {\n  monitored-by = alm\n${inside}\n}\n`;
  assert.deepStrictEqual(await desk.labels(`${head}tenant a : c4c {\n  monitored-by = |\n}\ntenant b : c4c {\n`), ['alm']);
  assert.deepStrictEqual(await desk.labels('import "shared/alm.calm" as s\ntenant a : c4c { monitored-by = | }'), ['s.alm']);
  assert.deepStrictEqual(await desk.labels(tenant('  use-case real-user-monitoring { user = "u", password = | }')), ['secrets', 'secret']);
  assert.deepStrictEqual(await desk.labels(tenant('  use-case real-user-monitoring { user = | }')), ['user', 'a', 'alm']);
  const derived = tenant('  use-case real-user-monitoring { user = "u", password = secret("p") }\n  communication-arrangement rum {\n    instance = |\n  }');
  assert.deepStrictEqual(await desk.labels(derived), ['CRUN.CRUN_HTTP']);
  assert.deepStrictEqual(await desk.labels(`${head}let x = alm.service-key.|`), [
    ...['api', 'url', 'client-id', 'title', 'description', 'client-secret', 'identity-zone', 'credential-type'],
  ]);
  assert.deepStrictEqual(await desk.labels(`${head}param env : symbol(prod, test)\nassert env == |`), ['prod', 'test', 'env']);
  assert.deepStrictEqual(await desk.labels('param env : symbol(prod, test)\nparam b : text\nenvironment prod {\n  b = "x"\n  |\n}'), ['env']);
  assert.deepStrictEqual(await desk.labels('param env : symbol(prod, test)\nenvironment prod { env = | }'), ['prod', 'test', 'env']);
  assert.deepStrictEqual(await desk.labels('for code, crm in [1] {\n  tenant "a-${|}" : c4c {}\n}'), ['code', 'crm']);
  await desk.stop();
});

test('of several landscapes in a folder, objects are those of the own one', async () => {
  const desk = await Desk.open();
  fs.writeFileSync(path.join(path.dirname(desk.file), 'zoo.calm'), 'tenant zoo : btp-subaccount {}\n');
  const text = `${head}tenant a : c4c {
  monitored-by = alm
  use-case real-user-monitoring { user = "u", password = secret("p") }
  communication-arrangement rum {
    instance = |
  }
}`;
  assert.deepStrictEqual(await desk.labels(text), ['CRUN.CRUN_HTTP']);
  assert.deepStrictEqual(await desk.labels(`${head}environment prod {}\nenvironment |`), ['prod']);
  await desk.stop();
});

test('broken text is the normal case', async () => {
  const desk = await Desk.open({ snippets: false });
  const users = ['user', 'password', 'title', 'description'];
  for (const text of [
    'tenant a : c4c {\n  use-case real-user-monitoring { |',
    'tenant a : c4c {\n  use-case real-user-monitoring {\n    |\n\ntenant b : c4c {\n}\n',
    'tenant a : c4c {\n  use-case real-user-monitoring {\n    us|\n  }\n',
    'tenant a : c4c\n  use-case real-user-monitoring {\n    us|\n  }\n}\n',
    'tenant a : c4c {\n  services = [a, (b\n  use-case real-user-monitoring {\n    |\n  }\n}\n',
    'let = = "${\ntenant a : c4c {\n  url = "x\n  use-case real-user-monitoring { |',
  ]) {
    assert.deepStrictEqual(await desk.labels(text), users, text);
  }
  await desk.stop();
});

test('nothing in comments and texts but paths', async () => {
  const desk = await Desk.open();
  for (const text of ['// |', '/* | */', 'let a = "ten|"', 'tenant a : c4c { url = "|" }', 'tenant |', 'let x = secret("|")']) {
    assert.deepStrictEqual(await desk.labels(text), [], text);
  }
  assert.deepStrictEqual(await desk.labels('import "|"'), ['keys/', 'shared/']);
  const [file] = await desk.items('import "shared/a|"');
  assert.deepStrictEqual([file.label, file.textEdit.range.start.character], ['alm.calm', 15]);
  assert.deepStrictEqual(await desk.labels('tenant a : cloud-alm { service-key = key-file("keys/|") }'), ['alm.json']);
  assert.deepStrictEqual(await desk.labels('import "../|"'), []);
  assert.deepStrictEqual(await desk.items('tenant a : c4c {\n |\n}', { triggerKind: 2, triggerCharacter: ' ' }), []);
  await desk.stop();
});

test('the half-written word is replaced, in units that both sides agreed on', async () => {
  for (const [encoding, begin] of [['utf-16', 24], ['utf-8', 27]]) {
    const desk = await Desk.open({ encoding });
    const [item] = await desk.items('tenant a : c4c { /* 😀é */ tit|le }');
    const range = { start: { line: 0, character: begin + 3 }, end: { line: 0, character: begin + 8 } };
    assert.deepStrictEqual([item.label, item.textEdit.range], ['title', range], encoding);
    await desk.stop();
  }
});

test('whole blocks only for a client that takes snippets', async () => {
  const text = 'tenant a : c4c {\n  |\n}';
  const with_ = await Desk.open();
  const whole = (await with_.items(text)).find(({ label }) => label === 'use-case real-user-monitoring');
  assert.strictEqual(whole.insertTextFormat, 2);
  assert.strictEqual(whole.textEdit.newText, 'use-case real-user-monitoring {\n  user = "$1"\n  password = secret("$2")\n  $0\n}');
  await with_.stop();
  const without = await Desk.open({ snippets: false });
  const items = await without.items(text);
  assert.ok(items.every(({ insertTextFormat, textEdit }) => insertTextFormat === undefined && !textEdit.newText.includes('$')));
  await without.stop();
});

test('the order is that of sortText, and the same each time', async () => {
  const desk = await Desk.open();
  const text = `${head}tenant a : c4c {\n  |\n}`;
  const items = await desk.items(text);
  const sorted = [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  assert.deepStrictEqual(items, sorted);
  assert.deepStrictEqual(await desk.items(text), items);
  await desk.stop();
});

test('what is offered is known to the compiler at its place', async () => {
  const desk = await Desk.open({ snippets: false });
  const unknown = new Set(['CALM2001', 'CALM2003', 'CALM2004', 'CALM2007', 'CALM2008', 'CALM2010', 'CALM2012']);
  const products = (await desk.items('tenant a : |')).map(({ label }) => label);
  for (const product of products) {
    const tenant = (inside) => `${head}tenant x : ${product} {\n${inside}\n}\n`;
    for (const member of await desk.items(tenant('  |'))) {
      const isField = member.textEdit.newText.endsWith('= ');
      const labels = isField ? await desk.items(tenant(`  ${member.label} = |`)) : await desk.items(tenant(`  ${member.label} |`));
      const words = labels.length > 0 ? labels.map(({ textEdit }) => textEdit.newText) : [isField ? '"x"' : ''];
      for (const word of words) {
        const text = tenant(isField ? `  ${member.label} = ${word}` : `  ${member.label} ${word} {}`);
        desk.editor.close(desk.file);
        const found = await desk.editor.open(desk.file, text);
        const wrong = found.filter(({ code }) => unknown.has(code));
        assert.deepStrictEqual(wrong.map(({ code, message }) => `${code} ${message}`), [], text);
      }
    }
  }
  await desk.stop();
});

test('there is an answer everywhere', async () => {
  const folder = scratchFolder();
  const desk = await Desk.open();
  const ask = (uri, position) => desk.editor.request('textDocument/completion', { textDocument: { uri }, position });
  const open = (uri, text) => desk.editor.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'calm', version: 1, text } });
  const nowhere = uriOf(path.join(folder, 'not saved.calm'));
  open(nowhere, '');
  assert.ok((await ask(nowhere, { line: 0, character: 0 })).items.length > 0);
  assert.ok((await ask(nowhere, { line: 9999, character: 9999 })).items.length > 0);
  open('untitled:Untitled-1', 'tenant a : c4c {\n  \n}');
  const labels = (await ask('untitled:Untitled-1', { line: 1, character: 2 })).items.map(({ label }) => label);
  assert.ok(labels.includes('url'));
  assert.strictEqual(await ask('file:///not/open.calm', { line: 0, character: 0 }), null);
  await assert.rejects(ask(nowhere, { line: -1, character: 0 }));
  const text = fs.readFileSync(desk.file, 'utf8');
  for (const change of [(all) => all, (all) => all.replace(/[{}]/g, ''), (all) => all.replaceAll('"', ''), (all) => all.replaceAll('\n', ' ')]) {
    const changed = change(text);
    desk.editor.close(desk.file);
    desk.editor.open(desk.file, changed).catch(() => {});
    for (let at = 0; at <= changed.length; at += 5) await ask(uriOf(desk.file), positionAt(changed, at));
  }
  assert.deepStrictEqual(await desk.stop(), { code: 0, signal: null });
});
