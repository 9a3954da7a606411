// A token service and a destination service of SAP BTP, on loopback, as far as SAP's Cloud SDK needs them.
'use strict';

const http = require('node:http');

const tenant = '00000000-0000-0000-0000-000000000001';

/** An unsigned token, as a client that only reads its claims takes it. */
function tokenOf(claims) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  return `${part({ alg: 'RS256', typ: 'JWT', kid: 'k' })}.${part({ zid: tenant, iat: now, exp: now + 600, ...claims })}.c2ln`;
}

function bodyOf(request) {
  return new Promise((resolve) => {
    let text = '';
    request.on('data', (chunk) => (text += chunk));
    request.on('end', () => resolve(text));
  });
}

async function listen(handler) {
  const server = http.createServer((request, response) => {
    handler(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

function answer(response, status, value) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** Client id and secret of a request: of its header, else of its form. */
function clientOf(request, form) {
  const basic = /^Basic (.*)$/.exec(request.headers.authorization ?? '');
  if (!basic) return { id: form.get('client_id'), secret: form.get('client_secret') };
  const [id, ...secret] = Buffer.from(basic[1], 'base64').toString('utf8').split(':');
  return { id: decodeURIComponent(id), secret: decodeURIComponent(secret.join(':')) };
}

/** Gives a token for client credentials that it knows; `asked` lists who asked, and where. */
async function startTokenService(secrets) {
  const asked = [];
  const service = await listen(async (request, response) => {
    const form = new URLSearchParams(await bodyOf(request));
    const client = clientOf(request, form);
    asked.push({ path: request.url, grant: form.get('grant_type'), client: client.id });
    if (form.get('grant_type') !== 'client_credentials' || !request.url.startsWith('/oauth/token')) {
      return answer(response, 400, { error: 'unsupported_grant_type' });
    }
    if (secrets[client.id] === undefined || secrets[client.id] !== client.secret) {
      return answer(response, 401, { error: 'unauthorized', error_description: 'Bad credentials' });
    }
    return answer(response, 200, { access_token: tokenOf({ cid: client.id }), token_type: 'bearer', expires_in: 600 });
  });
  return { ...service, asked };
}

/** Fetches the token of a destination as the service does: from the URL as it stands, with client credentials. */
async function fetchToken(destination) {
  const basic = Buffer.from(`${destination.clientId}:${destination.clientSecret}`).toString('base64');
  const response = await fetch(destination.tokenServiceURL, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  });
  const token = await response.json();
  if (!response.ok) return { error: `Retrieval of OAuthToken failed due to: ${token.error_description}` };
  return {
    type: token.token_type,
    value: token.access_token,
    expires_in: String(token.expires_in),
    http_header: { key: 'Authorization', value: `Bearer ${token.access_token}` },
  };
}

/** POST creates a destination of the subaccount, GET finds one, with its token. */
async function startDestinationService() {
  const stored = new Map();
  const service = await listen(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const [, base, version, collection, name] = url.pathname.split('/');
    if (base !== 'destination-configuration' || version !== 'v1') return answer(response, 404, {});
    if (request.method === 'POST' && collection === 'subaccountDestinations') {
      const destination = JSON.parse(await bodyOf(request));
      if (stored.has(destination.Name)) return answer(response, 409, { ErrorMessage: 'Duplicate key' });
      stored.set(destination.Name, destination);
      return response.writeHead(201).end();
    }
    if (collection === 'subaccountDestinations') return answer(response, 200, [...stored.values()]);
    if (collection === 'instanceDestinations') return answer(response, 200, []);
    const found = stored.get(name);
    if (!found) return answer(response, 404, { ErrorMessage: 'Configuration with the specified name was not found' });
    const withToken = url.searchParams.get('$skipTokenRetrieval') !== 'true';
    return answer(response, 200, {
      owner: { SubaccountId: tenant, InstanceId: null },
      destinationConfiguration: found,
      authTokens: withToken && found.Authentication === 'OAuth2ClientCredentials' ? [await fetchToken(found)] : [],
    });
  });
  return service;
}

module.exports = { startDestinationService, startTokenService, tenant };
