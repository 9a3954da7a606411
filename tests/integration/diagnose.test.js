// From what SAP's systems say to the fields that cause it.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { calmc, copyOf, repository, scratchFolder } = require('./support/calmc');

const acme = path.join(repository, 'examples/acme/main.calm');
const oauth = "Can't create HTTP Client: Error when setting oauth token";
const headings = (text) => text.split('\n').filter((line, at, all) => line !== '' && all[at + 1]?.startsWith('  seen in: '));
const hits = (text) => {
  const done = calmc(['diagnose', text]);
  return done.status === 0 ? headings(done.stdout) : [];
};

/** The texts of the table, as it writes them. */
function texts() {
  const yaml = fs.readFileSync(path.join(repository, 'stdlib/symptoms.yaml'), 'utf8');
  const lists = [...yaml.matchAll(/^ {4}texts:(.*(?:\n {6}- .*)*)/gm)].map((match) => match[1]);
  const plain = (text) => text.replace(/^(['"])(.*)\1$/, '$2');
  return lists.flatMap((list) => {
    const inLine = /^ \[(.*)\]$/s.exec(list);
    if (inLine) return inLine[1].split(/, (?=[A-Z'"[0-9])/).map(plain);
    return list.split('\n').slice(1).map((line) => plain(line.slice(8)));
  });
}

test('every text of the table is found by itself, in a line of a log, and in other letters', () => {
  const all = texts();
  assert.ok(all.length > 30);
  for (const text of all) {
    const said = text.replace(/<name>/g, 'my-service');
    assert.ok(hits(said).includes(text), text);
    assert.ok(hits(said.toUpperCase().replace(/['"]/g, '')).includes(text), text);
    assert.ok(hits(`2026-11-20T08:15:00Z ERROR [main] c.s.x.Client - ${said} (host my300123.s4hana.cloud.sap)`).includes(text), text);
  }
});

test('the texts of the reference are known', () => {
  const known = {
    [oauth]: oauth,
    'error when setting oauth token': oauth,
    'Eror when seting oauth token': oauth,
    'MSG_SLIS_NOT_FOUND_IN_LMS': 'MSG_SLIS_NOT_FOUND_IN_LMS',
    'invalid_client Bad credentials': '{"error":"invalid_client","error_description":"Bad credentials"}',
    '[LGN0015] Authentication failed: user x': '[LGN0015]Authentication failed',
    'Can’t create http client: destination not found': "Can't create http client: destination not found",
    'scope imp-cdm-feature-manage-ui': 'Token scope imp-cdm-feature-manage-ui missing',
    'LGN0015': '[LGN0015]Authentication failed',
  };
  for (const [said, text] of Object.entries(known)) assert.strictEqual(hits(said)[0], text, said);
});

test('several texts are listed, and of an unknown one those that are near', () => {
  assert.ok(hits('401').length > 1);
  const near = calmc(['diagnose', 'the oauth token was lost']);
  assert.strictEqual(near.status, 1);
  assert.match(near.stdout, /^near: .*oauth token$/im);
  assert.ok(near.stdout.split('\n').length <= 4);
  for (const text of ['kettle', '', '???', 'x'.repeat(100000), 'a '.repeat(50000)]) {
    const none = calmc(['diagnose', text]);
    assert.deepStrictEqual([none.status, none.stdout], [1, ''], text.slice(0, 20));
  }
});

test('a landscape is looked through for the causes', () => {
  for (const root of [acme, path.dirname(acme)]) {
    const done = calmc(['diagnose', 'Error when setting oauth token', root]);
    assert.strictEqual(done.status, 0, done.stderr);
    assert.match(done.stdout, /fits: erp\.calm\.token-endpoint = https:\S+\/oauth\/token {2}\(derived by S4-26\)/);
    assert.match(done.stdout, /compare: erp\.calm\.outbound-user\.client-secret = \$\{secret:alm\/service-key\/client-secret\}/);
    assert.ok(!done.stdout.includes('this-is-an-example'));
  }
});

test('a value that is written wrongly is shown with its place', () => {
  const root = path.join(scratchFolder(), 'main.calm');
  fs.writeFileSync(root, [
    'tenant own : btp-subaccount {',
    '  destination alm {',
    '    type = http, proxy-type = internet, url = "https://eu10.alm.cloud.sap/", authentication = oauth2-client-credentials',
    '    client-id = "sb-x!b1|y!b2", client-secret = secret("x")',
    '    token-service-url-type = common',
    '    token-service-url = "https://acme.authentication.eu10.hana.ondemand.com"',
    '  }',
    '}',
    '',
  ].join('\n'));
  const lost = calmc(['diagnose', 'The destination tried to provide authorization tokens but failed in all cases', root]);
  assert.strictEqual(lost.status, 1);
  assert.match(lost.stdout, /is not as it should be: own\.alm\.token-service-url = \S+ {2}\(\S*main\.calm:6:25\)/);
  const tenant = calmc(['diagnose', "'x-token-service-tenant' request header is missing", root]);
  assert.match(tenant.stdout, /is not as it should be: own\.alm\.token-service-url-type = common/);
  assert.match(tenant.stderr, /the landscape shows 1 of these causes/);
});

test('of a landscape with errors the findings under the rules of a cause are shown', () => {
  const root = copyOf('acme');
  const broken = fs.readFileSync(root, 'utf8').replace('use-case health-monitoring {}', [
    'use-case health-monitoring {}',
    'communication-system calm { token-endpoint = "https://acme.authentication.eu10.hana.ondemand.com" }',
  ].join('\n  '));
  fs.writeFileSync(root, broken);
  const done = calmc(['diagnose', oauth, root]);
  assert.strictEqual(done.status, 1);
  assert.match(done.stdout, /found: \S*main\.calm:\d+:\d+: error: .*\[S4-26\]/);
  assert.match(done.stderr, /has errors/);
});

test('what is no landscape is said', () => {
  for (const words of [[oauth, '/nowhere.calm'], [], [oauth, acme, acme]]) {
    const done = calmc(['diagnose', ...words]);
    assert.deepStrictEqual([done.status, done.stdout], [2, '']);
  }
});
