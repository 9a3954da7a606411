// What a build makes for tools that deploy is read back by readers of others, whatever stands in the texts.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const Ajv = require('ajv');
const { buildWith, calmc, examples, filesIn, readJson, repository, scratchFolder } = require('./support/calmc');
const { references, unescaped } = require('./support/deployer');
const { hostile, inCalm } = require('./support/hostile');
const { assertNothingForeign, assertTablesHold, codeOn, tokensOf } = require('./support/markdown');
const { hasTerraform, jq, readProperties, terraform, textOfTemplate, yamlReaders } = require('./support/readers');

const targets = ['cloud-alm-api', 'destination', 'init-data', 'kubernetes', 'mta', 'properties', 's4-communication', 'terraform'];
const placeholder = /^\$\{secret:(.*)\}$/;
const more = ['${x}', '$${x}', '\\${x}', '%{ if x }', '%%{x}', '~{a/b}', '${}}', '${open', 'a: b', '- ', '# no comment', '!!int 1',
  '&a', '*a', 'yes', 'No', 'null', '~', '1', '0x1f', '1e3', '12:30', '2001-01-01', '=', ':', '!', "'", '"', '{{x}}', '$(x)',
  'End\n[End]\nkey=value', 'x\n  y: 1', 'é\u00a0\u2028', '\ufeffx', '\ufffe', 'a '.repeat(600)];
const texts = [...hostile, ...more];

/** A generator of numbers below `n` that gives the same ones every time. */
function dice(seed) {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** Texts of characters that mean something somewhere. `${secret:` and `${key:` are no texts of a landscape. */
function randomTexts(count, seed) {
  const roll = dice(seed);
  const alphabet = [...'ab1 $%~{}\\"\'=:#!-?&*|>@`[],/\n\t<', 'ä', '東', '😀', '\u2028', '\ufeff', '\u00a0', '\ufffd', '${', '%{'];
  return Array.from({ length: count }, () => {
    const text = Array.from({ length: 1 + roll(12) }, () => alphabet[roll(alphabet.length)]).join('');
    return text;
  });
}

/** A destination with these additional properties, and two secrets; the names of the second one are words of Terraform. */
function destination(name, values) {
  const lines = values.map((value, index) => `      "p${index}" = ${inCalm(value)}`);
  return `  destination ${name} {
    type              = http
    url               = "https://x.example/"
    authentication    = oauth2-client-credentials
    client-id         = "id"
    client-secret     = secret("a/b.c-d")
    token-service-url = "https://t.example/oauth/token"
    properties = {
${lines.join('\n')}
      tokenServicePassword = secret("count")
    }
  }
`;
}

function buildText(text) {
  const root = path.join(scratchFolder(), 'main.calm');
  fs.writeFileSync(root, text);
  return buildWith(root, ['--target', targets.join(',')]);
}

/** The flat objects of a tenant, by name: what each target has to say. */
function flat(out, tenant) {
  const folder = path.join(out, 'destinations', tenant);
  return Object.fromEntries(fs.readdirSync(folder).map((file) => [path.basename(file, '.json'), readJson(folder, file)]));
}

const tenantsOf = (out) => fs.readdirSync(path.join(out, 'destinations'));
const secretNames = (object) => Object.values(object).flatMap((value) => placeholder.exec(value)?.[1] ?? []);
const wordOf = (name) => `secret_${name.replace(/[^A-Za-z0-9_]/g, '_')}`;
const mapValues = (object, change) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

function checkProperties(out) {
  const wanted = new Map();
  for (const tenant of tenantsOf(out)) {
    for (const [name, object] of Object.entries(flat(out, tenant))) {
      const file = path.join(out, 'deploy/properties', tenant, `${name}.properties`);
      const bytes = fs.readFileSync(file);
      assert.ok(bytes.every((byte) => byte === 10 || (byte >= 0x20 && byte < 0x7f)), `${file} is ASCII`);
      const shown = Object.entries(object).filter(([, value]) => !placeholder.test(value));
      wanted.set(file, Object.fromEntries(shown));
      const removed = Object.keys(object).filter((key) => placeholder.test(object[key]));
      const comments = bytes.toString().split('\n').filter((line) => line.startsWith('#') && line !== '#');
      assert.deepStrictEqual(comments, removed.map((key) => `#${key}=<< Existing password/certificate removed on export >>`));
    }
  }
  const read = readProperties([...wanted.keys()]);
  for (const [file, object] of wanted) assert.deepStrictEqual(sorted(read.get(file)), sorted(object), file);
}

const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));

function checkInitData(out) {
  for (const tenant of tenantsOf(out)) {
    const file = path.join(out, 'deploy/init-data', tenant, 'config.json');
    assert.deepStrictEqual(jq('.init_data.subaccount.existing_destinations_policy', file), 'update');
    assert.deepStrictEqual(jq('.init_data | keys', file), ['subaccount']);
    const read = jq('.init_data.subaccount.destinations | map({(.Name): .}) | add', file);
    assert.deepStrictEqual(read, flat(out, tenant));
  }
}

function checkMta(out) {
  for (const tenant of tenantsOf(out)) {
    for (const [reader, read] of Object.entries(yamlReaders)) {
      const file = path.join(out, 'deploy/mta', tenant, 'mta.yaml');
      const descriptor = read(file);
      assert.deepStrictEqual(Object.keys(descriptor), ['_schema-version', 'ID', 'version', 'resources'], reader);
      const subaccount = descriptor.resources[0].parameters.config.init_data.subaccount;
      assert.strictEqual(subaccount.existing_destinations_policy, 'update');
      const extension = read(path.join(out, 'deploy/mta', tenant, 'secrets.mtaext.example'));
      assert.strictEqual(extension.extends, descriptor.ID);
      const objects = flat(out, tenant);
      assert.strictEqual(subaccount.destinations.length, Object.keys(objects).length);
      for (const found of subaccount.destinations) checkMtaDestination(found, objects[found.Name], extension.parameters);
    }
  }
}

function checkMtaDestination(found, object, parameters) {
  assert.deepStrictEqual(Object.keys(found), Object.keys(object));
  for (const [key, value] of Object.entries(object)) {
    const secret = placeholder.exec(value)?.[1];
    if (secret) {
      assert.strictEqual(found[key], `\${${wordOf(secret)}}`);
      assert.strictEqual(parameters[wordOf(secret)], value);
    } else {
      assert.deepStrictEqual(references(found[key]), [], `nothing is resolved in ${key}`);
      if (!isNested(value)) assert.strictEqual(unescaped(found[key]), value);
    }
  }
}

/** A reference inside of a reference: the one text that a multitarget application has no way to say. */
const isNested = (text) => /[$~]\{[^\n]*[$~]\{[^\n]+\}/.test(text);

function checkKubernetes(out) {
  for (const tenant of tenantsOf(out)) {
    const folder = path.join(out, 'deploy/kubernetes', tenant);
    assert.deepStrictEqual(
      jq('.', path.join(folder, 'service-operator/parameters.json')),
      jq('.', path.join(out, 'deploy/init-data', tenant, 'config.json')),
    );
    for (const [reader, read] of Object.entries(yamlReaders)) {
      const instance = read(path.join(folder, 'service-operator/service-instance.yaml'));
      assert.strictEqual(instance.kind, 'ServiceInstance');
      assert.deepStrictEqual(instance.spec.parametersFrom, [{ secretKeyRef: { name: instance.metadata.name, key: 'parameters' } }]);
      for (const [name, object] of Object.entries(flat(out, tenant))) {
        const resource = read(path.join(folder, 'crossplane', `${name}.yaml`));
        assert.match(resource.metadata.name, /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
        const secrets = path.join(folder, 'crossplane', `${name}.secret.json`);
        const { name: Name, type: Type, url: URL, proxyType: ProxyType, authentication: Authentication, description: Description,
          additionalProperties } = resource.spec.forProvider;
        const joined = { Name, Type, URL, ProxyType, Authentication, Description, ...additionalProperties };
        if (fs.existsSync(secrets)) Object.assign(joined, jq('.', secrets));
        assert.deepStrictEqual(sorted(JSON.parse(JSON.stringify(joined))), sorted(object), reader);
      }
    }
  }
}

function checkTerraform(out) {
  for (const tenant of tenantsOf(out)) {
    const module = jq('.', path.join(out, 'deploy/terraform', tenant, 'main.tf.json'));
    assert.deepStrictEqual(Object.keys(module), ['terraform', 'variable', 'locals', 'resource']);
    const objects = flat(out, tenant);
    const secrets = [...new Set(Object.values(objects).flatMap(secretNames))];
    assert.deepStrictEqual(Object.keys(module.variable), ['subaccount_id', ...secrets.map(wordOf)]);
    for (const secret of secrets) assert.strictEqual(module.variable[wordOf(secret)].sensitive, true);
    for (const [resource, written] of Object.entries(module.locals.destinations)) {
      const read = Object.entries(written).map(([key, template]) => {
        const variable = /^\$\{var\.(\w+)\}$/.exec(template)?.[1];
        const secret = secrets.find((each) => wordOf(each) === variable);
        return [textOfTemplate(key), secret ? `\${secret:${secret}}` : textOfTemplate(template)];
      });
      assert.deepStrictEqual(Object.fromEntries(read), objects[written.Name]);
      assert.deepStrictEqual(module.resource.btp_subaccount_destination_generic[resource], {
        subaccount_id: '${var.subaccount_id}',
        destination_configuration: `\${jsonencode(local.destinations.${resource})}`,
      });
    }
    assert.strictEqual(Object.keys(module.locals.destinations).length, Object.keys(objects).length);
    if (hasTerraform()) runTerraform(out, tenant, objects, secrets);
  }
}

/** Without the provider, which has to be downloaded: variables and locals are Terraform's own. */
function runTerraform(out, tenant, objects, secrets) {
  const folder = scratchFolder();
  const { variable, locals } = readJson(out, 'deploy/terraform', tenant, 'main.tf.json');
  fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify({ variable, locals }));
  fs.copyFileSync(path.join(out, 'deploy/terraform', tenant, 'imports.tf'), path.join(folder, 'imports.tf'));
  const values = Object.fromEntries(secrets.map((secret) => [wordOf(secret), `value of ${secret}`]));
  const said = terraform(folder, 'nonsensitive(jsonencode([for each in local.destinations : each]))', { subaccount_id: 's', ...values });
  const read = JSON.parse(JSON.parse(said));
  const filled = mapValues(objects, (object) =>
    mapValues(object, (value) => value.replace(placeholder, (_, secret) => `value of ${secret}`)));
  assert.deepStrictEqual(Object.fromEntries(read.map((object) => [object.Name, object])), filled);
}

function checkAll(out) {
  checkProperties(out);
  checkInitData(out);
  checkMta(out);
  checkKubernetes(out);
  checkTerraform(out);
}

for (const { name, root } of examples()) {
  const out = buildWith(root, ['--target', targets.join(',')]);
  if (!fs.existsSync(path.join(out, 'destinations'))) continue;
  test(`the targets of examples/${name} say what its destinations say`, () => checkAll(out));
}

test('texts that were made to break out stay texts in every target', () => {
  const out = buildText(`tenant sub : btp-subaccount {\n${destination('Hostile', texts)}}\n`);
  const written = flat(out, 'sub').Hostile;
  texts.forEach((value, index) => assert.strictEqual(written[`p${index}`], value));
  checkAll(out);
});

test('so do keys', () => {
  const keys = texts.filter((value) => !value.includes('${') && !value.includes('${'));
  const lines = keys.map((key) => `      ${inCalm(`URL.headers.${key}`)} = "v"`).join('\n');
  const text = `tenant sub : btp-subaccount {
  destination Keys {
    type = http
    url = "https://x.example/"
    authentication = no-authentication
    properties = {
${lines}
    }
  }
}
`;
  const out = buildText(text);
  assert.deepStrictEqual(Object.keys(flat(out, 'sub').Keys).slice(4), keys.map((key) => `URL.headers.${key}`));
  checkAll(out);
});

/** The runbook shows the additional properties of a destination in one cell. */
function checkMarkdown(out, tenant) {
  const page = fs.readFileSync(path.join(out, 'runbook', `${tenant}.md`), 'utf8');
  const tokens = tokensOf(page);
  assertNothingForeign(tokens);
  assertTablesHold(page);
  const codes = new Set(codeOn(tokens));
  for (const { properties } of tenantOf(out, tenant).destinations) {
    const shown = Object.entries(properties).map(([key, value]) => `${key} = ${placeholder.test(value) ? '' : value}`);
    assert.ok(codes.has(shown.join(', ')), 'the additional properties are whole');
  }
}

/** `CALM_RANDOM_TEXTS=1000000` takes more than the ten thousand of every run. */
const batch = 10000;
for (let done = 0; done < Number(process.env.CALM_RANDOM_TEXTS ?? batch); done += batch) {
  test(`random texts from the ${done + 1}st on are the same in every target and in the runbook`, () => {
    const all = randomTexts(batch, 4711 + done);
    const blocks = Array.from({ length: 20 }, (_, index) => destination(`D${index}`, all.slice(index * 500, (index + 1) * 500)));
    const out = buildText(`tenant sub : btp-subaccount {\n${blocks.join('')}}\n`);
    checkAll(out);
    checkMarkdown(out, 'sub');
  });
}

/** An entry of `landscape.json`. */
const tenantOf = (out, id) => readJson(out, 'landscape.json').tenants.find((tenant) => tenant.id === id);

test('cloud-alm-api: parameters of an instance, and every scope that a check needs', () => {
  const { root } = examples().find(({ name }) => name === 'acme');
  const out = buildWith(root, ['--target', 'cloud-alm-api']);
  assert.deepStrictEqual(fs.readdirSync(path.join(out, 'deploy/cloud-alm-api')), ['alm']);
  const parameters = (file) => jq('.["xs-security"]', path.join(out, 'deploy/cloud-alm-api/alm', file));
  const credentials = { 'credential-types': ['binding-secret'] };
  assert.deepStrictEqual(parameters('monitoring.json'), { xsappname: 'calm-monitoring', 'oauth2-configuration': credentials });
  const { xsappname, authorities } = parameters('checks.json');
  assert.match(xsappname, /^[A-Za-z0-9._-]{1,32}$/);
  const { checks } = readJson(out, 'checks/checks.json');
  const scopes = [...new Set(checks.flatMap((check) => check.scope ?? []))].sort();
  assert.deepStrictEqual(authorities, scopes.map((scope) => `$XSMASTERAPPNAME.${scope}`));
});

test('s4-communication: the requests say what the landscape says, in order, and that they are experimental', () => {
  const { root } = examples().find(({ name }) => name === 'acme');
  const out = buildWith(root, ['--target', 's4-communication']);
  assert.deepStrictEqual(fs.readdirSync(path.join(out, 'deploy/s4-communication')), ['erp']);
  const file = path.join(out, 'deploy/s4-communication/erp/requests.json');
  const [system] = tenantOf(out, 'erp').communicationSystems;
  const arrangements = tenantOf(out, 'erp').communicationArrangements;
  assert.match(jq('.experimental', file), /^Never carried out/);
  const says = `**Experimental:** \`deploy/s4-communication/erp/requests.json\`. ${jq('.experimental', file).trim()}`;
  const runbook = (folder) => fs.readFileSync(path.join(folder, 'runbook/erp.md'), 'utf8');
  assert.ok(runbook(out).includes(says));
  assert.ok(!runbook(buildWith(root, [])).includes('Experimental'));
  assert.strictEqual(jq('.api', file), 'https://my300123-api.s4hana.cloud.sap');
  const bodies = jq('[.requests[].body]', file);
  assert.deepStrictEqual([bodies[0].ID, bodies[0].HostName, bodies[0].TCPPort, bodies[0].OAuth2TokenEndpoint],
    [system.id, system.hostName, system.port, system.tokenEndpoint]);
  assert.deepStrictEqual([bodies[1].OAuth2ClientID, bodies[1].Password], [system.outboundUser.clientId, system.outboundUser.clientSecret]);
  assert.deepStrictEqual(bodies.slice(2).map((body) => [body.Name, body.CommunicationScenarioID, body.CommunicationSystemID]),
    arrangements.map(({ id, scenario, system: of }) => [id, scenario, of]));
  assert.deepStrictEqual(jq('[.requests[] | .unconfirmed[0]]', file).every((pointer) => pointer.startsWith('/')), true);
  const filled = calmc(['inject', file, '--from', 'env'], { env: { ...process.env, CALM_SECRET_ALM_SERVICE_KEY_CLIENT_SECRET: 'a"b' } });
  assert.strictEqual(JSON.parse(filled.stdout).requests[1].body.Password, 'a"b');
});

test('every destination of every target is one by its schema', () => {
  const valid = new Ajv({ strict: false }).compile(readJson(repository, 'schemas/destination.schema.json'));
  for (const { root } of examples()) {
    const out = buildWith(root, ['--target', targets.join(',')]);
    for (const file of filesIn(out).filter((each) => each.endsWith('config.json'))) {
      for (const each of readJson(out, file).init_data.subaccount.destinations) assert.ok(valid(each), JSON.stringify(valid.errors));
    }
  }
});

/** JSON pointers of every scalar, in the order of the document. */
function scalars(node, pointer = '') {
  if (node === null || typeof node !== 'object') return [pointer];
  return Object.entries(node).flatMap(([key, value]) => {
    return scalars(value, `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`);
  });
}

/** Where a file has a value: pointers, or lines of a file without structure. */
function placesIn(file) {
  if (file.endsWith('.json')) return scalars(jq('.', file));
  if (/\.(yaml|mtaext\.example)$/.test(file)) return scalars(yamlReaders.yaml(file));
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  if (file.endsWith('.properties')) return lines.filter((line) => /^[^#]/.test(line)).map((line) => `/${line.split('=')[0]}`);
  return lines.flatMap((line, index) => (line.includes('btp_') ? [`L${index + 1}`] : []));
}

test('every value of every target has its place in the map, and calmc why tells where it comes from', () => {
  const { root } = examples().find(({ name }) => name === 'acme');
  const out = buildWith(root, ['--target', targets.join(',')]);
  const { artefacts } = readJson(out, 'calm-map.json');
  const files = filesIn(out).filter((file) => file.startsWith('deploy/'));
  assert.deepStrictEqual(Object.keys(artefacts).filter((file) => file.startsWith('deploy/')).sort(), files.sort());
  for (const file of files) {
    const places = placesIn(path.join(out, file));
    assert.deepStrictEqual(Object.keys(artefacts[file]), places, file);
    const asked = calmc(['why', `${path.join(out, file)}#`]);
    assert.strictEqual(asked.status, 0, asked.stderr);
    for (const place of places) assert.ok(asked.stdout.includes(`${file}#${place}\n`), `${file}#${place}`);
    assert.ok(!asked.stdout.includes('(no longer there)'), asked.stdout);
  }
});

test('calmc why on a property, a line of YAML and a comment of Terraform', () => {
  const { root } = examples().find(({ name }) => name === 'acme');
  const out = path.join(buildWith(root, ['--target', targets.join(',')]), 'deploy');
  const why = (place) => calmc(['why', `${out}/${place}`]).stdout;
  for (const place of ['properties/entitlements/CALM_BPMON.properties#URL', 'properties/entitlements/CALM_BPMON.properties#/URL',
    'mta/entitlements/mta.yaml#/resources/0/parameters/config/init_data/subaccount/destinations/0/URL',
    'kubernetes/entitlements/crossplane/CALM_BPMON.yaml#/spec/forProvider/url',
    'terraform/entitlements/main.tf.json#/locals/destinations/CALM_BPMON/URL']) {
    assert.match(why(place), /\n  "https:\/\/eu10\.alm\.cloud\.sap\/"\n  derived by ENTM-10 \(stated\)/, place);
  }
  assert.match(why('terraform/entitlements/imports.tf#L3'), /# terraform import .*\n  derived by ENTM-/);
  assert.match(why('mta/entitlements/mta.yaml#/version'), /a constant of the format/);
});

test('an unknown target is refused with what was meant, and nothing is written', () => {
  const { root } = examples().find(({ name }) => name === 'acme');
  const out = path.join(scratchFolder(), 'out');
  const refused = calmc(['build', root, '-o', out, '--target', 'mta,terrafrom']);
  assert.strictEqual(refused.status, 2);
  assert.strictEqual(refused.stderr, 'calmc: there is no target `terrafrom`; did you mean `terraform`?\n');
  assert.ok(!fs.existsSync(out));
});

test('calm.yaml names targets; the command line is stronger', () => {
  const folder = scratchFolder();
  fs.writeFileSync(path.join(folder, 'calm.yaml'), 'targets: [mta]\n');
  fs.writeFileSync(path.join(folder, 'main.calm'), `tenant sub : btp-subaccount {\n${destination('D', ['x'])}}\n`);
  const made = (args) => fs.readdirSync(path.join(buildWith(path.join(folder, 'main.calm'), args), 'deploy'));
  assert.deepStrictEqual(made([]), ['mta']);
  assert.deepStrictEqual(made(['--target', 'terraform', '--target', 'init-data,properties']), ['init-data', 'properties', 'terraform']);
  const none = buildWith(path.join(folder, 'main.calm'), ['--target', 'destination']);
  assert.ok(!fs.existsSync(path.join(none, 'deploy')));
});
