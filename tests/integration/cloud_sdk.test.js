// SAP's own client loads the destination that calmc writes: created in the destination service with its placeholder
// filled, found by name, and a token fetched with it.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { build, copyOf } = require('./support/calmc');
const { startDestinationService, startTokenService, tenant } = require('./support/services');

const placeholder = '${secret:alm/service-key/client-secret}';
const secret = 'filled-at-deployment';

/** The destination of examples/acme, with a key whose token service is ours. */
function emittedDestination(tokenService) {
  const root = copyOf('acme');
  const keyFile = path.join(path.dirname(root), 'keys/alm.json');
  const key = JSON.parse(fs.readFileSync(keyFile, 'utf8'));
  key.uaa.url = tokenService;
  fs.writeFileSync(keyFile, JSON.stringify(key));
  const text = fs.readFileSync(path.join(build(root), 'destinations/entitlements/CALM_BPMON.json'), 'utf8');
  return { text, clientId: key.uaa.clientid };
}

function bindings(tokenService, destinationService) {
  const credentials = {
    clientid: 'sb-destination',
    clientsecret: 'destination-secret',
    url: tokenService,
    uri: destinationService,
    uaadomain: '127.0.0.1',
    identityzone: 'acme',
    tenantid: tenant,
    xsappname: 'destination',
  };
  const binding = (name, more) => [{ name, label: name, tags: [name], credentials: { ...credentials, ...more } }];
  return JSON.stringify({ destination: binding('destination', {}), xsuaa: binding('xsuaa', { xsappname: 'app' }) });
}

/** Both services, the emitted destination stored with this secret, and the SDK pointed at them. */
async function deployed(t, filledWith) {
  const secrets = { 'sb-destination': 'destination-secret' };
  const tokens = await startTokenService(secrets);
  const destinations = await startDestinationService();
  t.after(() => [tokens, destinations].forEach((service) => service.close()));
  const { text, clientId } = emittedDestination(tokens.url);
  secrets[clientId] = secret;
  assert.ok(text.includes(`"${placeholder}"`), 'the secret is a placeholder');
  const created = await fetch(`${destinations.url}/destination-configuration/v1/subaccountDestinations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: text.replace(placeholder, filledWith),
  });
  assert.strictEqual(created.status, 201);
  process.env.VCAP_SERVICES = bindings(tokens.url, destinations.url);
  return { tokens, clientId };
}

function sdk() {
  const connectivity = require('@sap-cloud-sdk/connectivity');
  require('@sap-cloud-sdk/util').setGlobalLogLevel('error');
  return connectivity;
}

test('the Cloud SDK finds the destination and authenticates with its token', async (t) => {
  const { tokens, clientId } = await deployed(t, secret);
  const found = await sdk().getDestination({ destinationName: 'CALM_BPMON', useCache: false });
  assert.strictEqual(found.url, 'https://eu10.alm.cloud.sap/');
  assert.strictEqual(found.authentication, 'OAuth2ClientCredentials');
  assert.strictEqual(found.proxyType, 'Internet');
  assert.strictEqual(found.tokenServiceUrl, `${tokens.url}/oauth/token`);
  assert.ok(tokens.asked.some(({ client, path: asked }) => client === clientId && asked === '/oauth/token'));
  const headers = await sdk().buildHeadersForDestination(found);
  assert.match(headers.authorization, /^Bearer ey/);
  const claims = JSON.parse(Buffer.from(headers.authorization.split('.')[1], 'base64url').toString('utf8'));
  assert.strictEqual(claims.cid, clientId);
});

test('a placeholder that was not filled is no secret: no token is given', async (t) => {
  await deployed(t, placeholder);
  await assert.rejects(async () => {
    const found = await sdk().getDestination({ destinationName: 'CALM_BPMON', useCache: false });
    await sdk().buildHeadersForDestination(found);
  });
});

test('the Cloud SDK reads the emitted object itself, without any service', async () => {
  const { text, clientId } = emittedDestination('https://acme.authentication.eu10.hana.ondemand.com');
  delete process.env.VCAP_SERVICES;
  process.env.destinations = `[${text.replace(placeholder, secret)}]`;
  const found = await sdk().getDestination({ destinationName: 'CALM_BPMON' });
  delete process.env.destinations;
  assert.strictEqual(found.name, 'CALM_BPMON');
  assert.strictEqual(found.type, 'HTTP');
  assert.strictEqual(found.clientId, clientId);
  assert.strictEqual(found.originalProperties.tokenServiceURLType, 'Dedicated');
});
