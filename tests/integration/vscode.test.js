// The extension for Visual Studio Code: what is packed, and its client in Node, with a stub of the module `vscode`, in
// conversation with the real server.
'use strict';

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const yaml = require('js-yaml');
const { calmc, copyOf, readJson, repository, scratchFolder } = require('./support/calmc');
const { packed, started } = require('./support/extension');
const { checked } = require('./support/verdict');

const { folder, said } = packed();
const manifest = readJson(folder, 'extension/package.json');

/** A copy of an example with a product that is misspelt. */
function misspelt() {
  const main = copyOf('acme');
  fs.writeFileSync(main, fs.readFileSync(main, 'utf8').replace('cloud-for-customer', 'cloud-for-custmer'));
  return main;
}

test('what is packed is what belongs there, without a warning', () => {
  const version = calmc(['version']).stdout.match(/\d+\.\d+\.\d+/)[0];
  assert.deepStrictEqual(fs.readdirSync(folder).sort(), [`calm-${version}.vsix`, 'extension']);
  const listed = spawnSync('python3', ['-m', 'zipfile', '-l', path.join(folder, `calm-${version}.vsix`)], { encoding: 'utf8' });
  const names = listed.stdout.split('\n').slice(1).map((each) => each.split(/\s{2,}/)[0]).filter(Boolean);
  assert.deepStrictEqual(names.sort(), [
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE.txt',
    'extension/NOTICE.txt',
    'extension/README.md',
    'extension/calm.tmLanguage.json',
    'extension/extension.js',
    'extension/language-configuration.json',
    'extension/package.json',
    'extension/snippets.json',
  ]);
  assert.doesNotMatch(said, /warn|error/i);
  for (const [name, from] of [['calm.tmLanguage.json', 'grammar'], ['language-configuration.json', 'grammar']]) {
    assert.ok(fs.readFileSync(path.join(folder, 'extension', name)).equals(fs.readFileSync(path.join(repository, from, name))));
  }
});

test('a workspace can not say which program is started', async () => {
  assert.strictEqual(manifest.contributes.configuration.properties['calm.path'].scope, 'machine');
  const main = copyOf('acme');
  const wanted = path.join(path.dirname(main), 'calmc');
  fs.writeFileSync(wanted, '#!/bin/sh\ntouch "$(dirname "$0")/started"\n', { mode: 0o755 });
  const before = { folder: process.cwd(), path: process.env.PATH };
  process.chdir(path.dirname(main));
  process.env.PATH = `.:${path.dirname(process.execPath)}`;
  try {
    for (const name of ['calmc', './calmc', '/nowhere/calmc']) {
      const editor = await started(folder, path.dirname(main), { settings: { path: name } });
      assert.match(editor.seen.messages.join('\n'), /calm\.path/);
      await editor.stop();
    }
  } finally {
    process.chdir(before.folder);
    process.env.PATH = before.path;
  }
  assert.ok(!fs.existsSync(path.join(path.dirname(main), 'started')));
});

test('the findings of a file that is opened are those of the command line', async () => {
  const main = misspelt();
  const editor = await started(folder, path.dirname(main));
  editor.open(main);
  const diagnostics = await editor.said(main, (each) => each.length > 0);
  const plain = diagnostics.map(({ message, code, severity, range: { start, end } }) => ({
    message,
    code: code?.value ?? code,
    severity: severity + 1,
    start: { ...start },
    end: { ...end },
  }));
  const wanted = checked(path.dirname(main)).get(main).map(({ message, code, severity, range }) => ({ message, code, severity, ...range }));
  assert.deepStrictEqual(plain, wanted);
  assert.match(plain[0].message, /cloud-for-custmer/);
  await editor.stop();
});

test('a file is formatted by the server', async () => {
  const main = copyOf('acme');
  fs.writeFileSync(main, fs.readFileSync(main, 'utf8').replace('  title        = ', ' title='));
  const editor = await started(folder, path.dirname(main));
  const document = editor.open(main);
  await editor.said(main, () => true);
  const edits = await editor.seen.providers.get('FormattingEdit').provideDocumentFormattingEdits(document, {}, {});
  assert.ok(edits.length > 0);
  const lines = document.getText().split('\n');
  for (const { range, newText } of [...edits].reverse()) {
    assert.strictEqual(range.start.line, range.end.line);
    const line = lines[range.start.line];
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  assert.strictEqual(lines.join('\n'), calmc(['fmt', '-'], { input: document.getText() }).stdout);
  await editor.stop();
});

test('the uses of a name are shown in the types of the editor', async () => {
  const main = copyOf('acme');
  const shared = path.join(path.dirname(main), 'shared/alm.calm');
  const editor = await started(folder, path.dirname(main));
  const document = editor.open(shared);
  await editor.said(shared, () => true);
  const lenses = await editor.seen.providers.get('CodeLens').provideCodeLenses(document, {});
  const { command } = lenses.find((each) => each.command.command === 'editor.action.showReferences');
  const [uri, position, places] = command.arguments;
  const { Location, Position, Uri } = editor.module;
  assert.ok(uri instanceof Uri && position instanceof Position && places.every((each) => each instanceof Location));
  assert.strictEqual(uri.fsPath, shared);
  assert.strictEqual(command.title, `${places.length} uses`);
  assert.ok(places.every((each) => each.uri.fsPath === main));
  await editor.stop();
});

test('settings reach the server, also those of later; another program is another server', async () => {
  const main = copyOf('acme');
  fs.rmSync(path.join(path.dirname(main), 'keys'), { recursive: true });
  const editor = await started(folder, path.dirname(main));
  editor.open(main);
  const missing = (each) => each.some(({ severity }) => severity === 0);
  const shared = path.join(path.dirname(main), 'shared/alm.calm');
  await editor.said(shared, missing);
  await editor.set({ keysAbsent: true });
  await editor.said(shared, (each) => !missing(each));
  await editor.set({ path: '/nowhere/calmc' });
  assert.match(editor.seen.messages.at(-1), /nowhere/);
  await editor.stop();
});

test('build writes, and the runbook and the picture are those of the command line', async () => {
  const main = copyOf('acme');
  const at = path.dirname(main);
  const editor = await started(folder, at, { answer: 'Open Runbook' });
  assert.deepStrictEqual(
    [...editor.seen.commands.keys()].sort(),
    manifest.contributes.commands.map((each) => each.command).sort(),
  );
  editor.open(main);
  await editor.seen.commands.get('calm.build')();
  assert.strictEqual(calmc(['verify', path.join(at, 'out')]).status, 0);
  assert.match(editor.seen.messages.at(-1), /written/);
  await editor.seen.commands.get('calm.openRunbook')();
  const [first, second] = editor.seen.opened;
  assert.strictEqual(first, second);
  assert.ok(first.startsWith(editor.storage));
  assert.strictEqual(fs.readFileSync(first, 'utf8'), calmc(['runbook', main], { cwd: at }).stdout);
  await editor.seen.commands.get('calm.showGraph')();
  const { html } = editor.seen.panels[0].webview;
  assert.match(html, /default-src 'none'/);
  const picture = Buffer.from(/base64,([^"]*)"/.exec(html)[1], 'base64').toString();
  assert.strictEqual(picture, calmc(['graph', main], { cwd: at }).stdout);
  assert.strictEqual(editor.seen.saved, 4);
  await editor.stop();
});

test('a command says why it does nothing', async () => {
  const main = copyOf('regions');
  const editor = await started(folder, path.dirname(main));
  await editor.seen.commands.get('calm.build')();
  assert.match(editor.seen.messages.at(-1), /open a file/);
  editor.open(main);
  await editor.seen.commands.get('calm.build')();
  assert.match(editor.seen.messages.at(-1), /several|environments/);
  await editor.set({ environment: 'prod' });
  await editor.seen.commands.get('calm.build')();
  assert.match(editor.seen.messages.at(-1), /written/);
  await editor.stop();

  const wrong = misspelt();
  const other = await started(folder, path.dirname(wrong));
  // A landscape is begun by another file than the one that is open.
  other.open(path.join(path.dirname(wrong), 'shared/alm.calm'));
  await other.set({ root: 'main.calm' });
  await other.seen.commands.get('calm.showGraph')();
  assert.match(other.seen.messages.at(-1), /has errors/);
  assert.match(other.seen.output, /cloud-for-custmer/);
  assert.strictEqual(other.seen.panels.length, 0);
  await other.stop();
});

test('each kind has a snippet, and what a snippet writes can be read', () => {
  const snippets = Object.values(readJson(folder, 'extension/snippets.json'));
  const kinds = Object.keys(yaml.load(fs.readFileSync(path.join(repository, 'stdlib/kinds.yaml'), 'utf8')).kinds);
  const bodies = snippets.map(({ body }) =>
    body
      .join('\n')
      .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replace(/\$\d+/g, ''),
  );
  assert.deepStrictEqual(kinds.filter((kind) => !bodies.some((each) => each.startsWith(`${kind} `))), []);
  const file = path.join(scratchFolder(), 'main.calm');
  for (const body of bodies) {
    const top = /^(import|param|environment|let|assert|for|tenant) /.test(body);
    const inside = body.startsWith('@') ? `${body}\nsetting x {}` : body;
    fs.writeFileSync(file, `${top ? body : `tenant t : cloud-for-customer {\n${inside}\n}`}\n`);
    assert.doesNotMatch(calmc(['check', '--format', 'concise', file]).stdout, /CALM1\d\d\d/, body);
  }
});

test('words that a snippet offers are words of their fields', () => {
  const known = [repository, 'stdlib'].reduce((at, each) => path.join(at, each));
  const text = fs.readdirSync(known, { recursive: true }).filter((each) => each.endsWith('.yaml'))
    .map((each) => fs.readFileSync(path.join(known, each), 'utf8')).join('\n');
  const snippets = Object.entries(readJson(folder, 'extension/snippets.json'));
  for (const [name, { body }] of snippets.filter(([each]) => each !== 'param')) {
    for (const [, words] of body.join('\n').matchAll(/\|([^|]*)\|/g)) {
      for (const word of words.split(',')) assert.match(text, new RegExp(`(?<![\\w-])${word}(?![\\w-])`), `${name}: ${word}`);
    }
  }
});

test('a name with hyphens is one word for the editor', () => {
  const { wordPattern } = readJson(folder, 'extension/language-configuration.json');
  assert.deepStrictEqual('use-case S4-36 = 60s'.match(new RegExp(wordPattern, 'g')), ['use-case', 'S4-36', '60', 's']);
});
