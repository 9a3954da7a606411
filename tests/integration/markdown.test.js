// No text of a user can break out of its place in a runbook: a reader of Markdown that allows HTML and makes links of
// addresses finds only our own links, and every value whole.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { build, scratchFolder } = require('./support/calmc');
const { hostile, inCalm } = require('./support/hostile');
const { assertNothingForeign, assertTablesHold, codeOn, tokensOf } = require('./support/markdown');

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

const outline = (tokens) => tokens.filter(({ type }) => /^(heading|bullet_list|ordered_list|tr|blockquote|fence|hr)/.test(type)).length;

function pageWith(text) {
  return fs.readFileSync(path.join(build(projectWith(text)), 'runbook/sales.md'), 'utf8');
}

const tame = outline(tokensOf(pageWith('tame')));

for (const text of hostile) {
  test(`a runbook holds ${JSON.stringify(text)} as text`, () => {
    const page = pageWith(text);
    const tokens = tokensOf(page);
    assertNothingForeign(tokens);
    assertTablesHold(page);
    const extra = text.includes('|') ? tokens.filter(({ type }) => type === 'fence').length : 0;
    assert.strictEqual(outline(tokens) - extra, tame, page);
    assert.ok(codeOn(tokens).includes(text), `${JSON.stringify(text)} is not whole in ${page}`);
  });
}
