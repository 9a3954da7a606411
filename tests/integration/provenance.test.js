// Every scalar of every JSON artefact has one entry in calm-map.json, and no entry is without its scalar.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { artefactsIn, build, calmc, examples, readJson } = require('./support/calmc');

/** JSON pointers of every scalar, in the order of the document. */
function scalars(node, pointer = '') {
  if (node === null || typeof node !== 'object') return [pointer];
  return Object.entries(node).flatMap(([key, value]) => {
    return scalars(value, `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`);
  });
}

/** A JSON text with a key twice would hide a value from every reader; JSON.parse does not tell. */
function assertNoKeyTwice(text, file) {
  const open = [];
  for (const line of text.split('\n')) {
    const key = /^( *)("(?:[^"\\]|\\.)*"): /.exec(line);
    if (key) {
      const depth = key[1].length;
      open.length = depth + 1;
      open[depth] ??= new Set();
      assert.ok(!open[depth].has(key[2]), `${file} has ${key[2]} twice`);
      open[depth].add(key[2]);
    } else if (/^ *[}\]]/.test(line)) {
      open.length = Math.min(open.length, line.search(/\S/) + 1);
    }
  }
}

/** Places that an entry names: [source, line, column]. */
function places(entry) {
  return [...entry.matchAll(/(\d+):(\d+):(\d+)/g)].map((match) => match.slice(1).map(Number));
}

for (const { name, root } of examples()) {
  const out = build(root);
  const map = readJson(out, 'calm-map.json');

  test(`the map of examples/${name} is complete, and holds nothing else`, () => {
    const files = artefactsIn(out);
    assert.deepStrictEqual(Object.keys(map.artefacts).sort(), files.sort());
    for (const file of files) {
      assert.deepStrictEqual(Object.keys(map.artefacts[file]), scalars(readJson(out, file)), file);
    }
  });

  test(`no JSON file of examples/${name} has a key twice`, () => {
    for (const file of [...artefactsIn(out), 'calm-map.json', 'calm-manifest.json']) {
      assertNoKeyTwice(fs.readFileSync(path.join(out, file), 'utf8'), file);
    }
  });

  test(`every place that the map of examples/${name} names is in its source`, () => {
    const lines = map.sources.map((source) => fs.readFileSync(path.join(path.dirname(root), source), 'utf8').split('\n'));
    for (const entries of Object.values(map.artefacts)) {
      for (const entry of Object.values(entries)) {
        for (const [source, line, column] of places(entry)) {
          const text = lines[source]?.[line - 1];
          assert.ok(text !== undefined && column <= [...text].length, `${entry} is not in ${map.sources[source]}`);
        }
      }
    }
  });

  test(`calmc why answers for every scalar of examples/${name}`, () => {
    for (const file of artefactsIn(out)) {
      const asked = calmc(['why', `${path.join(out, file)}#`]);
      assert.strictEqual(asked.status, 0, asked.stderr);
      for (const pointer of scalars(readJson(out, file))) {
        assert.ok(asked.stdout.includes(`${file}#${pointer}\n`), `${file}#${pointer}`);
      }
    }
  });
}

test('the address of a destination comes from the key, by rule', () => {
  const acme = examples().find(({ name }) => name === 'acme');
  const out = build(acme.root);
  const asked = calmc(['why', `${out}/destinations/entitlements/CALM_BPMON.json#/URL`]);
  assert.strictEqual(asked.status, 0);
  assert.match(asked.stdout, /derived by ENTM-10 \(stated\)/);
  assert.match(asked.stdout, /sap-entitlement-management-178b783, section .*, step 4\.4/);
  assert.match(asked.stdout, /for +main\.calm:\d+:\d+/);
  assert.match(asked.stdout, /from +shared\/alm\.calm:\d+:\d+/);
});
