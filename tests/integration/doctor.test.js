// An offline look at service keys of any kind, and no value of them in what is said.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const Ajv = require('ajv');
const { calmc, readJson, repository, scratchFolder } = require('./support/calmc');

const isReport = new Ajv({ strict: true }).compile(readJson(repository, 'schemas/doctor.schema.json'));
const canary = 'c4n4ry';
const pem = (what) => `-----BEGIN ${what}-----\nMIIB${canary}\n-----END ${what}-----\n`;

const good = () => ({
  endpoints: { Api: 'https://eu10.alm.cloud.sap/api' },
  uaa: {
    clientid: `sb-${canary}!b123|sapcloudalm!b456`,
    clientsecret: `${canary}$abc=`,
    url: 'https://acme.authentication.eu10.hana.ondemand.com',
    identityzone: 'acme',
    'credential-type': 'binding-secret',
  },
});

function x509() {
  const key = good();
  delete key.uaa.clientsecret;
  return Object.assign(key, {
    uaa: {
      ...key.uaa,
      certificate: pem('CERTIFICATE'),
      key: pem('RSA PRIVATE KEY'),
      certurl: 'https://acme.authentication.cert.eu10.hana.ondemand.com',
      'credential-type': 'x509',
    },
  });
}

/** What is found in a key, a text or an object; nothing of it is printed. */
function examined(key) {
  const file = path.join(scratchFolder(), 'key.json');
  fs.writeFileSync(file, typeof key === 'string' || Buffer.isBuffer(key) ? key : JSON.stringify(key));
  const done = calmc(['doctor', file, '--format', 'json']);
  const human = calmc(['doctor', file]);
  for (const text of [done.stdout, done.stderr, human.stdout, human.stderr]) assert.ok(!text.includes(canary), text);
  const report = JSON.parse(done.stdout);
  assert.ok(isReport(report), JSON.stringify(isReport.errors));
  assert.strictEqual(done.status, report.findings.some((each) => each.level === 'error') ? 1 : 0);
  assert.strictEqual(human.status, done.status);
  for (const each of report.findings) assert.ok(human.stdout.includes(`${each.level}[${each.id}]: ${each.says}\n`));
  return report.findings;
}
const ids = (key) => examined(key).map((each) => each.id);

test('a key that is as it should be has no finding', () => {
  assert.deepStrictEqual(ids(good()), []);
  assert.deepStrictEqual(ids({ ...good().uaa, api: good().endpoints.Api }), []);
  assert.deepStrictEqual(ids(readJson(repository, 'examples/acme/keys/alm.json')), []);
  assert.deepStrictEqual(ids(x509()), ['x509-upload']);
});

const change = (path, value, from = good) => {
  const key = from();
  const [outer, inner] = path.split('.');
  if (value === undefined) delete key[outer][inner];
  else key[outer][inner] = value;
  return key;
};

const cases = [
  ['api-missing', change('endpoints.Api', undefined)],
  ['api-scheme', change('endpoints.Api', `http://${canary}/api`)],
  ['api-suffix', change('endpoints.Api', 'https://eu10.alm.cloud.sap/')],
  ['api-suffix', change('endpoints.Api', 'https://eu10.alm.cloud.sap/api/')],
  ['api-host', change('endpoints.Api', `https://${canary}.example/api`)],
  ['api-region', change('endpoints.Api', 'https://eu99.alm.cloud.sap/api'), 'region-agrees'],
  ['region-agrees', change('endpoints.Api', 'https://us10.alm.cloud.sap/api')],
  ['url-missing', change('uaa.url', undefined)],
  ['url-scheme', change('uaa.url', `acme.authentication.eu10.${canary}`)],
  ['url-with-path', change('uaa.url', 'https://acme.authentication.eu10.hana.ondemand.com/oauth/token')],
  ['url-slash', change('uaa.url', 'https://acme.authentication.eu10.hana.ondemand.com/')],
  ['url-host', change('uaa.url', `https://${canary}.example`)],
  ['url-of-certificates', change('uaa.url', 'https://acme.authentication.cert.eu10.hana.ondemand.com')],
  ['client-id-missing', change('uaa.clientid', undefined)],
  ['client-id-missing', change('uaa.clientid', '')],
  ['client-id-blanks', change('uaa.clientid', `sb-${canary}!b1|x!b2 `)],
  ['client-id-shape', change('uaa.clientid', `sb-${canary}!b123`)],
  ['no-credentials', change('uaa.clientsecret', undefined)],
  ['secret-blanks', change('uaa.clientsecret', `${canary}\n`)],
  ['secret-quotes', change('uaa.clientsecret', `“${canary}”`)],
  ['secret-blanked', change('uaa.clientsecret', '***')],
  ['secret-blanked', change('uaa.clientsecret', '<redacted>')],
  ['secret-blanked', change('uaa.clientsecret', `\${${canary}}`)],
  ['secret-plus', change('uaa.clientsecret', `${canary}+/=`)],
  ['identity-zone-missing', change('uaa.identityzone', undefined)],
  ['identity-zone-differs', change('uaa.identityzone', canary)],
  ['identity-zone-shape', change('uaa.identityzone', `${canary} ${canary}`)],
  ['credential-type-missing', change('uaa.credential-type', undefined)],
  ['credential-type-unknown', change('uaa.credential-type', canary)],
  ['credential-type-old', change('uaa.credential-type', 'instance-secret')],
  ['secret-without-secret', change('uaa.credential-type', 'binding-secret', x509)],
  ['x509-with-secret', change('uaa.clientsecret', canary, x509), 'x509-upload'],
  ['x509-certificate', change('uaa.certificate', undefined, x509), 'no-credentials', 'x509-upload'],
  ['x509-private-key', change('uaa.key', undefined, x509), 'x509-upload'],
  ['x509-certificate-text', change('uaa.certificate', pem('CERTIFICATE').replace(/\n/g, ''), x509), 'x509-upload'],
  ['x509-private-key-text', change('uaa.key', pem('CERTIFICATE'), x509), 'x509-upload'],
  ['x509-url', change('uaa.certurl', undefined, x509), 'x509-upload'],
  ['x509-url-host', change('uaa.certurl', good().uaa.url, x509), 'x509-upload'],
  ['x509-url-with-path', change('uaa.certurl', `${x509().uaa.certurl}/oauth/token`, x509), 'x509-upload'],
];

test('each check finds what it looks for, and nothing else does', () => {
  for (const [id, key, ...also] of cases) assert.deepStrictEqual(ids(key).sort(), [id, ...also].sort(), id);
});

test('every check that ships is among them', () => {
  const text = fs.readFileSync(path.join(repository, 'stdlib/service-key.yaml'), 'utf8');
  const all = [...text.matchAll(/^ {2}- id: (.*)$/gm)].map((match) => match[1]).filter((id) => id !== 'x509-upload');
  assert.deepStrictEqual([...new Set(cases.map(([id]) => id))].sort(), all.sort());
});

test('each finding says what to do, and those of the key where SAP says so', () => {
  for (const finding of cases.flatMap(([, key]) => examined(key))) {
    assert.ok(finding.do && finding.page && finding.member, finding.id);
  }
});

test('files that are no key, or not only a key', () => {
  const text = JSON.stringify(good());
  const deep = (depth) => `${'{"a":'.repeat(depth)}"${canary}"${'}'.repeat(depth)}`;
  assert.deepStrictEqual(ids(''), ['file-no-json']);
  assert.deepStrictEqual(ids(text.slice(0, -20)), ['file-no-json']);
  assert.deepStrictEqual(ids(`${text} ${canary}`), ['file-no-json']);
  assert.deepStrictEqual(ids(`clientsecret: ${canary}`), ['file-no-json']);
  assert.deepStrictEqual(ids(Buffer.from(text.replace(canary, `${canary}\xff`), 'latin1')), ['file-no-json']);
  assert.deepStrictEqual(ids(Buffer.from(text, 'utf16le')), ['file-utf-16']);
  assert.deepStrictEqual(ids(Buffer.from(`\ufeff${text}`, 'utf16le')), ['file-utf-16']);
  assert.deepStrictEqual(ids(`\ufeff${text}`), ['file-mark']);
  assert.deepStrictEqual(ids(text.replace('"clientid"', `"clientsecret":"${canary}","clientid"`)), ['file-twice']);
  assert.deepStrictEqual(ids(`{"${canary}$=": 1, "${canary}$=": 2}`), ['file-twice']);
  assert.deepStrictEqual(ids(deep(100000)), ['file-depth']);
  assert.ok(ids(deep(60)).includes('api-missing'));
  for (const other of [`["${canary}"]`, `"${canary}"`, '7', 'null']) assert.deepStrictEqual(ids(other), ['file-no-object']);
  assert.deepStrictEqual(ids({ credentials: good() }), ['file-wrapped']);
  assert.deepStrictEqual(ids(change('uaa.clientid', [canary])), ['file-no-text', 'client-id-missing'].slice(0, 1));
});

test('a member with almost the right name is found as that', () => {
  const key = good();
  key.uaa.clientId = key.uaa.clientid;
  delete key.uaa.clientid;
  assert.deepStrictEqual(ids(key), ['file-name-of-member']);
  assert.deepStrictEqual(ids({ ...good(), endpoints: { api: 'https://eu10.alm.cloud.sap/api' } }), ['file-name-of-member']);
});

test('a file that can not be read is no finding', () => {
  const folder = scratchFolder();
  const large = path.join(folder, 'large.json');
  fs.writeFileSync(large, `{"a": "${canary.repeat(300000)}"}`);
  for (const words of [[path.join(folder, 'none.json')], [folder], [large], [], ['a', 'b']]) {
    const done = calmc(['doctor', ...words]);
    assert.strictEqual(done.status, 2);
    assert.ok(done.stdout === '' && !done.stderr.includes(canary));
  }
});
