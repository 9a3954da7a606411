// No text of a user can break out of its place in a runbook: a reader of Markdown that allows HTML and makes links of
// addresses finds only our own links, and every value whole.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const MarkdownIt = require('markdown-it');
const { build, scratchFolder } = require('./support/calmc');
const { hostile, inCalm } = require('./support/hostile');

const reader = new MarkdownIt({ html: true, linkify: true });

function projectWith(text) {
  const root = path.join(scratchFolder(), 'main.calm');
  const comment = text.replace(/\n/g, '\n/// ');
  fs.writeFileSync(
    root,
    `tenant alm : cloud-alm { region = eu10 }
/// ${comment}
tenant sales : cloud-for-customer {
  title = ${inCalm(text)}
  url = "https://my123456.crm.ondemand.com"
  monitored-by = alm
  use-case integration-exception-monitoring { user = ${inCalm(text)}, password = secret("c4c/iem") }
}
`,
  );
  return root;
}

function flatten(tokens) {
  return tokens.flatMap((token) => [token, ...flatten(token.children ?? [])]);
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

const outline = (tokens) => tokens.filter(({ type }) => /^(heading|bullet_list|ordered_list|tr|blockquote|fence|hr)/.test(type)).length;

function pageWith(text) {
  return fs.readFileSync(path.join(build(projectWith(text)), 'runbook/sales.md'), 'utf8');
}

const tame = outline(flatten(reader.parse(pageWith('tame'), {})));

for (const text of hostile) {
  test(`a runbook holds ${JSON.stringify(text)} as text`, () => {
    const page = pageWith(text);
    const tokens = flatten(reader.parse(page, {}));
    assertNothingForeign(tokens);
    assertTablesHold(page);
    const extra = text.includes('|') ? tokens.filter(({ type }) => type === 'fence').length : 0;
    assert.strictEqual(outline(tokens) - extra, tame, page);
    assert.ok(codeOn(tokens).includes(text), `${JSON.stringify(text)} is not whole in ${page}`);
  });
}
