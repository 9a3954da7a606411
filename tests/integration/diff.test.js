// What a change means: calmc diff over landscapes and outputs.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const Ajv = require('ajv');
const { build, calmc, copyOf, readJson, repository, scratchFolder } = require('./support/calmc');
const { hostile, inCalm } = require('./support/hostile');

const isDiff = new Ajv({ strict: true }).compile(readJson(repository, 'schemas/diff.schema.json'));
const example = (name) => path.join(repository, 'examples', name);

function diff(before, after, ...options) {
  const done = calmc(['diff', before, after, '--format', 'json', ...options]);
  assert.ok(done.status === 0 || done.status === 1, done.stderr);
  const document = JSON.parse(done.stdout);
  assert.ok(isDiff(document), JSON.stringify(isDiff.errors));
  assert.strictEqual(done.status, document.environments.length === 0 ? 0 : 1);
  return document.environments;
}

/** Id of a step -> the key of its tick, as the page keeps it. */
function keysOf(out) {
  const page = fs.readFileSync(path.join(out, 'runbook/index.html'), 'utf8');
  const json = (text) => JSON.parse(text);
  const tenants = json(page.match(/id="calm-index">(.*?)<\/script>/s)[1]).tenants;
  const blocks = [...page.matchAll(/class="calm-tenant">(.*?)<\/script>/gs)].map((match) => json(match[1]).steps);
  return new Map(tenants.flatMap(([, , , heads], t) => heads.map(([key], s) => [blocks[t][s][0], key])));
}

/** A copy of the example acme with another text in one of its files. */
function changed(file, from, to) {
  const root = copyOf('acme');
  const place = path.join(path.dirname(root), file);
  const text = fs.readFileSync(place, 'utf8');
  assert.ok(text.includes(from), `${file} has no ${from}`);
  fs.writeFileSync(place, text.replace(from, to));
  return root;
}

test('what is written otherwise, or written out, is no difference', () => {
  assert.deepStrictEqual(diff(example('acme'), example('acme')), []);
  assert.deepStrictEqual(diff(example('acme'), example('acme-objects')), []);
  assert.deepStrictEqual(diff(example('acme'), changed('main.calm', 'import', '\n// a comment\n\nimport')), []);
});

test('a landscape, its folder and its output are the same side', () => {
  const out = build(path.join(example('acme'), 'main.calm'));
  for (const other of [example('acme'), path.join(example('acme'), 'main.calm'), out]) {
    assert.deepStrictEqual(diff(out, other), []);
    assert.deepStrictEqual(diff(other, out), []);
  }
  const [fromSources] = diff(example('acme'), example('acme-moved'));
  const [fromOutput] = diff(out, build(path.join(example('acme-moved'), 'main.calm')));
  assert.deepStrictEqual(fromOutput, fromSources);
  assert.deepStrictEqual(
    fromSources.artefacts.map((artefact) => artefact.path).filter((name) => name.startsWith('checks/')),
    ['checks/checks.json'],
  );
});

test('the steps that re-open are those whose tick the page loses', () => {
  const before = build(path.join(example('acme'), 'main.calm'));
  const after = build(path.join(example('acme-moved'), 'main.calm'));
  const [old, now] = [keysOf(before), keysOf(after)];
  const expected = { 're-opens': [], new: [], gone: [] };
  for (const [id, key] of now) {
    if (!old.has(id)) expected.new.push(id);
    else if (old.get(id) !== key) expected['re-opens'].push(id);
  }
  for (const id of old.keys()) if (!now.has(id)) expected.gone.push(id);
  assert.ok(expected['re-opens'].length > 5 && expected.gone.length > 3);
  const [environment] = diff(before, after);
  for (const [change, ids] of Object.entries(expected)) {
    assert.deepStrictEqual(environment.steps.filter((step) => step.change === change).map(({ id }) => id), ids);
  }
});

test('one value that changes is told with both values, in artefact, landscape and step', () => {
  const [environment] = diff(example('acme'), changed('main.calm', '"CALM_IEM"', '"CALM_IEM_2"'));
  assert.deepStrictEqual(environment.artefacts.map(({ path: file }) => file), ['landscape.json']);
  assert.deepStrictEqual(environment.artefacts[0].values, [
    { change: 'changed', place: 'tenants/sales/communicationArrangements/iem/user', before: 'CALM_IEM', after: 'CALM_IEM_2' },
    { change: 'changed', place: 'tenants/sales/endpoints/iem-endpoint/user', before: 'CALM_IEM', after: 'CALM_IEM_2' },
  ]);
  for (const step of environment.steps) {
    assert.strictEqual(step.change, 're-opens');
    assert.ok(step.values.some(({ before, after }) => before === 'CALM_IEM' && after === 'CALM_IEM_2'), step.id);
  }
  assert.ok(environment.steps.length >= 2);
});

test('a use case that is no longer wanted leaves steps, each with the way back where the runbook knows one', () => {
  const [forward] = diff(example('acme'), example('acme-moved'));
  const [backward] = diff(example('acme-moved'), example('acme'));
  const ids = (environment, change) => environment.steps.filter((step) => step.change === change).map(({ id }) => id).sort();
  assert.deepStrictEqual(ids(forward, 'gone'), ids(backward, 'new'));
  assert.deepStrictEqual(ids(forward, 're-opens'), ids(backward, 're-opens'));
  assert.ok(forward.steps.every((step) => !step.undo || step.change === 'gone'));
  const whole = forward.artefacts.find(({ path: file }) => file === 'landscape.json').values;
  const lost = whole.find(({ place }) => place === 'tenants/sales/endpoints/rum-endpoint');
  assert.strictEqual(lost.change, 'gone');
  assert.strictEqual(lost.before.id, 'rum-endpoint');
});

test('environments are compared by name', () => {
  const text = (environments) =>
    `param region : symbol\n${environments.map(([name, region]) => `environment ${name} { region = ${region} }\n`).join('')}` +
    'tenant alm : cloud-alm { title = "A", region = region }\n';
  const folder = scratchFolder();
  const [one, two] = ['one.calm', 'two.calm'].map((name) => path.join(folder, name));
  fs.writeFileSync(one, text([['dev', 'eu10'], ['prod', 'eu10']]));
  fs.writeFileSync(two, text([['prod', 'us10'], ['dev', 'eu10'], ['test', 'eu10']]));
  const found = diff(one, two).map(({ change, before, after }) => [change, before, after]);
  assert.deepStrictEqual(found, [['changed', 'prod', 'prod'], ['new', 'test', 'test']]);
  assert.deepStrictEqual(diff(one, two, '--env', 'dev'), []);
  const outs = [one, two].map((root, i) => {
    const out = path.join(folder, `out${i}`);
    assert.strictEqual(calmc(['build', root, '--env', '*', '-o', out]).status, 0);
    return out;
  });
  assert.deepStrictEqual(diff(...outs).map(({ after }) => after), ['prod', 'test']);
  assert.deepStrictEqual(diff(outs[0], two, '--env', 'dev'), []);
  assert.deepStrictEqual(diff(path.join(outs[0], 'dev'), one, '--env', 'dev'), []);
});

const refused = (before, after) => {
  const done = calmc(['diff', before, after]);
  assert.strictEqual(done.status, 2, done.stdout);
  assert.strictEqual(done.stderr.trim().split('\n').length, 1, done.stderr);
  return done.stderr;
};

test('what can not be compared is said in one line', () => {
  const folder = scratchFolder();
  const out = build(path.join(example('acme'), 'main.calm'));
  const copy = (change) => {
    const other = path.join(scratchFolder(), 'out');
    fs.cpSync(out, other, { recursive: true });
    change(other);
    return other;
  };
  assert.match(refused(folder, out), /is no landscape and no output of a build/);
  assert.match(refused(out, path.join(folder, 'missing')), /no such file/);
  assert.match(refused(out, copy((at) => fs.writeFileSync(path.join(at, 'calm-manifest.json'), '{}'))), /is no manifest of a build/);
  assert.match(refused(out, copy((at) => fs.rmSync(path.join(at, 'landscape.json')))), /landscape\.json: is missing/);
  assert.match(refused(out, copy((at) => fs.writeFileSync(path.join(at, 'landscape.json'), '[]'))), /is no compiled landscape/);
  assert.match(refused(out, copy((at) => fs.writeFileSync(path.join(at, 'runbook/index.html'), 'x'))), /runbook\/index\.html/);
  fs.writeFileSync(path.join(folder, 'a.calm'), 'tenant alm : cloud-alm { region = eu10 }\n');
  fs.writeFileSync(path.join(folder, 'b.calm'), 'tenant alm : cloud-alm { region = eu10 }\n');
  assert.match(refused(out, folder), /holds 2 landscapes; name the file of one/);
  assert.match(calmc(['diff', out]).stderr, /takes two sides/);
});

test('a landscape with a mistake is shown with its finding, and nothing is compared', () => {
  const done = calmc(['diff', example('acme'), changed('main.calm', 'monitored-by = alm', 'monitored-by = aml')]);
  assert.strictEqual(done.status, 2);
  assert.match(done.stdout, /error\[CALM2001\]/);
  assert.match(done.stderr, /has errors, so there is nothing to compare/);
});

test('an artefact that was edited is compared as it is, and named', () => {
  const out = build(path.join(example('acme'), 'main.calm'));
  const file = path.join(out, 'destinations/entitlements/CALM_BPMON.json');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('https://eu10.alm.cloud.sap/', 'https://eu10.alm.cloud.sap'));
  const done = calmc(['diff', example('acme'), out]);
  assert.strictEqual(done.status, 1);
  assert.match(done.stdout, /changed {2}URL: "https:\/\/eu10\.alm\.cloud\.sap\/" -> "https:\/\/eu10\.alm\.cloud\.sap"/);
  assert.match(done.stderr, /CALM_BPMON\.json: was changed after the build/);
});

test('a text of a user stays on its line, in the terminal and in Markdown', () => {
  const titled = (text) => changed('main.calm', '"ACME Sales (${env})"', inCalm(text).replaceAll('$', '$$$$'));
  const lines = (root, format) => {
    const done = calmc(['diff', example('acme'), root, '--format', format]);
    assert.strictEqual(done.status, 1, done.stderr);
    return done.stdout.split('\n').length;
  };
  for (const format of ['human', 'markdown']) {
    const expected = lines(titled('x'), format);
    for (const text of hostile) assert.strictEqual(lines(titled(text), format), expected, text);
  }
});
