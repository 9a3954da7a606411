// Every request of the server has a golden answer over examples/acme, at each of five places: answers/<request>.json.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { copyOf } = require('./support/calmc');
const { compareAnswers, fromRoot } = require('./support/answers');
const { Editor, positionAt, uriOf } = require('./support/editor');

/** Somebody writes a field in a block that has lost its end. */
const broken = (text) => text.replace('{ origin = imported, status = active }', '{ ori');

const places = {
  'in a name': { mark: '= alm\n', by: 4 },
  'between tokens': { mark: 'url          = "https://my123456', by: 6 },
  'in a text': { mark: 'acme-entm-prod', by: 4 },
  'at the end of the file': { mark: null },
  'in a broken item': { mark: '{ ori', by: 5, change: broken },
};

/** What a request is asked with, beside its document. */
const requests = {
  completion: ({ position }) => ({ position }),
  hover: ({ position }) => ({ position }),
  definition: ({ position }) => ({ position }),
  references: ({ position }) => ({ position, context: { includeDeclaration: true } }),
  prepareRename: ({ position }) => ({ position }),
  rename: ({ position }) => ({ position, newName: 'renamed' }),
  codeAction: ({ position, diagnostics }) => ({ range: { start: position, end: position }, context: { diagnostics } }),
  documentSymbol: () => ({}),
  foldingRange: () => ({}),
  formatting: () => ({ options: { tabSize: 2, insertSpaces: true } }),
  rangeFormatting: ({ position }) => ({
    range: { start: { line: 0, character: 0 }, end: position },
    options: { tabSize: 2, insertSpaces: true },
  }),
};

/** The line of the place, with `¦` where it is. */
function shown(text, offset) {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return `${text.slice(begin, offset)}¦${text.slice(offset, end < 0 ? text.length : end)}`.trim();
}

async function answersAt({ mark, by = 0, change = (text) => text }) {
  const main = copyOf('acme');
  const root = path.dirname(main);
  const editor = new Editor(root);
  await editor.initialize();
  const text = change(fs.readFileSync(main, 'utf8'));
  const diagnostics = await editor.open(main, text);
  const offset = mark === null ? text.length : text.indexOf(mark) + by;
  const asked = { position: positionAt(text, offset), diagnostics };
  const answers = {};
  for (const [name, paramsOf] of Object.entries(requests)) {
    const params = { textDocument: { uri: uriOf(main) }, ...paramsOf(asked) };
    const answer = await editor.request(`textDocument/${name}`, params).catch(({ code, message }) => ({ code, message }));
    answers[name] = fromRoot(answer, root);
  }
  await editor.stop();
  return { line: shown(text, offset), answers };
}

test('every request answers as it did', async (t) => {
  const found = {};
  for (const [place, where] of Object.entries(places)) found[place] = await answersAt(where);
  for (const name of Object.keys(requests)) {
    const answers = Object.fromEntries(
      Object.entries(found).map(([place, { line, answers: all }]) => [`${place}: ${line}`, all[name]]),
    );
    await t.test(name, () => compareAnswers(name, answers));
  }
});
