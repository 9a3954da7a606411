// `calmc init`: a first project that works, and nothing of what was there is lost.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const yaml = require('yaml');
const { calmc, filesIn, scratchFolder } = require('./support/calmc');

const all = ['.github/workflows/calm.yml', '.gitignore', '.gitlab-ci.yml', '.pre-commit-config.yaml', 'README.md', 'calm.yaml', 'main.calm'];
const read = (...parts) => fs.readFileSync(path.join(...parts), 'utf8');

function fine(args, cwd) {
  const done = calmc(args, { cwd });
  assert.strictEqual(done.status, 0, `${args.join(' ')}: ${done.stdout}${done.stderr}`);
  return done;
}

function refused(args, cwd) {
  const done = calmc(args, { cwd });
  assert.strictEqual(done.status, 2, done.stdout + done.stderr);
  assert.strictEqual(done.stdout, '');
  return done.stderr;
}

/** Everything that a pipeline does with it. */
function works(folder) {
  assert.match(fine(['check', '--fail-on', 'note'], folder).stderr, /nothing found/);
  fine(['fmt', '--check'], folder);
  fine(['build', 'main.calm'], folder);
  fine(['verify', 'out'], folder);
  fine(['build', 'main.calm', '--check'], folder);
}

test('an empty folder, named or not, becomes a project that checks and builds', () => {
  const here = scratchFolder();
  fine(['init'], here);
  assert.deepStrictEqual(filesIn(here).sort(), all);
  works(here);
  const parent = scratchFolder();
  fine(['init', 'a/new one'], parent);
  assert.deepStrictEqual(filesIn(path.join(parent, 'a/new one')).sort(), all);
  works(path.join(parent, 'a/new one'));
});

test('every command that a pipeline of it runs is fine', () => {
  const folder = scratchFolder();
  fine(['init'], folder);
  const github = yaml.parse(read(folder, '.github/workflows/calm.yml')).jobs.calm.steps.flatMap((step) => step.run ?? []);
  const gitlab = yaml.parse(read(folder, '.gitlab-ci.yml')).calm.script;
  const hooks = yaml.parse(read(folder, '.pre-commit-config.yaml')).repos[0].hooks.map((hook) => hook.entry);
  const fromReadme = /```\n(.*?)```/s.exec(read(folder, 'README.md'))[1].trim().split('\n').map((line) => line.split(/ {2,}/)[0]);
  assert.strictEqual(github.length + gitlab.length + hooks.length, 8);
  for (const line of [...github, ...gitlab, ...hooks, ...fromReadme]) {
    assert.match(line, /^calmc /);
    fine(line.split(' ').slice(1), folder);
  }
});

test('what is there is kept, byte for byte', () => {
  const folder = scratchFolder();
  fs.writeFileSync(path.join(folder, 'README.md'), 'ours\n');
  fs.writeFileSync(path.join(folder, '.gitignore'), '/node_modules/\n');
  fs.writeFileSync(path.join(folder, 'notes.txt'), 'keep me');
  const done = fine(['init'], folder);
  assert.match(done.stderr, /^kept, because it is there: README\.md$/m);
  assert.strictEqual(read(folder, 'README.md'), 'ours\n');
  assert.strictEqual(read(folder, '.gitignore'), '/node_modules/\n');
  assert.deepStrictEqual(filesIn(folder).sort(), [...all, 'notes.txt']);
  works(folder);
});

test('a project is not made twice, and where a file is in the way nothing is written', () => {
  const again = scratchFolder();
  fine(['init'], again);
  fs.appendFileSync(path.join(again, 'main.calm'), '// ours\n');
  const before = filesIn(again).map((file) => [file, read(again, file)]);
  assert.match(refused(['init'], again), /main\.calm: is there already, and init overwrites nothing/);
  assert.deepStrictEqual(filesIn(again).map((file) => [file, read(again, file)]), before);
  for (const name of ['main.calm', 'calm.yaml']) {
    const folder = scratchFolder();
    fs.writeFileSync(path.join(folder, name), '# ours\n');
    refused(['init'], folder);
    assert.deepStrictEqual(filesIn(folder), [name]);
  }
});

test('a link counts as there, wherever it leads', () => {
  const folder = scratchFolder();
  fs.symlinkSync('nowhere', path.join(folder, 'main.calm'));
  refused(['init'], folder);
  assert.deepStrictEqual(fs.readdirSync(folder), ['main.calm']);
});

test('where one file can not be written none is left', () => {
  const folder = scratchFolder();
  fs.writeFileSync(path.join(folder, '.github'), 'a file where a folder belongs');
  assert.match(refused(['init'], folder), /calm\.yml: Not a directory/);
  assert.deepStrictEqual(fs.readdirSync(folder), ['.github']);
  const parent = scratchFolder();
  fs.writeFileSync(path.join(parent, 'file'), '');
  assert.match(refused(['init', 'file'], parent), /Not a directory/);
  assert.match(refused(['init', 'file/below'], parent), /Not a directory/);
  assert.match(refused(['init', 'a', 'b'], parent), /one folder/);
  assert.deepStrictEqual(fs.readdirSync(parent), ['file']);
});
