// Destinations as SAP's documentation shows them, in forms that calmc never writes.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { scratchFolder } = require('./calmc');

const canary = 'c4n4ry';

/** Keys in another order than ours, and some that no template of Calm knows. */
const oauth = {
  'URL.headers.apiVersion': '2',
  tokenServiceURL: 'https://acme.authentication.eu10.hana.ondemand.com/oauth/token',
  Name: 'CALM_BPMON',
  'HTML5.DynamicDestination': 'true',
  tokenServiceURLType: 'Dedicated',
  scope: 'uaa.resource',
  Authentication: 'OAuth2ClientCredentials',
  clientSecret: canary,
  clientId: 'sb-xxxx!b1234|sapcloudalm!b5678',
  'tokenServiceURL.ConnectionTimeoutInSeconds': '20',
  ProxyType: 'Internet',
  Type: 'HTTP',
  Description: 'Push for "BPMon" in Köln: 100 % of $x, ${y} and \\z',
  URL: 'https://eu10.alm.cloud.sap/',
};

const basic = {
  Type: 'HTTP',
  Password: canary,
  CloudConnectorLocationId: 'west',
  User: 'CALM_TECH',
  Preemptive: 'TRUE',
  Authentication: 'BasicAuthentication',
  URL: 'http://erp.internal:8000/sap/opu/odata',
  ProxyType: 'OnPremise',
  'sap-client': '100',
  WebIDEUsage: 'odata_abap,dev_abap',
  Name: 'erp-on-premise_2',
};

const mail = {
  Type: 'MAIL',
  Name: 'SAP_Business_Notifications_Mail',
  'mail.password': canary,
  'mail.user': 'calm',
  'mail.smtp.host': 'smtp.example.com',
  'mail.smtp.port': '587',
  ProxyType: 'Internet',
  Authentication: 'BasicAuthentication',
};

/** As the cockpit of old wrote it: a comment for each secret, escapes, ISO 8859-1, CRLF where asked. */
function properties(destination, end = '\r\n') {
  const secrets = Object.keys(destination).filter((key) => /password|secret/i.test(key));
  const escape = (text) => text.replace(/[\\:=!#]/g, '\\$&').replace(/\n/g, '\\n').replace(/[^\x00-\xff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const lines = secrets.map((key) => `#${key}=<< Existing password/certificate removed on export >>`);
  lines.push('#', '#Tue Aug 17 15:18:32 UTC 2021');
  for (const [key, value] of Object.entries(destination)) {
    if (!secrets.includes(key)) lines.push(`${escape(key)}=${escape(value)}`);
  }
  return Buffer.from(lines.join(end) + end, 'latin1');
}

/** Every form in which SAP's tools give these destinations. */
function forms(destinations) {
  const [first] = destinations;
  const redacted = (each) => Object.fromEntries(Object.entries(each).map(([key, value]) => [key, value === canary ? '<redacted>' : value]));
  const json = (value) => JSON.stringify(value);
  return {
    'one object': [[first], json(first)],
    'a list of the REST API': [destinations, JSON.stringify(destinations, null, 4).replace(/\n/g, '\r\n')],
    'redacted as the btp CLI does': [[first], json({ systemMetadata: { etag: 'x' }, destinationConfiguration: redacted(first), propertiesMetadata: [] })],
    'an answer of find': [[first], json({ owner: { SubaccountId: 'x', InstanceId: null }, destinationConfiguration: first, authTokens: [{ type: 'bearer', value: canary }] })],
    'init_data': [destinations, json({ HTML5Runtime_enabled: false, init_data: { subaccount: { existing_destinations_policy: 'update', destinations: destinations.slice(0, 1) }, instance: { destinations: destinations.slice(1) } } })],
    'properties with CRLF': [[first], properties(first)],
    'properties with LF': [[first], properties(first, '\n')],
  };
}

function written(bytes, name = 'export') {
  const file = path.join(scratchFolder(), name);
  fs.writeFileSync(file, bytes);
  return file;
}

module.exports = { basic, canary, forms, mail, oauth, properties, written };
