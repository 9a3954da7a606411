// What an installation puts on a machine, and a Debian package that comes and goes without a trace.
'use strict';

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { filesIn, repository, scratchFolder } = require('./support/calmc');

const built = path.resolve(path.dirname(process.env.CALMC ?? path.join(repository, 'build/dev/bin/calmc')), '..');
const installed = [
  'bin/calmc',
  'share/bash-completion/completions/calmc',
  'share/doc/calmc/copyright',
  'share/fish/vendor_completions.d/calmc.fish',
  'share/man/man1/calmc.1',
  'share/zsh/vendor-completions/_calmc',
];

function run(...words) {
  const done = spawnSync(words[0], words.slice(1), { encoding: 'utf8' });
  assert.equal(done.status, 0, `${words.join(' ')}: ${done.stdout}${done.stderr}`);
  return done.stdout;
}

test('cmake --install puts everything under its prefix', () => {
  const prefix = scratchFolder();
  run('cmake', '--install', built, '--prefix', prefix);
  assert.deepEqual(filesIn(prefix).sort(), installed);
  assert.match(run(path.join(prefix, 'bin/calmc'), 'version'), /^calmc \d/);
});

test('the licences of the code of others that is in the program are installed with it', () => {
  const prefix = scratchFolder();
  run('cmake', '--install', built, '--prefix', prefix);
  const copyright = fs.readFileSync(path.join(prefix, 'share/doc/calmc/copyright'), 'utf8');
  assert.ok(copyright.startsWith(fs.readFileSync(path.join(repository, 'LICENSE'), 'utf8')));
  const parts = run(path.join(repository, 'packaging/parts')).trimEnd().split('\n');
  assert.ok(parts.length > 7);
  for (const name of parts) {
    assert.ok(copyright.includes(`The program holds code of the package ${name}:`), name);
    assert.ok(copyright.includes(fs.readFileSync(`/usr/share/doc/${name}/copyright`, 'utf8')), name);
  }
});

const release = scratchFolder();
const written = run(path.join(repository, 'packaging/package'), built, release).trimEnd().split('\n');
const find = (end) => written.find((file) => file.endsWith(end));

test('a release is the same twice, and its checksums are those of its files', () => {
  const names = written.map((file) => path.relative(release, file));
  assert.deepEqual(names, filesIn(release).sort());
  for (const expected of [/^SHA256SUMS$/, /^calmc-[\d.]+-linux-\w+$/, /^calmc-.*\.cdx\.json$/, /^calmc_.*\.deb$/]) {
    assert.equal(names.filter((name) => expected.test(name)).length, 1, `${expected}`);
  }
  const checked = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: release, encoding: 'utf8' });
  assert.equal(checked.status, 0, checked.stdout + checked.stderr);
  assert.equal(checked.stdout.trimEnd().split('\n').length, names.length - 1);

  const again = scratchFolder();
  run(path.join(repository, 'packaging/package'), built, again);
  for (const name of names) assert.ok(fs.readFileSync(path.join(again, name)).equals(fs.readFileSync(path.join(release, name))), name);
});

test('the Debian package installs, runs, and leaves nothing behind', () => {
  const root = scratchFolder();
  fs.mkdirSync(path.join(root, 'var/lib/dpkg/updates'), { recursive: true });
  fs.mkdirSync(path.join(root, 'var/lib/dpkg/info'));
  for (const file of ['status', 'available']) fs.writeFileSync(path.join(root, 'var/lib/dpkg', file), '');
  const asRoot = process.getuid() === 0 ? [] : ['unshare', '--map-root-user'];
  const dpkg = (...words) => run(...asRoot, 'dpkg', `--root=${root}`, '--log=/dev/null', '--force-depends', ...words);
  const ours = () => filesIn(root).filter((file) => !file.startsWith('var/lib/dpkg/')).sort();

  dpkg('--install', find('.deb'));
  assert.deepEqual(ours(), installed.map((file) => `usr/${file}`));
  assert.match(run(path.join(root, 'usr/bin/calmc'), 'version'), /^calmc \d/);
  dpkg('--purge', 'calmc');
  assert.deepEqual(ours(), []);
  assert.ok(!fs.existsSync(path.join(root, 'usr')));
});

test('the bill of materials names the program by its checksum, and every library that is in it', () => {
  const { bomFormat, components, metadata } = JSON.parse(fs.readFileSync(find('.cdx.json'), 'utf8'));
  assert.equal(bomFormat, 'CycloneDX');
  const program = written.find((file) => /linux-\w+$/.test(file));
  const bytes = fs.readFileSync(program);
  const sum = crypto.createHash('sha256').update(bytes).digest('hex');
  assert.deepEqual(metadata.component.hashes, [{ alg: 'SHA-256', content: sum }]);
  const [, needs] = /^build_needs=\((.*?)^\)/ms.exec(fs.readFileSync(path.join(repository, 'dev'), 'utf8'));
  const libraries = [...needs.matchAll(/ (\S+-dev)"/g)].map((match) => match[1]);
  assert.ok(libraries.length > 5);
  const named = components.map((component) => component.name);
  // Only the static program has the allocator in it.
  const isInProgram = (name) => name !== 'libjemalloc-dev' || bytes.includes('jemalloc');
  assert.deepEqual(libraries.filter((name) => !named.includes(name)), libraries.filter((name) => !isInProgram(name)));
  for (const { name, version } of components) {
    assert.equal(version, run('dpkg-query', '-W', '-f', '${Version}', name), name);
  }
});
