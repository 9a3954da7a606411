// The hooks in the hands of the real pre-commit, which fetches them from a clone of this repository: no network.
'use strict';

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { repository, scratchFolder } = require('./support/calmc');

const binary = path.resolve(process.env.CALMC ?? path.join(repository, 'build/dev/bin/calmc'));
const good = 'tenant sales : s4hana-cloud-public {\n  url = "https://my400001.s4hana.cloud.sap"\n}\n';
const bad = 'tenent sales {}\n';
const unformatted = good.replace('  url = ', 'url="').replace('""', '"');

const home = scratchFolder();
const env = {
  ...process.env,
  HOME: home,
  PRE_COMMIT_HOME: path.join(home, 'cache'),
  PATH: `${path.dirname(binary)}:${process.env.PATH}`,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
};
for (const name of Object.keys(env)) if (/^GIT_(DIR|INDEX_FILE|WORK_TREE)$/.test(name)) delete env[name];

function run(folder, ...words) {
  const done = spawnSync(words[0], words.slice(1), { cwd: folder, env, encoding: 'utf8' });
  return { status: done.status, text: done.stdout + done.stderr };
}

function git(folder, ...words) {
  const done = run(folder, 'git', ...words);
  assert.equal(done.status, 0, `git ${words.join(' ')}: ${done.text}`);
  return done.text.trim();
}

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
}

/** A repository of its own that holds nothing but the definition of the hooks, as a clone of ours begins. */
const hooks = scratchFolder();
git(hooks, 'init', '-q');
fs.copyFileSync(path.join(repository, '.pre-commit-hooks.yaml'), path.join(hooks, '.pre-commit-hooks.yaml'));
git(hooks, 'add', '.');
git(hooks, 'commit', '-qm', 'hooks');
const revision = git(hooks, 'rev-parse', 'HEAD');

/** A repository that uses the hooks, installed; everything in `files` is committed already. */
function user(ids, files) {
  const folder = scratchFolder();
  git(folder, 'init', '-q');
  const used = ids.map((id) => `      - id: ${id}\n`).join('');
  const config = `repos:\n  - repo: file://${hooks}\n    rev: ${revision}\n    hooks:\n${used}`;
  write(folder, { '.pre-commit-config.yaml': config, ...files });
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'begin');
  const installed = run(folder, 'pre-commit', 'install');
  assert.equal(installed.status, 0, installed.text);
  return folder;
}

const commit = (folder) => run(folder, 'git', 'commit', '-m', 'change');

test('a good file is let through, a bad one is not, and the finding is shown', () => {
  const folder = user(['calmc'], {});
  write(folder, { 'good.calm': good });
  git(folder, 'add', '.');
  const passed = commit(folder);
  assert.equal(passed.status, 0, passed.text);
  assert.match(passed.text, /calmc check\.+Passed/);

  write(folder, { 'bad.calm': bad });
  git(folder, 'add', '.');
  const refused = commit(folder);
  assert.equal(refused.status, 1);
  assert.match(refused.text, /error\[CALM2003\]/);
  assert.match(refused.text, /bad\.calm:1:1/);
});

test('a file that calm.yaml leaves out is left out, though the hook names it', () => {
  const folder = user(['calmc', 'calmc-fmt'], { 'calm.yaml': 'exclude: [old/]\n' });
  write(folder, { 'old/bad.calm': bad, 'old/unformatted.calm': unformatted });
  git(folder, 'add', '.');
  const passed = commit(folder);
  assert.equal(passed.status, 0, passed.text);
  assert.equal(fs.readFileSync(path.join(folder, 'old/unformatted.calm'), 'utf8'), unformatted);
});

test('what is staged is judged, not what lies beside it', () => {
  const folder = user(['calmc'], { 'main.calm': good });
  write(folder, { 'main.calm': `// changed\n${good}` });
  git(folder, 'add', '.');
  write(folder, { 'main.calm': bad });
  const passed = commit(folder);
  assert.equal(passed.status, 0, passed.text);
  assert.equal(fs.readFileSync(path.join(folder, 'main.calm'), 'utf8'), bad);

  git(folder, 'add', '.');
  write(folder, { 'main.calm': good });
  assert.equal(commit(folder).status, 1);
  assert.equal(fs.readFileSync(path.join(folder, 'main.calm'), 'utf8'), good);
});

test('calmc-fmt formats what is staged, and stops that commit', () => {
  const folder = user(['calmc-fmt'], {});
  write(folder, { 'main.calm': unformatted });
  git(folder, 'add', '.');
  const stopped = commit(folder);
  assert.equal(stopped.status, 1);
  assert.match(stopped.text, /files were modified by this hook/);
  assert.equal(fs.readFileSync(path.join(folder, 'main.calm'), 'utf8'), good);
  git(folder, 'add', '.');
  assert.equal(commit(folder).status, 0);
});

test('calmc-project checks what the change touches elsewhere', () => {
  const main = `import "shared.calm"\n\n${good}`;
  const folder = user(['calmc', 'calmc-project'], { 'main.calm': main, 'shared.calm': 'let a = 1\n' });
  git(folder, 'rm', '-q', 'shared.calm');
  write(folder, { 'other.calm': good.replace('sales', 'other') });
  git(folder, 'add', '.');
  const refused = commit(folder);
  assert.equal(refused.status, 1, refused.text);
  assert.match(refused.text, /calmc check\.+Passed/);
  assert.match(refused.text, /calmc check of the project\.+Failed/);
  assert.match(refused.text, /main\.calm:1/);
});
