// grammar/calm.tmLanguage.json, run by the library of Visual Studio Code, sees the tokens that calmc sees.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { repository } = require('./support/calmc');
const { agree, byGrammar, letters, textMate, texts } = require('./support/tokens');

const grammar = JSON.parse(fs.readFileSync(path.join(repository, 'grammar/calm.tmLanguage.json'), 'utf8'));

test('every text reads alike, character by character', async () => {
  const tokenize = await textMate(grammar);
  agree(texts(), Object.keys(letters), (file, lines) => byGrammar(tokenize, lines));
});

/** Each construct once. */
const sample = `
/// Documentation.
//// Decoration.
import "a.calm" as a // as
param env : symbol(prod, test) = prod
param sites : map(list(url)) = {}
let wait : duration = 60 s
environment prod { env = prod }
assert env == prod and not a.closed or length(a.list[0]) != 5, "\${env}: \\n \\q"
for code, site in crms {
  @allow(C4C-38, "agreed")
  tenant "sales-\${code}" : cloud-for-customer when env in [prod] {
    landscape-entry { active = true; /* no
      more */ }
    setting response-time-analysis {}
    password = secret("\${secret:x}")
  }
}
`;

/** The texts that have a scope, each with its innermost one. */
function scoped(tokenize, text) {
  const lines = text.split('\n');
  return tokenize(lines).flatMap((tokens, number) =>
    tokens
      .filter(({ scopes: each }) => each.length > 0)
      .map(({ begin, end, scopes: each }) => `${lines[number].slice(begin, end).trim()} | ${each.at(-1).replace(/\.calm$/, '')}`),
  );
}

test('each construct has its scope', async () => {
  const seen = scoped(await textMate(grammar), sample);
  const wanted = fs.readFileSync(path.join(__dirname, 'support/grammar.scopes'), 'utf8');
  assert.deepStrictEqual(seen, wanted.trimEnd().split('\n'));
});

test('no rule is idle: without it the sample reads otherwise', async () => {
  const whole = scoped(await textMate(grammar), sample);
  for (const name of Object.keys(grammar.repository).filter((each) => each !== 'anything')) {
    const rules = grammar.repository[name].patterns ?? [grammar.repository[name]];
    for (const [index, rule] of rules.entries()) {
      const patterns = rules.filter((each) => each !== rule);
      const without = { ...grammar, repository: { ...grammar.repository, [name]: { patterns } } };
      assert.notDeepStrictEqual(scoped(await textMate(without), sample), whole, `${name}, pattern ${index}`);
    }
  }
});
