// A reader of Markdown that allows HTML and makes links of addresses, and what it finds on a page of ours.
'use strict';

const assert = require('node:assert');
const MarkdownIt = require('markdown-it');

const reader = new MarkdownIt({ html: true, linkify: true });

function flatten(tokens) {
  return tokens.flatMap((token) => [token, ...flatten(token.children ?? [])]);
}

/** Every token of the page, those inside of others too. */
function tokensOf(page) {
  return flatten(reader.parse(page, {}));
}

const ours = /^(<a id="[A-Za-z0-9-]+">|<\/a>|<code>|<\/code>)$/;

function assertNothingForeign(tokens) {
  for (const token of tokens) {
    assert.notStrictEqual(token.type, 'html_block', token.content);
    assert.notStrictEqual(token.type, 'image', token.content);
    if (token.type === 'html_inline') assert.match(token.content, ours);
    if (token.type === 'link_open') assert.match(token.attrGet('href'), /^(#[A-Za-z0-9-]+|[A-Za-z0-9_./-]+(#step-\d+)?)$/);
  }
}

/** Rows of tables must have the cells of their header; a bar that got out would add or move one. */
function assertTablesHold(page) {
  const lines = page.split('\n');
  lines.forEach((line, at) => {
    if (!/^\|(-+\|)+$/.test(line)) return;
    const columns = line.split('|').length - 2;
    for (let row = at + 1; lines[row]?.startsWith('|'); ++row) {
      const cells = lines[row].replace(/\\[\\|]/g, '').split('|').length - 2;
      assert.strictEqual(cells, columns, lines[row]);
    }
  });
}

/** What stands in code on the page: of code spans, and of `<code>`. */
function codeOn(tokens) {
  const codes = tokens.filter((token) => token.type === 'code_inline').map((token) => token.content);
  tokens.forEach((token, at) => {
    if (token.type !== 'html_inline' || token.content !== '<code>') return;
    let text = '';
    for (let next = at + 1; tokens[next].content !== '</code>'; ++next) text += tokens[next].content;
    codes.push(text);
  });
  return codes;
}

module.exports = { assertNothingForeign, assertTablesHold, codeOn, tokensOf };
