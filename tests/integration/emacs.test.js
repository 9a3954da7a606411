// Emacs as a client of calmc lsp, by eglot, with the very set-up of docs/editors.
'use strict';

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { binary, calmc, repository, scratchFolder } = require('./support/calmc');
const { agree, letters, lineOf, mark, texts } = require('./support/tokens');
const { typo } = require('./support/typo');
const { checked } = require('./support/verdict');

/** The listing of the page, as a user has it whose copy of the repository lies where this one does. */
function setUp() {
  const page = fs.readFileSync(path.join(repository, 'docs/editors/README.md'), 'utf8');
  const [, listing] = /^```elisp\n([^]*?)^```/m.exec(page);
  const file = path.join(scratchFolder(), 'init.el');
  fs.writeFileSync(file, listing.replace('/path/to/calm', repository));
  return file;
}

/** Emacs with that set-up carries out a script of support/ on a file; what the script prints. */
function emacs(script, file) {
  const done = spawnSync('emacs', ['--batch', '-q', '-f', 'package-initialize', '-l', setUp(), '-l', path.join(__dirname, 'support', script), file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 120000,
    env: { ...process.env, HOME: scratchFolder(), PATH: `${path.dirname(binary)}:${process.env.PATH}` },
  });
  assert.strictEqual(done.status, 0, `${done.error ?? ''}${done.stdout}${done.stderr}`);
  return JSON.parse(done.stdout);
}

test('a typo is found, mended, formatted, looked up and renamed', () => {
  const file = path.join(scratchFolder(), 'main.calm');
  fs.writeFileSync(file, typo.written);
  const seen = emacs('emacs.el', file);
  assert.strictEqual(seen.failure, undefined);
  assert.strictEqual(seen.mode, 'calm-mode');

  const lines = typo.written.split('\n');
  const characters = ({ line, character }) => [...lines.slice(0, line).map((each) => `${each}\n`).join('') + lines[line].slice(0, character)].length;
  const types = [undefined, 'eglot-error', 'eglot-warning', 'eglot-note'];
  const wanted = checked(path.dirname(file)).get(file).map(({ range, message, code, severity, source }) => ({
    from: characters(range.start),
    to: characters(range.end),
    type: types[severity],
    message: `${source} [${code}]: ${message}`,
  }));
  assert.deepStrictEqual(seen.findings, wanted);
  assert.match(seen.actions[0], /`region`/);
  assert.strictEqual(seen.fixed, typo.fixed);
  assert.strictEqual(seen.formatted, calmc(['fmt', '-'], { input: typo.fixed }).stdout);
  assert.strictEqual(seen.definition, seen.formatted.indexOf('alm'));
  assert.strictEqual(seen.renamed, typo.renamed(seen.formatted));
});

/** The letters of a line, of which Emacs has one for each code point. */
function rowOf(line, seen) {
  const row = lineOf(line, letters.blank);
  let at = 0;
  for (const [index, character] of [...line].entries()) {
    mark(line, row, at, at + character.length, seen[index] ?? letters.blank);
    at += character.length;
  }
  return row.join('');
}

test('words, texts and comments are coloured where calmc has them', () => {
  const list = path.join(scratchFolder(), 'list');
  // Emacs takes a byte order mark out of the text.
  const files = texts().filter((file) => !fs.readFileSync(file, 'utf8').startsWith('\uFEFF'));
  fs.writeFileSync(list, files.join('\n'));
  const seen = emacs('emacs_syntax.el', list);
  agree(files, ['comment', 'text', 'word'], (file, lines) => {
    const rows = seen[file].split('\n');
    return { classes: lines.map((line, number) => rowOf(line, rows[number] ?? '')) };
  });
});

test('a landscape that lost its indentation gets it back', () => {
  const file = path.join(repository, 'examples/acme/main.calm');
  const seen = emacs('emacs_indent.el', file);
  assert.strictEqual(seen, fs.readFileSync(file, 'utf8'));
});
