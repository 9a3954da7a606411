// How live destinations differ from a landscape.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const Ajv = require('ajv');
const { build, calmc, readJson, repository, scratchFolder } = require('./support/calmc');
const { basic, canary, forms, mail, oauth, written } = require('./support/exports');

const isReport = new Ajv({ strict: true }).compile(readJson(repository, 'schemas/drift.schema.json'));

/** The landscape that has these destinations. */
function landscapeOf(...destinations) {
  const root = path.join(scratchFolder(), 'main.calm');
  fs.writeFileSync(root, calmc(['import', written(JSON.stringify(destinations)), '--tenant', 'own']).stdout);
  return root;
}

function drift(root, live, ...options) {
  const files = [live].flat().map((each) => (typeof each === 'string' ? each : written(JSON.stringify(each))));
  const words = ['drift', root, ...files.flatMap((file) => ['--live', file]), ...options];
  const done = calmc([...words, '--format', 'json']);
  const human = calmc(words);
  for (const text of [done.stdout, done.stderr, human.stdout, human.stderr]) assert.ok(!text.includes(canary), text);
  if (done.status === 2) return done.stderr;
  const { destinations } = JSON.parse(done.stdout);
  assert.ok(isReport(JSON.parse(done.stdout)), JSON.stringify(isReport.errors));
  const differs = destinations.some((each) => each.state === 'drifted' || each.state === 'missing');
  assert.deepStrictEqual([done.status, human.status], [differs ? 1 : 0, differs ? 1 : 0]);
  for (const each of destinations) assert.ok(human.stdout.includes(each.state));
  return destinations;
}
const plain = { Name: 'plain', Type: 'HTTP', URL: 'https://a.example/', Authentication: 'NoAuthentication', ProxyType: 'Internet', x: '1' };
const states = (destinations) => destinations.map((each) => `${each.name} ${each.state}`);
const keys = (destinations) => destinations[0].properties.map((each) => `${each.key} ${each.state}`);

test('the same is the same, whatever form it is exported in', () => {
  for (const [form, [destinations, bytes]] of Object.entries(forms([oauth, basic, mail]))) {
    const found = drift(landscapeOf(...destinations), written(bytes));
    assert.deepStrictEqual(found.map((each) => each.state), destinations.map(() => 'unknowable'), form);
    assert.ok(found.every((each) => each.properties.every((property) => property.state === 'unknowable')), form);
  }
  assert.deepStrictEqual(states(drift(landscapeOf(plain), plain)), ['plain same']);
});

test('what an export leaves out of secrets is unknowable, not drifted', () => {
  const { clientSecret, ...without } = oauth;
  assert.deepStrictEqual(keys(drift(landscapeOf(oauth), without)), ['clientSecret unknowable']);
  assert.deepStrictEqual(keys(drift(landscapeOf(oauth), { ...oauth, clientId: '<redacted>' })), ['clientId unknowable', 'clientSecret unknowable']);
});

test('properties that differ are told, and nothing that could be a secret is shown', () => {
  const root = landscapeOf(plain);
  assert.deepStrictEqual(drift(root, { ...plain, URL: 'https://b.example/' })[0], {
    state: 'drifted', tenant: 'own', name: 'plain',
    properties: [{ state: 'drifted', key: 'URL', compiled: 'https://a.example/', live: 'https://b.example/' }],
  });
  const { x, ...less } = plain;
  assert.deepStrictEqual(drift(root, less)[0].properties, [{ state: 'missing', key: 'x', compiled: '1' }]);
  const more = { ...plain, y: '2', 'URL.headers.Authorization': `Basic ${canary}`, apiKey: canary, clientSecret: '<redacted>' };
  const [{ properties }] = drift(root, more);
  assert.deepStrictEqual(properties.map((each) => [each.key, each.live]), [
    ['y', '2'], ['URL.headers.Authorization', '••••'], ['apiKey', '••••'], ['clientSecret', '••••'],
  ]);
});

test('destinations of one side only are missing or extra', () => {
  const root = landscapeOf(plain, oauth);
  assert.deepStrictEqual(states(drift(root, [[plain, { ...basic, Name: 'z' }]])), ['CALM_BPMON missing', 'plain same', 'z extra']);
  assert.deepStrictEqual(states(drift(landscapeOf(plain), [[plain, basic]])), ['plain same', 'erp-on-premise_2 extra']);
});

test('several exports are one side', () => {
  assert.deepStrictEqual(states(drift(landscapeOf(plain, oauth), [plain, oauth])), ['CALM_BPMON unknowable', 'plain same']);
  assert.match(drift(landscapeOf(plain), [plain, plain]), /hold the destination `plain` twice/);
});

test('a name that several tenants have needs the tenant', () => {
  const root = path.join(scratchFolder(), 'main.calm');
  const of = (tenant) => calmc(['import', written(JSON.stringify(plain)), '--tenant', tenant]).stdout;
  fs.writeFileSync(root, of('one') + of('two'));
  assert.match(drift(root, plain), /say which one with --tenant/);
  assert.deepStrictEqual(states(drift(root, plain, '--tenant', 'two')), ['plain same']);
  assert.match(drift(root, plain, '--tenant', 'three'), /no destination in a tenant `three`/);
});

test('the example against its own artefact, and against another region', () => {
  const root = path.join(repository, 'examples/acme/main.calm');
  const file = path.join(build(root), 'destinations/entitlements/CALM_BPMON.json');
  assert.deepStrictEqual(states(drift(root, file)), ['CALM_BPMON unknowable']);
  assert.deepStrictEqual(keys(drift(root, { ...readJson(file), URL: 'https://us10.alm.cloud.sap/' })), ['URL drifted', 'clientSecret unknowable']);
});

test('what can not be compared is exit 2', () => {
  const root = landscapeOf(plain);
  const file = written(JSON.stringify(plain));
  for (const words of [[root], ['--live', file], [root, '--live', '/nowhere'], ['/nowhere.calm', '--live', file], [root, '--live', written('x')]]) {
    const done = calmc(['drift', ...words]);
    assert.deepStrictEqual([done.status, done.stdout], [2, ''], words.join(' '));
  }
});
