// The manifest is what sha256 of somebody else says of every file, and two builds are the same bytes.
'use strict';

const assert = require('node:assert');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { build, calmc, copyOf, examples, filesIn, readJson, scratchFolder } = require('./support/calmc');

const bytesOf = (out) => Object.fromEntries(filesIn(out).sort().map((file) => [file, fs.readFileSync(path.join(out, file))]));

for (const { name, root } of examples()) {
  test(`the manifest of examples/${name} is true`, () => {
    const out = build(root);
    const files = filesIn(out).filter((file) => file !== 'calm-manifest.json');
    const listed = readJson(out, 'calm-manifest.json').files;
    assert.deepStrictEqual(listed.map(({ path: file }) => file), files.sort());
    for (const { path: file, size, sha256 } of listed) {
      const bytes = fs.readFileSync(path.join(out, file));
      assert.strictEqual(size, bytes.length);
      assert.strictEqual(sha256, createHash('sha256').update(bytes).digest('hex'));
    }
  });
}

test('where a project lies, and from where it is built, makes no difference', () => {
  const [one, other] = [copyOf('acme'), copyOf('acme')];
  const first = bytesOf(build(one));
  const out = path.join(scratchFolder(), 'elsewhere/out');
  const environment = { ...process.env, LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu', LANG: 'C' };
  const done = calmc(['build', 'main.calm', '-o', out], { cwd: path.dirname(other), env: environment });
  assert.strictEqual(done.status, 0, done.stderr);
  assert.deepStrictEqual(bytesOf(out), first);
  for (const [file, bytes] of Object.entries(first)) {
    assert.ok(!bytes.includes(path.dirname(one)), `${file} names a folder of this machine`);
  }
});

test('build --check says what differs and changes nothing', () => {
  const root = copyOf('acme');
  const out = build(root);
  assert.strictEqual(calmc(['build', root, '-o', out, '--check']).status, 0);
  fs.appendFileSync(path.join(out, 'landscape.json'), ' ');
  fs.rmSync(path.join(out, 'runbook/sales.md'));
  const before = bytesOf(out);
  const checked = calmc(['build', root, '-o', out, '--check']);
  assert.strictEqual(checked.status, 1);
  assert.match(checked.stdout, /landscape\.json/);
  assert.match(checked.stdout, /runbook\/sales\.md/);
  assert.deepStrictEqual(bytesOf(out), before);
  assert.strictEqual(calmc(['build', root, '-o', out]).status, 0);
  assert.strictEqual(calmc(['build', root, '-o', out, '--check']).status, 0);
});
