// What each character of a Calm file is: by the compiler's own tokens, and by the grammar for editors.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { calmc, filesIn, repository, scratchFolder } = require('./calmc');

/** One letter for each class of characters. */
const letters = { comment: '/', name: 'a', number: '0', punctuation: '.', text: '"', word: 'w', blank: ' ' };

const words = 'IMPORT AS PARAM ENVIRONMENT LET ASSERT FOR IN WHEN AND OR NOT TRUE FALSE'.split(' ');
const letterOfToken = {
  NAME: letters.name,
  TEXT: letters.text,
  NUMBER: letters.number,
  ...Object.fromEntries(words.map((each) => [each, letters.word])),
};

const isBlank = (character) => /[\s\uFEFF]/.test(character);

/** A line of letters, where what is not blank has `letter`. */
const lineOf = (line, letter) => line.split('').map((each) => (isBlank(each) ? letters.blank : letter));

/** Gives what is not blank in [begin, end) a letter. */
function mark(line, row, begin, end, letter) {
  for (let at = begin; at < end; at += 1) if (!isBlank(line[at])) row[at] = letter;
}

const linesOf = (text) => text.split(/\r\n|\n/);

/** The place in `line` where `shown` ends, which is what stands there with tabs written as `\t`. */
function endOf(line, begin, shown) {
  let at = begin;
  for (let rest = 0; rest < shown.length; at += 1) rest += line[at] === '\t' ? 2 : 1;
  return at;
}

/** Columns of calmc count code points, places here units of UTF-16. */
const placeOf = (line, column) => [...line].slice(0, column - 1).join('').length;

/**
 * The file by calmc's tokens: for each line the class of each character as a letter, and where tokens begin.
 * What is neither token nor blank is a comment.
 */
function byCompiler(file) {
  const lines = linesOf(fs.readFileSync(file, 'utf8'));
  const printed = calmc(['check', '--print', 'tokens', file]).stdout;
  const rows = lines.map((line) => lineOf(line, letters.comment));
  const begins = lines.map(() => []);
  for (const row of printed.split('\n')) {
    const [, number, column, kind, shown] = /^(\d+):(\d+) (\w+) (.*)$/.exec(row) ?? [];
    if (kind === undefined || kind === 'LINE_END' || kind === 'EOF') continue;
    const line = lines[number - 1];
    const begin = placeOf(line, Number(column));
    begins[number - 1].push(begin);
    mark(line, rows[number - 1], begin, endOf(line, begin, shown), letterOfToken[kind] ?? letters.punctuation);
  }
  return { lines, classes: rows.map((row) => row.join('')), begins };
}

const golden = ['allow', 'conditions', 'environments', 'format', 'loops', 'syntax'].map((topic) => `tests/golden/${topic}`);

/** Whether calmc reads all of the file and shows all of it: no finding on its text or syntax, and no secret in it. */
function isPlain(file) {
  const said = calmc(['check', '--format', 'concise', '--keys=absent', file]).stdout;
  return !/\[CALM1\d\d\d\]/.test(said) && !calmc(['check', '--print', 'tokens', file]).stdout.includes('••••');
}

/** The Calm files of examples and of golden cases about the language, and the listings of pages that are not generated. */
function texts() {
  const found = ['examples', ...golden].flatMap((folder) =>
    filesIn(path.join(repository, folder))
      .filter((each) => each.endsWith('.calm'))
      .map((each) => path.join(repository, folder, each)),
  );
  const pages = filesIn(path.join(repository, 'docs')).filter((each) => /^(?!diagnostics|products).*\.md$/.test(each));
  const folder = scratchFolder();
  for (const page of ['README.md', ...pages.map((each) => `docs/${each}`)]) {
    const listings = fs.readFileSync(path.join(repository, page), 'utf8').matchAll(/^```calm\b.*\n([^]*?)^```/gm);
    for (const [index, listing] of [...listings].entries()) {
      const file = path.join(folder, `${page.replaceAll('/', '-')}-${index}.calm`);
      fs.writeFileSync(file, listing[1]);
      found.push(file);
    }
  }
  return found;
}

/** Packages of the extension for Visual Studio Code, which has a lock file of its own. */
const requireOfExtension = createRequire(path.join(repository, 'compiler/lsp/vscode/package.json'));

/** The grammar for editors, run by the library of Visual Studio Code. */
async function textMate(grammar) {
  const oniguruma = requireOfExtension('vscode-oniguruma');
  const { INITIAL, Registry } = requireOfExtension('vscode-textmate');
  await oniguruma.loadWASM(fs.readFileSync(requireOfExtension.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: { createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns), createOnigString: (text) => new oniguruma.OnigString(text) },
    loadGrammar: async () => grammar,
  });
  const loaded = await registry.loadGrammar(grammar.scopeName);
  /** The tokens of each line: {begin, end, scopes}. */
  return (lines) => {
    let stack = INITIAL;
    return lines.map((line) => {
      const { tokens, ruleStack } = loaded.tokenizeLine(line, stack);
      stack = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({ begin: startIndex, end: Math.min(endIndex, line.length), scopes: scopes.slice(1) }));
    });
  };
}

const letterOfScope = [
  [/^(keyword\.operator\.(assignment|comparison)|punctuation)\./, letters.punctuation],
  [/^constant\.numeric\./, letters.number],
  [/^keyword\.other\.unit\./, letters.name],
  [/^(keyword|storage|constant\.language)\./, letters.word],
  [/^(entity|support|variable)\./, letters.name],
];

/** The class that the scopes of a token mean; blank for one without scope. */
function letterOf(scopes) {
  if (scopes.some((each) => each.startsWith('comment.'))) return letters.comment;
  if (scopes.some((each) => each.startsWith('string.'))) return letters.text;
  return letterOfScope.find(([pattern]) => pattern.test(scopes.at(-1) ?? ''))?.[1] ?? letters.blank;
}

/** `lines` in the form of byCompiler, by the grammar. */
function byGrammar(tokenize, lines) {
  const rows = lines.map((line) => lineOf(line, letters.blank));
  const begins = lines.map(() => []);
  for (const [number, tokens] of tokenize(lines).entries()) {
    let before = letters.blank;
    for (const { begin, end, scopes } of tokens) {
      const found = letterOf(scopes);
      const goesOn = found === letters.text && before === letters.text;
      if (found !== letters.blank && found !== letters.comment && !goesOn) begins[number].push(begin);
      before = scopes.at(-1)?.startsWith('punctuation.definition.string.end') ? letters.blank : found;
      mark(lines[number], rows[number], begin, end, found);
    }
  }
  return { lines, classes: rows.map((row) => row.join('')), begins };
}

/**
 * What `look` sees in each file is what calmc sees in it: lines of letters, in which only those of `classes` count. A file
 * that calmc can not read or show whole may differ, but most do not.
 */
function agree(files, classes, look, least = 200) {
  const reduced = (row) => row.replace(new RegExp(`[^${classes.map((each) => letters[each]).join('')}]`, 'g'), letters.blank);
  let alike = 0;
  for (const file of files) {
    const wanted = byCompiler(file);
    const seen = look(file, wanted.lines);
    const lines = wanted.lines.map((line, number) => [
      { line, classes: reduced(wanted.classes[number]), begins: seen.begins && wanted.begins[number] },
      { line, classes: reduced(seen.classes[number]), begins: seen.begins?.[number] },
    ]);
    const number = lines.findIndex(([one, other]) => one.classes !== other.classes || `${one.begins}` !== `${other.begins}`);
    if (number < 0) alike += 1;
    else if (isPlain(file)) assert.deepStrictEqual(lines[number][1], lines[number][0], `${file}:${number + 1}`);
  }
  assert.ok(alike > least && alike > 0.8 * files.length, `${alike} of ${files.length} texts read alike`);
}

module.exports = { agree, byGrammar, letters, lineOf, mark, requireOfExtension, textMate, texts };
