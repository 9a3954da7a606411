// Exports of destinations become Calm text that builds the same destinations.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { build, calmc, readJson, repository, scratchFolder } = require('./support/calmc');
const { basic, canary, forms, mail, oauth, properties, written } = require('./support/exports');
const { hostile } = require('./support/hostile');

function imported(files, ...options) {
  const done = calmc(['import', ...[files].flat(), ...options]);
  assert.ok(!(done.stdout + done.stderr).includes(canary), done.stdout + done.stderr);
  return done;
}

/** The destinations that the text builds, once it is formatted and checked. */
function builtFrom(text, tenant = 'imported') {
  const root = path.join(scratchFolder(), 'main.calm');
  fs.writeFileSync(root, text);
  assert.strictEqual(calmc(['fmt', '--check', root]).status, 0, text);
  const check = calmc(['check', root]);
  assert.deepStrictEqual([check.status, check.stdout], [0, ''], text + check.stdout);
  const out = path.join(build(root), 'destinations', tenant);
  return fs.readdirSync(out).filter((file) => file.endsWith('.json')).map((file) => readJson(out, file));
}

const secretsOut = (destination, tenant = 'imported') =>
  Object.fromEntries(Object.entries(destination).map(([key, value]) => [key, value === canary ? `\${secret:${tenant}/${destination.Name}/${key}}` : value]));
const byName = (a, b) => (a.Name < b.Name ? -1 : 1);

for (const [form, [destinations, bytes]] of Object.entries(forms([oauth, basic, mail]))) {
  test(`what is imported from ${form} builds the same destinations`, () => {
    const done = imported(written(bytes));
    assert.strictEqual(done.status, 0, done.stderr);
    const expected = destinations.map((each) => secretsOut(each)).sort(byName);
    assert.deepStrictEqual(builtFrom(done.stdout).sort(byName), expected);
    for (const { Name } of destinations) assert.match(done.stderr, new RegExp(`${Name} .*: is the secret`));
  });
}

test('each example builds the same destination from its own artefact, with its own secrets', () => {
  const out = build(path.join(repository, 'examples/acme/main.calm'));
  const file = path.join(out, 'destinations/entitlements/CALM_BPMON.json');
  assert.deepStrictEqual(builtFrom(imported(file).stdout), [readJson(file)]);
});

test('several files make one tenant, of the name and product that are asked for', () => {
  const files = [written(JSON.stringify(oauth)), written(properties(basic))];
  const done = imported(files, '--tenant', 'mine');
  assert.match(done.stdout, /^tenant mine : btp-subaccount \{\n/);
  assert.deepStrictEqual(builtFrom(done.stdout, 'mine').sort(byName), [oauth, basic].map((each) => secretsOut(each, 'mine')).sort(byName));
  const other = imported(files[0], '--tenant', 'ents:entitlement-management');
  assert.match(other.stdout, /^tenant ents : entitlement-management \{\n/);
  assert.strictEqual(imported(files[0], '--tenant', 'x:nothing').status, 2);
});

test('whatever a value holds, it is carried or named as left out', () => {
  const values = [...hostile, '\u001b[31m', '\u202egnp', 'a\rb', '\u0000', '${secret:x}', '${key:a.b}', '🙂', 'x'.repeat(5000), '"}\n}\ntenant evil : cloud-alm {}'];
  for (const value of values) {
    const destination = { ...basic, Name: 'd', extra: value, Description: value };
    const done = imported(written(JSON.stringify(destination)));
    const left = done.status === 1;
    if (left) assert.match(done.stderr, /d extra: .*left out/);
    const { extra, Description, ...others } = secretsOut(destination);
    assert.deepStrictEqual(builtFrom(done.stdout), [left ? others : { ...others, extra, Description }], JSON.stringify(value));
    assert.ok(!/[\u0000-\u0008\u001b\u202e]/.test(done.stdout + done.stderr));
  }
});

test('a property with any key is carried', () => {
  const keys = ['a b', 'a.b', '1', 'in', 'ä', '"', '${x}', 'URL.headers.X-A', 'tenant', '{', 'a'.repeat(300)];
  const destination = { ...basic, ...Object.fromEntries(keys.map((key) => [key, 'v'])) };
  assert.deepStrictEqual(builtFrom(imported(written(JSON.stringify(destination))).stdout), [secretsOut(destination)]);
});

test('what can not be carried is named, and the rest is', () => {
  const report = (value, expected) => {
    const done = imported(written(JSON.stringify(value)));
    assert.strictEqual(done.status, 1, done.stderr);
    assert.match(done.stderr, expected);
    return done.stdout;
  };
  assert.doesNotMatch(report([basic, { ...basic, Name: 'SAP Cloud ALM' }], /SAP Cloud ALM: is left out/), /SAP Cloud/);
  report([basic, { ...basic, Description: 'another' }], /erp-on-premise_2: is there twice/);
  report([basic, { FragmentName: 'f', clientSecret: canary }], /fragment is not carried/);
  report([basic, { ...basic, Name: 7 }], /no destination/);
  report({ ...basic, clientKey: '<redacted>', 'URL.headers.Authorization': `Basic ${canary}` }, /Authorization: is a secret by its name/);
  report({ ...basic, list: ['x'] }, /list: is no text/);
  report({ ...basic, Authentication: 'Magic' }, /Authentication: has a value that the destination service does not have/);
  report({ ...basic, ca: `-----BEGIN PRIVATE KEY-----\n${canary}\n-----END PRIVATE KEY-----` }, /ca: looks like/);
  report({ init_data: { subaccount: { destinations: [basic], certificates: [{ Name: 'x', Content: canary }] } } }, /certificates are not carried/);
  report({ Name: 'a', Type: 'HTTP', Authentication: 'NoAuthentication', URL: 'nowhere' }, /import:\d+:\d+: error: /);
  const other = imported(written(JSON.stringify({ ...basic, WebIDEEnabled: true, 'mail.smtp.port': 25, none: null, $metadata: {} })));
  assert.strictEqual(other.status, 0);
  assert.match(other.stderr, /WebIDEEnabled: was no text/);
});

test('properties are read as Java reads them', () => {
  const lines = ['! comment', '  Name : d', 'Type HTTP', 'Authentication=NoAuthentication', 'URL = https://a.example/\\', '    b', 'k\\u00e4=\\ud83d\\ude42\\t\\q', 'empty', 'twice=1', 'twice=2', '\\#x=y\\=z'];
  for (const end of ['\n', '\r\n', '\r']) {
    const done = imported(written(Buffer.from(lines.join(end), 'latin1')));
    const [destination] = builtFrom(done.stdout);
    const expected = { Name: 'd', Type: 'HTTP', Authentication: 'NoAuthentication', URL: 'https://a.example/b', kä: '🙂\tq', empty: '', twice: '2', '#x': 'y=z' };
    assert.deepStrictEqual(destination, expected, JSON.stringify(end));
  }
});

test('what is no export is refused without a word of it', () => {
  const text = JSON.stringify(oauth);
  const texts = ['', ' \n', '[]', '{}', 'null', text.slice(0, -5), `${text}${text}`, `[${text}`, canary, `a=${canary}`];
  texts.push(`{"Name":"a","clientSecret":"${canary}","clientSecret":"b"}`, '['.repeat(200000), `${'{"destinationConfiguration":'.repeat(100)}{}`);
  texts.push(Buffer.from(text, 'utf16le'), Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(`${canary}\u0000`), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  for (const each of texts) {
    const done = imported(written(each));
    assert.deepStrictEqual([done.status, done.stdout], [2, ''], String(each).slice(0, 60));
  }
  for (const words of [['/nowhere.json'], [scratchFolder()], []]) assert.strictEqual(imported(words).status, 2);
});

test('a large export is read', () => {
  const many = Array.from({ length: 1000 }, (_, at) => ({ ...basic, Name: `d${at}` }));
  const done = imported(written(JSON.stringify(many)));
  assert.strictEqual(done.status, 0);
  assert.strictEqual(builtFrom(done.stdout).length, 1000);
});

test('an export that was made to take long does not', () => {
  const lines = (count) => Buffer.from(`Name=x\n${Array.from({ length: count }, (_, at) => `k${at}=v`).join('\n')}`);
  assert.strictEqual(imported(written(lines(1000))).status, 1);
  assert.strictEqual(imported(written(lines(1000000))).status, 2);
  assert.strictEqual(imported(written(Buffer.from('#a=<<\n'.repeat(2000000)))).status, 2);
  assert.strictEqual(imported(written(Buffer.from(`Name=x\n${'\\\n'.repeat(5000000)}`))).status, 1);
  const many = Object.fromEntries(Array.from({ length: 500000 }, (_, at) => [`k${at}`, 'v']));
  assert.strictEqual(imported(written(JSON.stringify({ Name: 'x', ...many }))).status, 2);
});
