// `build --emit` makes a part of what a build makes, to the byte as the whole build does; threads change no byte.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { buildWith, calmc, copyOf, examples, filesIn, scratchFolder } = require('./support/calmc');

const choices = {
  landscape: /^landscape\.json$/,
  destinations: /^destinations\//,
  checks: /^checks\//,
  runbook: /^runbook\/.*\.md$/,
  page: /^runbook\/index\.html$/,
  graph: /^graph\//,
  map: /^calm-map\.json$/,
};
const manifest = 'calm-manifest.json';

const read = (folder, file) => fs.readFileSync(path.join(folder, file), 'utf8');

test('each choice makes its files as the whole build does, and together they are all of them', () => {
  const root = copyOf('acme');
  const whole = buildWith(root, []);
  const made = [manifest];
  for (const [name, files] of Object.entries(choices)) {
    const part = buildWith(root, ['--emit', name]);
    const own = filesIn(part).filter((file) => file !== manifest);
    assert.deepStrictEqual(own.sort(), filesIn(whole).filter((file) => files.test(file)).sort());
    assert.ok(own.length > 0, name);
    if (name !== 'map') own.forEach((file) => assert.strictEqual(read(part, file), read(whole, file), file));
    assert.strictEqual(calmc(['verify', part]).status, 0);
    made.push(...own);
  }
  assert.deepStrictEqual(made.sort(), filesIn(whole).sort());
});

test('what the whole build composes for a runbook changes no byte of the landscape and of what targets get', () => {
  const targets = ['--target', 'properties,terraform,mta,kubernetes,init-data,cloud-alm-api,s4-communication'];
  let deployed = 0;
  for (const { name, root } of examples()) {
    const whole = buildWith(root, targets);
    const compare = (part, files) => {
      const own = filesIn(part).filter((file) => files.test(file));
      assert.deepStrictEqual(own.sort(), filesIn(whole).filter((file) => files.test(file)).sort(), name);
      own.forEach((file) => assert.strictEqual(read(part, file), read(whole, file), `${name}: ${file}`));
      return own.length;
    };
    assert.strictEqual(compare(buildWith(root, ['--emit', 'landscape']), choices.landscape), 1);
    deployed += compare(buildWith(root, ['--emit', 'destinations', ...targets]), /^deploy\//);
  }
  assert.ok(deployed > 7, String(deployed));
});

test('the map tells of the artefacts that were made, and of no others', () => {
  const part = buildWith(copyOf('acme'), ['--emit', 'landscape,map']);
  assert.deepStrictEqual(Object.keys(JSON.parse(read(part, 'calm-map.json')).artefacts), ['landscape.json']);
  assert.strictEqual(calmc(['why', `${path.join(part, 'landscape.json')}#/calm`]).status, 0);
});

test('what a whole build made and a part does not make goes, but for what somebody changed', () => {
  const root = copyOf('acme');
  const out = path.join(scratchFolder(), 'out');
  assert.strictEqual(calmc(['build', root, '-o', out]).status, 0);
  const changed = path.join(out, 'graph/landscape.mmd');
  fs.appendFileSync(changed, '%% mine\n');
  const done = calmc(['build', root, '-o', out, '--emit', 'destinations']);
  assert.strictEqual(done.status, 0);
  assert.match(done.stderr, /kept, because it was changed: .*graph\/landscape\.mmd/);
  const left = filesIn(out).filter((file) => !choices.destinations.test(file));
  assert.deepStrictEqual(left.sort(), [manifest, 'graph/landscape.mmd']);
});

test('what needs a file that was not made says which', () => {
  const root = copyOf('acme');
  const part = buildWith(root, ['--emit', 'landscape']);
  const why = calmc(['why', `${path.join(part, 'landscape.json')}#/calm`]);
  assert.strictEqual(why.status, 2);
  assert.match(why.stderr, /made no map: there is no calm-map\.json beside or above it/);
  const diff = calmc(['diff', part, root]);
  assert.strictEqual(diff.status, 2);
  assert.match(diff.stderr, /was built without runbook\/index\.html \(--emit\); build it whole/);
});

test('the same bytes with one thread and with several', () => {
  const folder = scratchFolder();
  const numbers = Array.from({ length: 150 }, (_, at) => `"t${at}"`).join(', ');
  const root = path.join(folder, 'main.calm');
  fs.writeFileSync(
    root,
    `tenant alm : cloud-alm { region = eu10 }
for key in [${numbers}] {
  tenant "sales-\${key}" : cloud-for-customer {
    url         = "https://\${key}.crm.ondemand.com"
    monitored-by = alm
    use-case integration-exception-monitoring { user = "CALM_\${key}", password = secret("c4c/\${key}") }
  }
}
`,
  );
  const targets = ['--target', 'properties,terraform,mta,kubernetes,init-data,cloud-alm-api'];
  const out = (threads) => path.join(folder, `out-${threads}`);
  for (const threads of [1, 2, 5]) {
    const done = calmc(['build', root, '-o', out(threads), '-j', String(threads), ...targets]);
    assert.strictEqual(done.status, 0, done.stdout + done.stderr);
  }
  assert.ok(filesIn(out(1)).length > 150);
  for (const threads of [2, 5]) assert.strictEqual(read(out(threads), manifest), read(out(1), manifest));
});

test('the name of a folder reaches the terminal without its control characters', () => {
  const root = copyOf('acme');
  const out = path.join(scratchFolder(), 'red\u001b[31m');
  const said = [];
  const build = (...more) => {
    const done = calmc(['build', root, '-o', out, ...more]);
    assert.strictEqual(done.status, 0, done.stderr);
    said.push(done.stdout + done.stderr);
  };
  build('--dry-run');
  build();
  build('--check');
  fs.appendFileSync(path.join(out, 'graph/landscape.mmd'), '%% mine\n');
  build('--emit', 'destinations');
  for (const text of said) assert.ok(text.includes('red') && !text.includes('\u001b'), JSON.stringify(text.slice(0, 200)));
});
