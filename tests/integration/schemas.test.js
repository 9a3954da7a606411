// Everything that calmc writes is what its schema says; ajv is the judge.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const Ajv = require('ajv');
const { artefactsIn, build, examples, readJson, repository } = require('./support/calmc');

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
const validators = new Map();

function validatorOf(name) {
  if (!validators.has(name)) validators.set(name, ajv.compile(readJson(repository, 'schemas', `${name}.schema.json`)));
  return validators.get(name);
}

function problems(name, document) {
  const validate = validatorOf(name);
  return validate(document) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.keyword}`);
}

function schemaOf(file) {
  if (file.startsWith('destinations/')) return 'destination';
  return { 'landscape.json': 'landscape', 'checks/checks.json': 'checks', 'calm-map.json': 'provenance', 'calm-manifest.json': 'manifest' }[file];
}

test('every schema is one', () => {
  for (const file of fs.readdirSync(path.join(repository, 'schemas'))) {
    if (file.endsWith('.schema.json')) validatorOf(file.replace('.schema.json', ''));
  }
});

for (const { name, root } of examples()) {
  test(`every JSON file of examples/${name} is what its schema says`, () => {
    const out = build(root);
    const ours = artefactsIn(out).filter((file) => !file.endsWith('.postman_collection.json'));
    for (const file of [...ours, 'calm-map.json', 'calm-manifest.json']) {
      const schema = schemaOf(file);
      assert.ok(schema, `${file} has no schema`);
      assert.deepStrictEqual(problems(schema, readJson(out, file)), [], file);
    }
  });
}

test('the key of the example is a service key', () => {
  assert.deepStrictEqual(problems('service-key', readJson(repository, 'examples/acme/keys/alm.json')), []);
  assert.notDeepStrictEqual(problems('service-key', { uaa: {} }), []);
  assert.notDeepStrictEqual(problems('service-key', []), []);
});

test('a destination of another authentication is told apart by keyword', () => {
  const base = { Name: 'X', Type: 'HTTP', URL: 'https://a.example', Authentication: 'OAuth2ClientCredentials' };
  const oauth = { clientId: 'c', tokenServiceURL: 'https://t.example/oauth/token' };
  const ofProperty = (document) => problems('destination', document).filter((line) => !/ (if|\$ref)$/.test(line));
  assert.deepStrictEqual(ofProperty({ ...base, ...oauth }), []);
  assert.deepStrictEqual(ofProperty({ ...base, clientId: 'c' }), [' required']);
  assert.deepStrictEqual(ofProperty({ ...base, ...oauth, User: 'u' }), ['/User false schema']);
  assert.deepStrictEqual(ofProperty({ ...base, ...oauth, ProxyType: 'PrivateLink' }), ['/ProxyType enum']);
  assert.deepStrictEqual(ofProperty({ ...base, ...oauth, Name: 'a b' }), ['/Name pattern']);
  assert.deepStrictEqual(ofProperty({ ...base, ...oauth, 'tokenService.body.x': 'y' }), []);
  const none = { ...base, Authentication: 'NoAuthentication', 'tokenService.body.x': 'y' };
  assert.deepStrictEqual(ofProperty(none), ['/tokenService.body.x false schema']);
});

test('what a landscape may not hold is refused', () => {
  const landscape = { calm: 1, tenants: [{ id: 'a', product: 'p' }], steps: [], secrets: [] };
  const withTenant = (tenant) => problems('landscape', { ...landscape, tenants: [{ ...landscape.tenants[0], ...tenant }] });
  assert.deepStrictEqual(problems('landscape', landscape), []);
  assert.deepStrictEqual(withTenant({ houseField: 'x', houseKinds: [{ id: 'a', list: ['b', 1, true] }] }), []);
  assert.notDeepStrictEqual(withTenant({ houseField: null }), []);
  assert.notDeepStrictEqual(withTenant({ id: 'CON.' }), []);
  assert.notDeepStrictEqual(withTenant({ endpoints: [{ id: 'e', origin: 'derived', password: 'plain' }] }), []);
});
