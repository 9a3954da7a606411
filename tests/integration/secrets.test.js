// What secrets feed, and artefacts that are filled with them.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const Ajv = require('ajv');
const { build, calmc, examples, filesIn, readJson, repository, scratchFolder } = require('./support/calmc');
const { hostile } = require('./support/hostile');

const isList = new Ajv({ strict: true }).compile(readJson(repository, 'schemas/secrets.schema.json'));
const acme = path.join(repository, 'examples/acme/main.calm');
const canary = 'c4n4ry';

function listed(root, ...options) {
  const done = calmc(['secrets', root, '--format', 'json', ...options]);
  assert.strictEqual(done.status, 0, done.stdout + done.stderr);
  const document = JSON.parse(done.stdout);
  assert.ok(isList(document), JSON.stringify(isList.errors));
  return document.environments;
}

function scratch(name, text) {
  const file = path.join(scratchFolder(), name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
}

const inject = (file, from, env = {}) => calmc(['inject', file, '--from', from], { env: { ...process.env, ...env } });
const filled = (file, from, env) => {
  const done = inject(file, from, env);
  assert.strictEqual(done.status, 0, done.stderr);
  assert.strictEqual(done.stderr, '');
  return done.stdout;
};
function refused(done) {
  assert.strictEqual(done.status, 2);
  assert.strictEqual(done.stdout, '');
  assert.ok(!done.stderr.includes(canary), done.stderr);
  return done.stderr;
}
const asks = (...names) => JSON.stringify(Object.fromEntries(names.map((name, at) => [`m${at}`, `\${secret:${name}}`])));

for (const { name, root } of examples()) {
  test(`what is listed for examples/${name} is where the placeholders stand`, () => {
    const out = build(root);
    const { environment } = readJson(out, 'landscape.json');
    const { secrets } = listed(root).find((each) => (each.environment || undefined) === environment);
    const found = [];
    for (const file of filesIn(out).filter((each) => /^(destinations|deploy)\/.*\.json$/.test(each))) {
      const walk = (value, pointer) => {
        const match = /^\$\{secret:(.*)\}$/.exec(value);
        if (match) found.push([match[1], `${file}#${pointer}`].join(' '));
        if (typeof value === 'object') Object.entries(value).forEach(([key, each]) => walk(each, `${pointer}/${key}`));
      };
      walk(readJson(out, file), '');
    }
    const said = secrets.flatMap((secret) => secret.artefacts.map((place) => `${secret.name} ${place}`));
    assert.deepStrictEqual(said.sort(), found.sort());
    const { secrets: inLandscape } = readJson(out, 'landscape.json');
    assert.deepStrictEqual(secrets.map((secret) => [secret.name, secret.fields]), inLandscape.map((each) => [each.name, each.usedBy]));
  });
}

test('steps that ask for a secret are listed with it', () => {
  const [{ secrets }] = listed(acme);
  const iem = secrets.find((secret) => secret.name === 'c4c/iem');
  assert.deepStrictEqual(iem.steps.map((step) => step.id), ['sales/iem/arrangement', 'sales/iem/endpoint']);
  assert.strictEqual(iem.variable, 'CALM_SECRET_C4C_IEM');
  const human = calmc(['secrets', acme]);
  assert.ok(human.stdout.includes('  variable  CALM_SECRET_C4C_IEM\n'));
  assert.strictEqual(calmc(['secrets', path.join(repository, 'docs')]).status, 2);
});

test('each environment is listed', () => {
  const root = scratch('main.calm', [
    'param who : text',
    'environment dev { who = "a" }',
    'environment prod { who = "b" }',
    'tenant alm : cloud-alm { region = eu10 }',
    'tenant sales : cloud-for-customer {',
    '  url = "https://my1.crm.ondemand.com"',
    '  monitored-by = alm',
    '  use-case real-user-monitoring { user = who, password = secret("rum") }',
    '}',
    '',
  ].join('\n'));
  assert.deepStrictEqual(listed(root).map((each) => each.environment), ['dev', 'prod']);
  assert.deepStrictEqual(listed(root, '--env', 'prod').map((each) => each.environment), ['prod']);
  assert.match(calmc(['secrets', root]).stdout, /^environment `dev`\n/);
});

test('an artefact is filled from each store, and nothing else changes', () => {
  const file = path.join(build(acme), 'destinations/entitlements/CALM_BPMON.json');
  const name = 'alm/service-key/client-secret';
  const before = fs.readFileSync(file, 'utf8');
  const expected = before.replace(`\${secret:${name}}`, canary);
  assert.strictEqual(filled(file, 'env', { CALM_SECRET_ALM_SERVICE_KEY_CLIENT_SECRET: canary }), expected);
  const json = scratch('secrets.json', JSON.stringify({ other: 'x', [name]: canary }));
  assert.strictEqual(filled(file, `json:${json}`), expected);
  for (const end of ['', '\n', '\r\n']) {
    const entry = scratch(`store/${name}`, canary + end);
    assert.strictEqual(filled(file, `dir:${entry.slice(0, -name.length)}`), expected);
  }
  assert.strictEqual(fs.readFileSync(file, 'utf8'), before);
});

test('a folder of mounted secrets, where files are links', () => {
  const entry = scratch('mounted/..data/one', canary);
  const folder = path.dirname(path.dirname(entry));
  fs.symlinkSync('..data/one', path.join(folder, 'one'));
  assert.deepStrictEqual(JSON.parse(filled(scratch('a.json', asks('one')), `dir:${folder}`)), { m0: canary });
});

test('whatever a value holds, it is that value, and placeholders in it stay text', () => {
  const values = [...hostile, 'a"b', '\\', '\\u0041', '\r\n', '\u0001\u007f', '${secret:two}', '\u2028\u202e', '", "URL": "https://evil', '東京'];
  const file = scratch('a.json', asks('one', 'two'));
  for (const value of values) {
    const store = scratch('s.json', JSON.stringify({ one: value, two: canary }));
    const document = JSON.parse(filled(file, `json:${store}`));
    assert.deepStrictEqual(document, { m0: value, m1: canary });
  }
});

test('a placeholder may be written with escapes, and a name of a member is none', () => {
  const store = scratch('s.json', JSON.stringify({ one: canary }));
  const escaped = scratch('a.json', '{ "a" : "\\u0024{secret:one}" , "b":[ "${secret:one}" ] }');
  assert.strictEqual(filled(escaped, `json:${store}`), `{ "a" : "${canary}" , "b":[ "${canary}" ] }`);
  refused(inject(scratch('a.json', '{"${secret:one}": 1}'), `json:${store}`));
  refused(inject(scratch('a.json', '{"a": "x${secret:one}"}'), `json:${store}`));
  refused(inject(scratch('a.json', '{"a": "${secret:../etc/passwd}"}'), `dir:${path.dirname(store)}`));
  assert.strictEqual(filled(scratch('a.json', '{"a": "${other}"}'), `json:${store}`), '{"a": "${other}"}');
});

test('every secret that is missing is named, and nothing is printed', () => {
  const file = scratch('a.json', asks('one', 'two', 'three'));
  const message = refused(inject(file, 'env', { CALM_SECRET_TWO: canary, CALM_SECRET_THREE: '' }));
  assert.match(message, /`one` is missing: set `CALM_SECRET_ONE`/);
  assert.match(message, /`three` is empty/);
  assert.doesNotMatch(message, /`two`/);
  const store = scratch('s.json', JSON.stringify({ one: canary, two: 7, three: [canary] }));
  assert.match(refused(inject(file, `json:${store}`)), /`two`.*\n.*`three`/);
  assert.match(refused(inject(file, `dir:${path.dirname(store)}`)), /`one`.*\n.*`two`.*\n.*`three`/);
});

test('two names that are one variable meet', () => {
  const file = scratch('a.json', asks('a/b', 'a-b'));
  assert.match(refused(inject(file, 'env', { CALM_SECRET_A_B: canary })), /`a\/b` and `a-b` would both be `CALM_SECRET_A_B`/);
  const store = scratch('s.json', JSON.stringify({ 'a/b': '1', 'a-b': '2' }));
  assert.deepStrictEqual(JSON.parse(filled(file, `json:${store}`)), { m0: '1', m1: '2' });
});

test('a store or an artefact that is no JSON is refused without a word of it', () => {
  const file = scratch('a.json', asks('one'));
  const texts = [`{"one": "${canary}`, `["${canary}"]`, `{"one": "${canary}", "one": "${canary}"}`, `${canary}`, '', '['.repeat(100000)];
  texts.push(Buffer.from(`\ufeff{"one":"${canary}"}`, 'utf16le'), Buffer.from(`{"one":"${canary}\xff"}`, 'latin1'));
  for (const text of texts) refused(inject(file, `json:${scratch('s.json', text)}`));
  for (const text of texts.filter((each) => !String(each).startsWith('["'))) refused(inject(scratch('a.json', text), 'env'));
  const bytes = scratch('store/one', Buffer.from(`${canary}\xff`, 'latin1'));
  assert.match(refused(inject(file, `dir:${path.dirname(bytes)}`)), /no UTF-8/);
});

test('options that say nothing are refused', () => {
  const file = scratch('a.json', asks('one'));
  for (const from of ['vault', 'dir', 'dir:', 'json:', '']) assert.match(refused(inject(file, from)), /--from/);
  assert.match(refused(calmc(['inject', file])), /--from env/);
  refused(calmc(['inject', '--from', 'env']));
  assert.match(refused(inject(scratch('a.html', ''), 'env')), /`\.json`/);
});
