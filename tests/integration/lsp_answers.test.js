// Every request of the server has a golden answer over examples/acme, at each of seven places: answers/<request>.json.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { copyOf } = require('./support/calmc');
const { compareAnswers, fromRoot } = require('./support/answers');
const { Editor, positionAt, uriOf } = require('./support/editor');
const { shownTokens } = require('./support/semantic_tokens');

/** A block that has lost its end, and one that is written untidily. */
const broken = (rest) => (text) =>
  text.replace('{ origin = imported, status = active }', rest).replace('tenant entitlements :', 'tenant   entitlements:');

const places = {
  'in a name': { mark: '= alm\n', by: 4 },
  'in a header': { mark: 'tenant entitlements', by: 10 },
  'between tokens': { mark: 'url          = "https://my123456', by: 6 },
  'in a text': { mark: 'acme-entm-prod', by: 4 },
  'at the end of the file': { mark: null },
  'in a broken item': { mark: '{ origin', by: 5, change: broken('{ origin = impo') },
  'where somebody writes': { mark: '{ ori', by: 5, change: broken('{ ori') },
};

const options = { tabSize: 2, insertSpaces: true };
const start = { line: 0, character: 0 };

/**
 * What a request is asked with, beside its document; of the whole document only in two texts. `method` where it is another
 * than its name says, `shownAs` where the answer itself is nothing to read.
 */
const requests = {
  completion: { paramsOf: ({ position }) => ({ position }) },
  hover: { paramsOf: ({ position }) => ({ position }) },
  definition: { paramsOf: ({ position }) => ({ position }) },
  references: { paramsOf: ({ position }) => ({ position, context: { includeDeclaration: true } }) },
  prepareRename: { paramsOf: ({ position }) => ({ position }) },
  rename: { paramsOf: ({ position }) => ({ position, newName: 'renamed' }) },
  codeAction: {
    paramsOf: ({ position, diagnostics }) => ({
      range: { start: { ...position, character: 0 }, end: position },
      context: { diagnostics },
    }),
  },
  rangeFormatting: { paramsOf: ({ position }) => ({ range: { start, end: position }, options }) },
  selectionRange: { paramsOf: ({ position }) => ({ positions: [position] }) },
  codeLens: { ofDocument: true, paramsOf: () => ({}) },
  documentLink: { ofDocument: true, paramsOf: () => ({}) },
  documentSymbol: { ofDocument: true, paramsOf: () => ({}) },
  foldingRange: { ofDocument: true, paramsOf: () => ({}) },
  formatting: { ofDocument: true, paramsOf: () => ({ options }) },
  inlayHint: { ofDocument: true, paramsOf: ({ position }) => ({ range: { start, end: position } }) },
  semanticTokens: { method: 'textDocument/semanticTokens/full', ofDocument: true, paramsOf: () => ({}), shownAs: shownTokens },
  semanticTokensOfRange: {
    method: 'textDocument/semanticTokens/range',
    paramsOf: ({ position }) => ({ range: { start: { ...position, character: 0 }, end: position } }),
    shownAs: shownTokens,
  },
  workspaceSymbol: { method: 'workspace/symbol', ofDocument: true, paramsOf: () => ({ query: 'ent' }) },
};
const documentPlaces = ['at the end of the file', 'in a broken item'];

/** The line of the place, with `¦` where it is. */
function shown(text, offset) {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return `${text.slice(begin, offset)}¦${text.slice(offset, end < 0 ? text.length : end)}`.trim();
}

async function answersAt(place, { mark, by = 0, change = (text) => text }) {
  const main = copyOf('acme');
  const root = path.dirname(main);
  const editor = new Editor(root);
  const { capabilities } = await editor.initialize();
  const text = change(fs.readFileSync(main, 'utf8'));
  const diagnostics = await editor.open(main, text);
  const offset = mark === null ? text.length : text.indexOf(mark) + by;
  const asked = { position: positionAt(text, offset), diagnostics };
  const answers = {};
  for (const [name, { method = `textDocument/${name}`, ofDocument, paramsOf, shownAs }] of Object.entries(requests)) {
    if (ofDocument && !documentPlaces.includes(place)) continue;
    const params = { textDocument: { uri: uriOf(main) }, ...paramsOf(asked) };
    const answer = await editor.request(method, params).catch(({ code, message }) => ({ code, message }));
    answers[name] = shownAs ? shownAs(text, answer, capabilities.semanticTokensProvider.legend) : fromRoot(answer, root);
  }
  await editor.stop();
  return { line: shown(text, offset), answers };
}

test('every request answers as it did', async (t) => {
  const found = {};
  for (const [place, where] of Object.entries(places)) found[place] = await answersAt(place, where);
  for (const name of Object.keys(requests)) {
    const answers = Object.fromEntries(
      Object.entries(found)
        .filter(([, { answers: all }]) => name in all)
        .map(([place, { line, answers: all }]) => [`${place}: ${line}`, all[name]]),
    );
    await t.test(name, () => compareAnswers(name, answers));
  }
});
