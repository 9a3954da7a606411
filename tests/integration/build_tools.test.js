// Ninja and Make build a hundred landscapes with calmc, and again only what changed.
'use strict';

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { binary, calmc, filesIn, repository, scratchFolder } = require('./support/calmc');

const env = { ...process.env, CALMC: binary, MAKEFLAGS: '' };

function run(folder, program, ...args) {
  const done = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env });
  assert.strictEqual(done.status, 0, `${program}: ${done.stdout}${done.stderr}`);
  return done.stdout;
}

/** A copy of the example with its hundred landscapes. */
function hundred() {
  const folder = path.join(scratchFolder(), 'a hundred');
  fs.cpSync(path.join(repository, 'examples/ninja'), folder, { recursive: true });
  run(folder, './generate', '100');
  return folder;
}

const numbers = Array.from({ length: 100 }, (_, at) => String(at + 1).padStart(3, '0'));
const ofNorth = numbers.filter((number) => Number(number) % 5 !== 0);

let ahead = 0;
/** Later than whatever was built, also on a disk with coarse times. */
function touch(...parts) {
  ahead += 10;
  const time = Date.now() / 1000 + ahead;
  fs.utimesSync(path.join(...parts), time, time);
}

/** The stamps that a step wrote, by the time that each has: they are put into the past before it. */
function rebuilt(folder, step) {
  const stamps = path.join(folder, 'stamps');
  const names = fs.existsSync(stamps) ? fs.readdirSync(stamps).filter((name) => !name.endsWith('.d')) : [];
  const before = new Map(names.map((name) => [name, fs.statSync(path.join(stamps, name)).mtimeMs]));
  step();
  return fs
    .readdirSync(stamps)
    .filter((name) => !name.endsWith('.d') && fs.statSync(path.join(stamps, name)).mtimeMs !== before.get(name))
    .map((name) => name.replace('customer-', ''))
    .sort();
}

function manifests(folder) {
  return filesIn(path.join(folder, 'out')).filter((file) => file.endsWith('/calm-manifest.json')).length;
}

test('Ninja builds what changed, and nothing else', () => {
  const folder = hundred();
  run(folder, './configure');
  const ninja = () => run(folder, 'ninja');
  assert.deepStrictEqual(rebuilt(folder, ninja), numbers);
  assert.strictEqual(manifests(folder), 100);
  assert.match(ninja(), /no work to do/);
  fs.appendFileSync(path.join(folder, 'landscapes/customer-007.calm'), '// looked at\n');
  assert.deepStrictEqual(rebuilt(folder, ninja), ['007']);
  assert.match(ninja(), /no work to do/);
  fs.appendFileSync(path.join(folder, 'shared/north.calm'), '// looked at\n');
  assert.deepStrictEqual(rebuilt(folder, ninja), ofNorth);
  fs.appendFileSync(path.join(folder, 'calm.yaml'), '# looked at\n');
  assert.deepStrictEqual(rebuilt(folder, ninja), numbers);
  assert.match(ninja(), /no work to do/);
});

test('an import that is new is known at the next build, and one that is gone does not stop it', () => {
  const folder = hundred();
  run(folder, './configure');
  run(folder, 'ninja');
  const south = path.join(folder, 'landscapes/customer-005.calm');
  const before = fs.readFileSync(south, 'utf8');
  fs.writeFileSync(path.join(folder, 'shared/south.calm'), 'let remark = "south"\n');
  fs.writeFileSync(south, `import "../shared/south.calm"\n${before}`);
  assert.deepStrictEqual(rebuilt(folder, () => run(folder, 'ninja')), ['005']);
  fs.writeFileSync(path.join(folder, 'shared/south.calm'), 'let remark = "the south"\n');
  assert.deepStrictEqual(rebuilt(folder, () => run(folder, 'ninja')), ['005']);
  fs.writeFileSync(south, before);
  fs.rmSync(path.join(folder, 'shared/south.calm'));
  assert.deepStrictEqual(rebuilt(folder, () => run(folder, 'ninja')), ['005']);
  assert.match(run(folder, 'ninja'), /no work to do/);
});

test('Make builds what changed, and nothing else', () => {
  const folder = hundred();
  const make = () => run(folder, 'make', '-s', '-j2');
  assert.deepStrictEqual(rebuilt(folder, make), numbers);
  assert.strictEqual(manifests(folder), 100);
  assert.match(run(folder, 'make'), /Nothing to be done/);
  touch(folder, 'landscapes/customer-007.calm');
  assert.match(run(folder, 'make', '-n'), /^\S+calmc build landscapes\/customer-007\.calm [^\n]*\n$/);
  fs.utimesSync(path.join(folder, 'landscapes/customer-007.calm'), 0, 0);
  touch(folder, 'shared/north.calm');
  assert.strictEqual(run(folder, 'make', '-n').trimEnd().split('\n').length, ofNorth.length);
  fs.utimesSync(path.join(folder, 'shared/north.calm'), 0, 0);
  assert.match(run(folder, 'make'), /Nothing to be done/);
});

const odd = ['a b', 'a$b', 'a#b', 'a:b', 'a(b)', "a,b+c@d{e}~f!", 'ä', '$$', '# x'];
test('names with blanks and signs are read by both', () => {
  for (const name of odd) {
    const folder = scratchFolder();
    fs.writeFileSync(path.join(folder, 'main.calm'), 'param title : text\ntenant alm : cloud-alm { region = eu10, title = title }\n');
    fs.writeFileSync(path.join(folder, `${name}.yaml`), 'title: Cloud ALM\n');
    const marks = ['--depfile', 'd', '--stamp', 'stamp'];
    const done = calmc(['build', 'main.calm', '-o', 'out', '--params', `${name}.yaml`, ...marks], { cwd: folder });
    assert.strictEqual(done.status, 0, `${name}: ${done.stdout}${done.stderr}`);
    fs.copyFileSync(path.join(folder, 'd'), path.join(folder, 'copy'));
    fs.writeFileSync(path.join(folder, 'Makefile'), 'stamp: main.calm\n\t@touch stamp; echo built\n-include copy\n');
    fs.writeFileSync(
      path.join(folder, 'build.ninja'),
      'rule r\n  command = touch stamp && cp copy d\n  depfile = d\n  deps = gcc\nbuild stamp: r main.calm\n',
    );
    run(folder, 'ninja');
    assert.match(run(folder, 'make'), /up to date/, name);
    assert.match(run(folder, 'ninja'), /no work to do/, name);
    touch(folder, `${name}.yaml`);
    assert.match(run(folder, 'make', '-n'), /built/, name);
    assert.doesNotMatch(run(folder, 'ninja', '-n'), /no work to do/, name);
  }
});

function project(files) {
  const folder = scratchFolder();
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}
const good = 'tenant alm : cloud-alm { region = eu10 }\n';
const bad = 'tenant alm : cloud-al { region = eu10 }\n';

test('a depfile lists every file that was read: packs, keys, params, words', () => {
  const folder = scratchFolder();
  fs.cpSync(path.join(repository, 'examples/acme'), folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'params.yaml'), 'env: prod\n');
  fs.writeFileSync(path.join(folder, 'words'), '--params params.yaml');
  const done = calmc(['build', 'main.calm', '@words', '-o', 'out', '--depfile', 'd'], { cwd: folder });
  assert.strictEqual(done.status, 0, done.stdout + done.stderr);
  const sources = ['calm.yaml', 'keys/alm.json', 'main.calm', 'params.yaml', 'shared/alm.calm', 'words'];
  const [rule] = fs.readFileSync(path.join(folder, 'd'), 'utf8').split('\n\n');
  assert.strictEqual(rule, `out/calm-manifest.json: \\\n  ${sources.join(' \\\n  ')}\n`.trimEnd());
});

test('several roots write below their names, and one that is wrong leaves the others whole', () => {
  const folder = project({ 'a.calm': good, 'b/c.calm': good, 'bad.calm': bad });
  const roots = ['a.calm', 'bad.calm', 'b/c.calm'];
  const done = calmc(['build', ...roots, '-o', 'out', '-j2', '--depfile', 'd', '--stamp', 's', '--format', 'json'], { cwd: folder });
  assert.strictEqual(done.status, 1, done.stderr);
  assert.strictEqual(JSON.parse(done.stdout).diagnostics.length, 1);
  assert.match(done.stderr, /^bad\.calm: not built$/m);
  assert.deepStrictEqual(fs.readdirSync(path.join(folder, 'out')).sort(), ['a', 'b']);
  for (const out of ['out/a', 'out/b/c']) assert.strictEqual(calmc(['verify', out], { cwd: folder }).status, 0);
  assert.ok(!fs.existsSync(path.join(folder, 's')), 'the stamp says that all is built');
  assert.match(fs.readFileSync(path.join(folder, 'd'), 'utf8'), /^s: \\\n {2}a\.calm \\\n {2}b\/c\.calm \\\n {2}bad\.calm\n/);
  const alone = calmc(['build', 'a.calm', '-o', 'alone'], { cwd: folder });
  assert.strictEqual(alone.status, 0);
  for (const file of filesIn(path.join(folder, 'alone'))) {
    const bytes = (below) => fs.readFileSync(path.join(folder, below, file));
    assert.ok(bytes('alone').equals(bytes('out/a')), file);
  }
});

test('the highest exit code of several roots counts', () => {
  const folder = project({ 'a.calm': good, 'bad.calm': bad });
  assert.strictEqual(calmc(['build', 'a.calm', 'gone.calm', 'bad.calm', '-o', 'out'], { cwd: folder }).status, 2);
  assert.deepStrictEqual(fs.readdirSync(path.join(folder, 'out')), ['a']);
  const check = calmc(['build', 'a.calm', '-o', 'out/a', '--check'], { cwd: folder });
  assert.strictEqual(check.status, 0, check.stdout);
});

test('what can not be told to Make and Ninja alike is refused', () => {
  const folder = project({ 'a;b.calm': good, 'main.calm': good });
  const odd = calmc(['build', 'a;b.calm', '-o', 'out', '--depfile', 'd', '--stamp', 's'], { cwd: folder });
  assert.strictEqual(odd.status, 2);
  assert.match(odd.stderr, /--depfile: a;b\.calm: Make and Ninja can not both read `;` in a path/);
  assert.ok(!fs.existsSync(path.join(folder, 's')));
  for (const args of [['main.calm', 'main.calm'], ['main.calm', './main'], ['main.calm', '--check', '--depfile', 'd']]) {
    assert.strictEqual(calmc(['build', '-o', 'o', ...args], { cwd: folder }).status, 2, args.join(' '));
  }
  const below = calmc(['build', '../main.calm', 'x.calm', '-o', 'o'], { cwd: fs.mkdirSync(path.join(folder, 'x'), { recursive: true }) });
  assert.strictEqual(below.status, 2);
  assert.match(below.stderr, /lies outside of the working folder/);
  assert.strictEqual(calmc(['build', 'main.calm', '-o', 'o', '--depfile', 'no/d'], { cwd: folder }).status, 2);
});
