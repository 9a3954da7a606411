// Neovim as a client of calmc lsp, with the very set-up of docs/editors/vim.
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

/** Neovim opens a file and carries out a script of support/; what the script prints. */
function neovim(script, file) {
  const home = scratchFolder();
  const done = spawnSync('nvim', [
    '--headless', '--clean',
    '--cmd', `set runtimepath^=${path.join(repository, 'docs/editors/vim')}`,
    file,
    '-c', `luafile ${path.join(__dirname, 'support', script)}`,
  ], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 120000,
    env: { ...process.env, HOME: home, XDG_CACHE_HOME: home, XDG_STATE_HOME: home, PATH: `${path.dirname(binary)}:${process.env.PATH}` },
  });
  assert.strictEqual(done.status, 0, `${done.error ?? ''}${done.stdout}${done.stderr}`);
  return JSON.parse(done.stdout);
}

test('a typo is found, mended, formatted, looked up and renamed', () => {
  const file = path.join(scratchFolder(), 'main.calm');
  fs.writeFileSync(file, typo.written);
  const seen = neovim('neovim.lua', file);
  assert.strictEqual(seen.failure, undefined);
  assert.strictEqual(seen.filetype, 'calm');

  const bytes = (line, character) => Buffer.byteLength(typo.written.split('\n')[line].slice(0, character));
  const wanted = checked(path.dirname(file)).get(file).map(({ range: { start, end }, message, code, severity, source }) => ({
    from: [start.line, bytes(start.line, start.character)],
    to: [end.line, bytes(end.line, end.character)],
    message, code, severity, source,
  }));
  assert.deepStrictEqual(seen.findings, wanted);

  assert.match(seen.actions[0], /`region`/);
  assert.strictEqual(seen.fixed, typo.fixed);
  assert.strictEqual(seen.formatted, calmc(['fmt', '-'], { input: typo.fixed }).stdout);
  assert.match(seen.hover.join('\n'), /alm/);
  assert.deepStrictEqual(seen.definition, [1, 7]);
  assert.strictEqual(seen.renamed, typo.renamed(seen.formatted));
});

const letterOfGroup = {
  calmBoolean: letters.word,
  calmComment: letters.comment,
  calmControl: letters.word,
  calmDeclaration: letters.word,
  calmDocumentation: letters.comment,
  calmEscape: letters.text,
  calmInterpolation: letters.text,
  calmNumber: letters.number,
  calmOperator: letters.word,
  calmText: letters.text,
};

/** The letters of a line whose bytes have these groups. */
function rowOf(line, groups) {
  const row = lineOf(line, letters.blank);
  let byte = 0;
  let at = 0;
  for (const character of line) {
    mark(line, row, at, at + character.length, letterOfGroup[groups[byte]] ?? letters.blank);
    at += character.length;
    byte += Buffer.byteLength(character);
  }
  return row.join('');
}

test('words, numbers, texts and comments are coloured where calmc has them', () => {
  const list = path.join(scratchFolder(), 'list');
  // Neovim takes a byte order mark out of the text.
  const all = texts().filter((file) => !fs.readFileSync(file, 'utf8').startsWith('\uFEFF'));
  // Neovim takes long for a text: of the golden cases every sixth.
  const files = all.filter((file, at) => at % 6 === 0 || !file.includes('/tests/golden/'));
  fs.writeFileSync(list, files.join('\n'));
  const groups = neovim('neovim_syntax.lua', list);
  agree(files, ['comment', 'number', 'text', 'word'], (file, lines) => ({
    classes: lines.map((line, number) => rowOf(line, (groups[file][number] ?? '').split(' '))),
  }), 60);
});
