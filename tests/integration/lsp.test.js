// `calmc lsp` through the library of Microsoft's own client: its verdict is that of the command line.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { copyOf, scratchFolder } = require('./support/calmc');
const { Editor, start, uriOf } = require('./support/editor');
const { checked } = require('./support/verdict');

/** A tenant that wants something: without one a file is a library, in which nothing is unused. */
const landscape = `tenant alm : cloud-alm { region = eu10 }
tenant s : cloud-for-customer {
  url          = "https://my123456.crm.ondemand.com"
  monitored-by = alm
  use-case real-user-monitoring { user = "CALM_RUM", password = secret("c4c/rum") }
}
`;

const canonical = (diagnostics) => JSON.parse(JSON.stringify(diagnostics));

async function opened(file, options = {}) {
  const editor = new Editor(options.folder ?? path.dirname(file), options);
  const answer = await editor.initialize();
  const diagnostics = await editor.open(file);
  return { editor, answer, diagnostics };
}

test('a conversation from initialize to exit', async () => {
  const main = copyOf('acme');
  const { editor, answer, diagnostics } = await opened(main);
  assert.strictEqual(answer.serverInfo.name, 'calmc');
  assert.strictEqual(answer.capabilities.positionEncoding, 'utf-16');
  assert.deepStrictEqual(canonical(diagnostics), checked(path.dirname(main)).get(main) ?? []);
  assert.deepStrictEqual(await editor.stop(), { code: 0, signal: null });
});

test('a server whose client is gone ends, and says that it was left', async () => {
  const { editor } = await opened(copyOf('acme'));
  editor.server.stdin.end();
  assert.deepStrictEqual(await editor.exited, { code: 1, signal: null });
});

test('what is typed counts in the place of the disk, in every file of the project', async () => {
  const main = copyOf('acme');
  const shared = path.join(path.dirname(main), 'shared/alm.calm');
  const { editor } = await opened(main);
  await editor.open(shared);
  const text = editor.texts.get(shared).text;
  const name = text.indexOf('alm :');
  await editor.change(shared, name, name + 3, 'hub');
  // main.calm names a tenant that is not there any more, though nobody touched it.
  const uri = uriOf(main);
  while (!editor.diagnostics.get(uri).diagnostics.length) await new Promise((resolve) => setTimeout(resolve, 10));
  fs.writeFileSync(shared, editor.texts.get(shared).text);
  const wanted = checked(path.dirname(main));
  for (const file of [main, shared]) {
    assert.deepStrictEqual(canonical(editor.diagnostics.get(uriOf(file)).diagnostics), wanted.get(file) ?? [], file);
  }
  await editor.stop();
});

test('a request right behind a change swallows no findings', async () => {
  const folder = scratchFolder();
  const file = path.join(folder, 'main.calm');
  fs.writeFileSync(file, landscape + 'let a = 1\n');
  const { editor } = await opened(file);
  const at = editor.texts.get(file).text.indexOf('let');
  const changed = editor.change(file, at, at + 'let a = 1'.length, '');
  await editor.request('textDocument/hover', editor.place(file, 'tenant'));
  assert.deepStrictEqual(await changed, []);
  await editor.stop();
});

test('positions count bytes where the client takes UTF-8', async () => {
  const folder = scratchFolder();
  const file = path.join(folder, 'main.calm');
  fs.writeFileSync(file, 'tenant alm : cloud-alm { title = "Ä😀", regoin = eu10 }\n');
  for (const [encoding, character] of [['utf-8', 43], ['utf-16', 40]]) {
    const { editor, answer, diagnostics } = await opened(file, { encoding });
    assert.strictEqual(answer.capabilities.positionEncoding, encoding);
    const unknown = diagnostics.find((each) => each.message.includes('`regoin`'));
    assert.deepStrictEqual(unknown.range.start, { line: 0, character });
    await editor.stop();
  }
});

test('the page of a code is linked where the client says where the pages are', async () => {
  const folder = scratchFolder();
  const file = path.join(folder, 'main.calm');
  fs.writeFileSync(file, landscape + 'let unused = 1\n');
  const { editor, diagnostics } = await opened(file, { settings: { explanations: 'https://calm.example/codes' } });
  assert.deepStrictEqual(
    diagnostics.map(({ code, tags, codeDescription }) => ({ code, tags, codeDescription })),
    [{ code: 'CALM2013', tags: [1], codeDescription: { href: 'https://calm.example/codes/CALM2013.md' } }],
  );
  await editor.stop();
});

test('a file that is closed is what the disk says; one that is gone is said nothing of', async () => {
  const folder = scratchFolder();
  const file = path.join(folder, 'main.calm');
  fs.writeFileSync(file, landscape + 'let a = 1\n');
  const { editor, diagnostics } = await opened(file);
  assert.strictEqual(diagnostics.length, 1);
  fs.rmSync(file);
  editor.close(file);
  while (editor.diagnostics.get(uriOf(file)).diagnostics.length) await new Promise((resolve) => setTimeout(resolve, 10));
  await editor.stop();
});

test('what changes on the disk or in the settings is looked at again', async () => {
  const folder = scratchFolder();
  const file = path.join(folder, 'main.calm');
  fs.writeFileSync(file, `${landscape}param stage : symbol
environment test { stage = test }
environment prod { stage = prod }
assert stage != prod, "not yet"
import "other.calm"
`);
  const { editor, diagnostics } = await opened(file);
  assert.deepStrictEqual(diagnostics.map(({ code }) => code), ['CALM9003']);
  const registered = await editor.registered;
  assert.deepStrictEqual(registered.map(({ method }) => method), ['workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration']);
  const until = async (codes) => {
    const now = () => editor.diagnostics.get(uriOf(file)).diagnostics.map(({ code }) => code).sort();
    while (String(now()) !== String(codes)) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  fs.writeFileSync(path.join(folder, 'other.calm'), '');
  editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path.join(folder, 'other.calm')), type: 1 }] });
  await until(['CALM2016']);
  editor.notify('workspace/didChangeConfiguration', { settings: { calm: { environment: 'test' } } });
  await until([]);
  await editor.stop();
});

test('a secret is in no message', async () => {
  const folder = scratchFolder();
  const file = path.join(folder, 'main.calm');
  const canary = 'c4n4ry-c4n4ry';
  fs.writeFileSync(file, `tenant s : cloud-for-customer {\n  use-case real-user-monitoring { password = "${canary}" }\n}\n`);
  const { editor, diagnostics } = await opened(file);
  assert.ok(diagnostics.some((each) => each.code === 'CALM4001'));
  assert.ok(!JSON.stringify(diagnostics).includes(canary));
  await editor.stop();
});

/** Sends bytes as they are, and gives what comes back until the server ends. */
function conversation(bytes) {
  return new Promise((resolve) => {
    const server = start({ cwd: scratchFolder() });
    let out = '';
    server.stdout.on('data', (piece) => (out += piece));
    server.on('exit', (code, signal) => {
      const messages = [];
      for (let rest = out; rest; ) {
        const match = /^Content-Length: (\d+)\r\n\r\n/.exec(rest);
        assert.ok(match, `no frame: ${rest}`);
        messages.push(JSON.parse(rest.slice(match[0].length, match[0].length + Number(match[1]))));
        rest = rest.slice(match[0].length + Number(match[1]));
      }
      resolve({ code, signal, messages });
    });
    server.stdin.on('error', () => {});
    server.stdin.end(bytes);
  });
}

const frame = (message) => {
  const text = typeof message === 'string' ? message : JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
};
const hello = frame({ id: 1, method: 'initialize', params: { capabilities: {} } });
const goodbye = frame({ id: 99, method: 'shutdown' }) + frame({ method: 'exit' });

const parseError = -32700;
const invalidRequest = -32600;
const astray = {
  'a length that is no number': ['Content-Length: x\r\n\r\n{}', parseError],
  'a negative length': ['Content-Length: -5\r\n\r\n{}', parseError],
  'a length that is too large': ['Content-Length: 99999999999999999999\r\n\r\n', parseError],
  'a length that is more than a message may have': ['Content-Length: 900000000\r\n\r\n', parseError],
  'two lengths': ['Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}', parseError],
  'no length': ['Content-Type: text\r\n\r\n{}', parseError],
  'a length that is too short': ['Content-Length: 5\r\n\r\n{"jsonrpc":"2.0"}', parseError],
  'bytes that are no header': ['\0\xff'.repeat(5000), parseError],
  'a message that is no JSON': [frame('{'), parseError],
  'a message that is no UTF-8': [Buffer.from([...Buffer.from('Content-Length: 4\r\n\r\n"'), 0xc3, 0x28, 0x22]), parseError],
  'a message that is a list': [frame('[]'), invalidRequest],
  'a message without method': [frame({ id: 5 }), invalidRequest],
  'an id that is a list': [frame({ id: [], method: 'shutdown' }), invalidRequest],
  'deep nesting': [frame('['.repeat(200000) + ']'.repeat(200000)), invalidRequest],
};
for (const [name, [bytes, code]] of Object.entries(astray)) {
  test(`${name} is answered, and the next message is understood`, async () => {
    const parts = [Buffer.from(hello), Buffer.from(bytes), Buffer.from(goodbye)];
    const answers = await conversation(Buffer.concat(parts));
    assert.deepStrictEqual([answers.code, answers.signal], [0, null]);
    const refused = answers.messages.filter((each) => each.error);
    // What a wrong length left over may be told as well.
    assert.ok(refused.length >= 1 && refused.length <= 2, JSON.stringify(answers.messages));
    refused.forEach((each) => assert.strictEqual(each.error.code, code));
    assert.ok(answers.messages.some((each) => each.id === 99 && each.result === null));
  });
}

test('a request before initialize, after shutdown, and of an unknown method is refused', async () => {
  const { messages, code } = await conversation(
    frame({ id: 0, method: 'shutdown' }) +
      hello +
      frame({ id: 2, method: 'initialize', params: { capabilities: {} } }) +
      frame({ id: 'x', method: 'calm/none' }) +
      frame({ method: 'calm/unheard-of' }) +
      frame({ id: 3, method: 'shutdown' }) +
      frame({ id: 4, method: 'shutdown' }) +
      frame({ method: 'exit' }),
  );
  assert.strictEqual(code, 0);
  assert.deepStrictEqual(
    messages.map(({ id, error }) => [id, error ? error.code : 0]),
    [[0, -32002], [1, 0], [2, -32600], ['x', -32601], [3, 0], [4, -32600]],
  );
});

test('a request that is taken back while it waits is not answered otherwise', async () => {
  const { messages } = await conversation(
    hello + frame({ id: 7, method: 'calm/none' }) + frame({ method: '$/cancelRequest', params: { id: 7 } }) + goodbye,
  );
  assert.strictEqual(messages.find((each) => each.id === 7).error.code, -32800);
});

test('exit without shutdown, half a frame and no byte at all end with 1', async () => {
  for (const bytes of [hello + frame({ method: 'exit' }), hello.slice(0, -3), '']) {
    const { code, signal } = await conversation(bytes);
    assert.deepStrictEqual([code, signal], [1, null]);
  }
});

test('a frame that comes byte by byte is one frame', async () => {
  const server = start({ cwd: scratchFolder() });
  const ended = new Promise((resolve) => server.on('exit', resolve));
  server.stdout.resume();
  for (const byte of Buffer.from(hello + goodbye)) {
    server.stdin.write(Buffer.from([byte]));
    await new Promise(setImmediate);
  }
  assert.strictEqual(await ended, 0);
});

const requests = [
  ...['codeAction', 'codeLens', 'completion', 'definition', 'documentLink', 'documentSymbol', 'foldingRange', 'formatting', 'hover',
    'inlayHint', 'prepareRename', 'rangeFormatting', 'references', 'rename', 'selectionRange', 'semanticTokens/full',
    'semanticTokens/range'].map((name) => `textDocument/${name}`),
  'workspace/symbol',
];

test('params of any shape end nothing', async () => {
  const shapes = [null, 5, 'x', [], {}, { textDocument: 5 }, { textDocument: { uri: 7 } }, { textDocument: { uri: 'file:///%zz' } },
    { textDocument: { uri: 'untitled:1', version: 'x', text: 'let a = 1' }, contentChanges: [{ text: 'b' }, 5] },
    { textDocument: { uri: 'untitled:1' }, position: { line: -1, character: 1e300 }, range: {}, contentChanges: 'x' },
    { textDocument: { uri: 'untitled:1' }, position: { line: 9e9, character: 9e9 }, context: 5, newName: {} },
    { textDocument: { uri: 'untitled:1' }, positions: [{ line: 0, character: 99 }, 5], range: { start: 5 }, query: [] },
    { textDocument: { uri: 'untitled:1' }, positions: 'x', range: { start: { line: 9, character: 9 }, end: { line: 0, character: 0 } } }];
  const methods = ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didSave', 'textDocument/didClose',
    'workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles', 'workspace/didChangeWorkspaceFolders', '$/setTrace'];
  let bytes = hello;
  for (const method of methods) {
    for (const params of shapes) bytes += frame({ method, params });
  }
  bytes += frame({ method: 'textDocument/didOpen', params: { textDocument: { uri: 'untitled:1', text: 'tenant a : {' } } });
  let asked = 0;
  for (const method of requests) {
    for (const params of shapes) bytes += frame({ id: `asked ${(asked += 1)}`, method, params });
  }
  const { code, signal, messages } = await conversation(bytes + goodbye);
  assert.deepStrictEqual([code, signal], [0, null]);
  assert.strictEqual(messages.filter(({ id }) => `${id}`.startsWith('asked ')).length, asked);
});

test('every request waits for initialize', async () => {
  const params = { textDocument: { uri: 'untitled:1' }, position: { line: 0, character: 0 } };
  const { messages, code } = await conversation(requests.map((method, id) => frame({ id, method, params })).join('') + hello + goodbye);
  assert.strictEqual(code, 0);
  assert.deepStrictEqual(messages.slice(0, requests.length).map(({ id, error }) => [id, error.code]), requests.map((_, id) => [id, -32002]));
});
