// What each character of a Calm file is: by the compiler's own tokens, and by the grammar for editors.
'use strict';

const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { calmc, filesIn, repository, scratchFolder } = require('./calmc');

const words = 'IMPORT AS PARAM ENVIRONMENT LET ASSERT FOR IN WHEN AND OR NOT TRUE FALSE'.split(' ');
const classOfToken = { NAME: 'name', TEXT: 'text', NUMBER: 'number', ...Object.fromEntries(words.map((each) => [each, 'word'])) };

const isBlank = (character) => /[\s\uFEFF]/.test(character);

/** Gives the characters of [begin, end) a class. */
function mark(line, classes, begin, end, found) {
  for (let at = begin; at < end; at += 1) if (!isBlank(line[at])) classes[at] = found;
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
 * The file by calmc's tokens: for each line the class of each character ('' where it is blank), and where tokens begin.
 * What is neither token nor blank is a comment.
 */
function byCompiler(file) {
  const lines = linesOf(fs.readFileSync(file, 'utf8'));
  const printed = calmc(['check', '--print', 'tokens', file]).stdout;
  const classes = lines.map((line) => Array.from(line.split(''), (each) => (isBlank(each) ? '' : 'comment')));
  const begins = lines.map(() => []);
  for (const row of printed.split('\n')) {
    const [, number, column, kind, shown] = /^(\d+):(\d+) (\w+) (.*)$/.exec(row) ?? [];
    if (kind === undefined || kind === 'LINE_END' || kind === 'EOF') continue;
    const line = lines[number - 1];
    const begin = placeOf(line, Number(column));
    begins[number - 1].push(begin);
    mark(line, classes[number - 1], begin, endOf(line, begin, shown), classOfToken[kind] ?? 'punctuation');
  }
  return { lines, classes, begins };
}

const golden = ['allow', 'conditions', 'environments', 'format', 'loops', 'syntax'].map((topic) => `tests/golden/${topic}`);

/** Whether calmc reads all of the file and shows all of it: no finding on its text or syntax, and no secret in it. */
function isPlain(file) {
  const said = calmc(['check', '--format', 'concise', '--keys=absent', file]).stdout;
  return !/\[CALM1\d\d\d\]/.test(said) && !calmc(['check', '--print', 'tokens', file]).stdout.includes('••••');
}

/** The Calm files of examples and of golden cases about the language, and the listings of the documentation. */
function texts() {
  const found = ['examples', ...golden].flatMap((folder) =>
    filesIn(path.join(repository, folder))
      .filter((each) => each.endsWith('.calm'))
      .map((each) => path.join(repository, folder, each)),
  );
  const pages = filesIn(path.join(repository, 'docs')).filter((each) => each.endsWith('.md'));
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

const classOfScope = [
  [/^(keyword\.operator\.(assignment|comparison)|punctuation)\./, 'punctuation'],
  [/^constant\.numeric\./, 'number'],
  [/^keyword\.other\.unit\./, 'name'],
  [/^(keyword|storage|constant\.language)\./, 'word'],
  [/^(entity|support|variable)\./, 'name'],
];

/** The class that the scopes of a token mean; '' for one without scope. */
function classOf(scopes) {
  if (scopes.some((each) => each.startsWith('comment.'))) return 'comment';
  if (scopes.some((each) => each.startsWith('string.'))) return 'text';
  const innermost = scopes.at(-1) ?? '';
  return classOfScope.find(([pattern]) => pattern.test(innermost))?.[1] ?? '';
}

/** `lines` in the form of byCompiler, by the tokens of the grammar. */
function byGrammar(tokenize, lines) {
  const classes = lines.map((line) => Array(line.length).fill(''));
  const begins = lines.map(() => []);
  for (const [number, tokens] of tokenize(lines).entries()) {
    let before = '';
    for (const { begin, end, scopes } of tokens) {
      const found = classOf(scopes);
      if (found !== '' && found !== 'comment' && !(found === 'text' && before === 'text')) begins[number].push(begin);
      before = found === 'text' && scopes.at(-1).startsWith('punctuation.definition.string.end') ? '' : found;
      mark(lines[number], classes[number], begin, end, found);
    }
  }
  return { lines, classes, begins };
}

module.exports = { byCompiler, byGrammar, isPlain, requireOfExtension, textMate, texts };
