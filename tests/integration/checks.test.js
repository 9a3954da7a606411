// The checks of a build are carried out by newman, the runner of Postman, on services that answer on this machine.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const test = require('node:test');
const { PostmanValidator } = require('@har-sdk/validator');
const newman = require('newman');
const { buildWith, calmc, examples, filesIn, readJson, scratchFolder } = require('./support/calmc');
const { hostile, inCalm } = require('./support/hostile');

const token = 't0ken-of-the-test';
const object = { lmsId: 'l', objectType: 'CloudService', name: 'n' };

const gotToken = [{ type: 'bearer', value: 'v' }];

/** A service that answers as SAP documents it; `flat` are the destinations that it holds. */
async function withService(flat, run, authTokens = gotToken) {
  const asked = [];
  const server = http.createServer((request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    asked.push({ method: request.method, path: url.pathname, query: Object.fromEntries(url.searchParams),
      authorization: request.headers.authorization });
    const [status, body] = answer(url.pathname, flat, authTokens);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await run(`http://127.0.0.1:${server.address().port}`, asked);
  } finally {
    server.close();
  }
}

function answer(pathname, flat, authTokens) {
  if (pathname.endsWith('/calm-landscape/v1/landscapeObjects')) return [200, [object]];
  if (pathname.endsWith('/calm-metrics/v1/metrics')) return [200, {}];
  const name = /^\/destination-configuration\/v1\/destinations\/([^/]+)$/.exec(pathname)?.[1];
  if (flat[name]) return [200, { owner: {}, destinationConfiguration: flat[name], authTokens }];
  return [404, { ErrorMessage: 'Configuration with the specified name was not found' }];
}

/** newman's verdict: the names of the tests that ran, and of those that failed. */
function carryOut(file, url) {
  return new Promise((done, fail) => {
    const envVar = [{ key: 'url', value: url }, { key: 'accessToken', value: token }];
    newman.run({ collection: readJson(file), envVar }, (error, summary) => {
      if (error) return fail(error);
      const tests = summary.run.executions.flatMap((execution) => execution.assertions ?? []);
      done({ tests: tests.map((each) => each.assertion), failed: tests.filter((each) => each.error).map((each) => each.assertion) });
    });
  });
}

const collectionsIn = (out) => filesIn(out).filter((file) => file.endsWith('.postman_collection.json'));

function flatOf(out) {
  const files = filesIn(out).filter((file) => file.startsWith('destinations/'));
  return Object.fromEntries(files.map((file) => [path.basename(file, '.json'), readJson(out, file)]));
}

/** The requests that checks.json wants of a service, as the service sees them. */
function wanted(out, service) {
  const { checks } = readJson(out, 'checks/checks.json');
  return checks.filter((check) => check.service === service).map(({ method, path: at, query }) => ({
    method, path: at, query, authorization: `Bearer ${token}` }));
}

/** What Postman's published schema of its format says against a collection. */
async function complaints(collection) {
  const found = await new PostmanValidator().verify(collection);
  return found.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

async function checkAll(out) {
  for (const file of collectionsIn(out)) {
    assert.deepStrictEqual(await complaints(readJson(out, file)), [], file);
    await withService(flatOf(out), async (url, asked) => {
      const { tests, failed } = await carryOut(path.join(out, file), url);
      assert.deepStrictEqual(failed, [], file);
      assert.ok(tests.length > 0, file);
      assert.deepStrictEqual(asked, wanted(out, path.basename(file, '.postman_collection.json')), file);
    });
  }
}

for (const { name, root } of examples()) {
  test(`newman carries out the checks of examples/${name} and finds what they want; they are what Postman's schema asks for`, async () => {
    await checkAll(buildWith(root, []));
  });
}

const acme = () => buildWith(examples().find(({ name }) => name === 'acme').root, []);

test('the schema of Postman finds a collection that is none', async () => {
  const broken = async (change) => {
    const collection = readJson(acme(), 'checks/api-alm.postman_collection.json');
    change(collection, collection.item[0].item[0]);
    return complaints(collection);
  };
  assert.deepStrictEqual(await broken((whole) => delete whole.info.name), ["/info must have required property 'name'"]);
  assert.deepStrictEqual(await broken((_, check) => delete check.event[0].listen), ["/item/0/item/0/event/0 must have required property 'listen'"]);
  assert.deepStrictEqual(await broken((_, check) => { check.request.url = []; }), ['/item/0/item/0/request/url must be string']);
});

test('every check stands in exactly one collection, and each service has its URL where it is known', () => {
  const out = acme();
  const { checks, services } = readJson(out, 'checks/checks.json');
  const names = collectionsIn(out).map((file) => path.basename(file, '.postman_collection.json'));
  assert.deepStrictEqual(names.sort(), Object.keys(services).sort());
  const count = (file) => readJson(out, file).item.flatMap((folder) => folder.item).length;
  assert.strictEqual(collectionsIn(out).reduce((sum, file) => sum + count(file), 0), checks.length);
  assert.deepStrictEqual(services['api-alm'], { url: 'https://eu10.alm.cloud.sap/api',
    tokenUrl: 'https://acme-calm.authentication.eu10.hana.ondemand.com/oauth/token' });
  const { variable } = readJson(out, 'checks/api-alm.postman_collection.json');
  assert.deepStrictEqual(variable, [{ key: 'url', value: services['api-alm'].url }, { key: 'accessToken', value: '' }]);
});

test('a destination that another hand changed, one that is gone and one that gets no token are found', async () => {
  const out = acme();
  const file = path.join(out, 'checks/destinations-entitlements.postman_collection.json');
  const verdict = (flat, tokens) => withService(flat, async (url) => (await carryOut(file, url)).failed, tokens);
  const flat = flatOf(out);
  const changed = { CALM_BPMON: { ...flat.CALM_BPMON, URL: 'https://eu10.alm.cloud.sap' } };
  assert.deepStrictEqual(await verdict(changed), ['destinationConfiguration.URL is the one of the landscape']);
  assert.ok((await verdict({})).includes('answers with 200'));
  assert.deepStrictEqual(await verdict(flat, [{ error: 'invalid_client' }]), ['there is no authTokens.0.error']);
});

test('texts that were made to break out are asked for and compared as they are', async () => {
  const texts = [...hostile, '{{url}}', '{{$guid}}', '");pm.execution.setNextRequest(null);("', '\u2028', '&a=b', '#', '%7B', '</script>', '${x}'];
  const folder = scratchFolder();
  const keys = path.join(path.dirname(examples().find(({ name }) => name === 'acme').root), 'keys/alm.json');
  fs.copyFileSync(keys, path.join(folder, 'alm.json'));
  const tenants = texts.map((text, index) => `tenant t${index} : s4hana-cloud-public {
  url = "https://my${index}.s4hana.cloud.sap"
  customer-number = "1"
  monitored-by = alm
  landscape-entry { origin = imported, status = active, system-number = ${inCalm(text)} }
  use-case health-monitoring {}
}
`);
  const root = path.join(folder, 'main.calm');
  fs.writeFileSync(root, `tenant alm : cloud-alm { region = eu10, customer-number = "1", service-key = key-file("alm.json") }\n${tenants.join('')}`);
  const out = buildWith(root, []);
  const { checks } = readJson(out, 'checks/checks.json');
  assert.deepStrictEqual(checks.slice(1).map((check) => check.query.systemNumber), texts);
  await checkAll(out);
});

test('no check holds a secret or a placeholder of one', () => {
  const out = acme();
  for (const file of filesIn(out).filter((each) => each.startsWith('checks/'))) {
    assert.ok(!fs.readFileSync(path.join(out, file), 'utf8').includes('${secret:'), file);
  }
});

test('calmc why tells where what is asked for comes from', () => {
  const out = acme();
  const why = (place) => calmc(['why', `${out}/checks/${place}`]).stdout;
  assert.match(why('checks.json#/checks/2/expect/values/~1destinationConfiguration~1URL'), /derived by ENTM-10 \(stated\)/);
  assert.match(why('checks.json#/checks/3/query/serviceType'), /a fact of the product s4hana-cloud-public/);
  assert.match(why('api-alm.postman_collection.json#/variable/0/value'), /written at shared\/alm\.calm:6:21/);
});
