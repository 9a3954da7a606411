// Whatever the number of threads, and where the system refuses some or all, the answer is the same.
'use strict';

const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { binary, calmc, filesIn, repository, scratchFolder } = require('./support/calmc');

// In memory where the machine has such a place: what is written here is much, and no disk is under test.
if (fs.existsSync('/dev/shm')) process.env.TMPDIR = '/dev/shm';

const hub = 'tenant alm : cloud-alm { region = eu10, url = "https://acme.eu10.alm.cloud.sap" }\n';

const service = (number) => `
/// Sales ${number}.
tenant crm-${number} : cloud-for-customer {
  title        = "Sales ${number} \${stage}"
  description  = "${'A house of many rooms. '.repeat(20)}"
  url          = "https://my${100000 + number}.crm.ondemand.com"
  monitored-by = alm
  use-case real-user-monitoring { user = "CALM", password = secret("crm-${number}/rum") }
  use-case integration-exception-monitoring { user = "CALM", password = secret("crm-${number}/iem") }
}
`;

const environments = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const each = (count, text) => Array.from({ length: count }, (_, at) => text(at)).join('');

/** A landscape in so many files with twenty services each, in eight environments. */
function landscape(files) {
  const folder = scratchFolder();
  const put = (name, text) => fs.writeFileSync(path.join(folder, name), text);
  put('calm.yaml', '');
  put('alm.calm', `${hub}param stage : symbol = none\n${environments.map((name) => `environment ${name} { stage = ${name} }\n`).join('')}`);
  for (let file = 0; file < files; ++file) {
    put(`services-${file}.calm`, `import "alm.calm"\n${each(20, (at) => service(1000 * file + at))}`);
  }
  put('main.calm', each(files, (file) => `import "services-${file}.calm"\n`));
  return folder;
}

const targets = ['--target', 'destination,cloud-alm-api,init-data,kubernetes,mta,properties,s4-communication,terraform'];

/** So that the others start, and so that a build hands on more than it lets wait. */
const large = landscape(3);

/** Path -> bytes, of every file that a build wrote. */
function built(folder) {
  return new Map(filesIn(folder).map((file) => [file, fs.readFileSync(path.join(folder, file), 'latin1')]));
}

function fine(done) {
  assert.equal(done.status, 0, `${done.stdout}${done.stderr}`);
  return done;
}

/** What a command writes below `out`, and what it prints, with so many threads. */
function answer(words, threads, run = calmc) {
  const out = path.join(scratchFolder(), 'out');
  const done = fine(run([...words, '-j', String(threads), '-o', out], { cwd: large }));
  const files = built(out);
  fs.rmSync(out, { recursive: true });
  return { files, printed: done.stdout, said: done.stderr.replaceAll(out, 'out') };
}

const one = ['build', 'main.calm', '--env', 'c', ...targets];
const every = ['build', 'main.calm', '--env', '*', '--emit', 'landscape,destinations,runbook'];
const several = ['build', '--env', 'b', ...each(3, (file) => `services-${file}.calm `).trim().split(' ')];

for (const [what, words] of Object.entries({ 'one landscape': one, 'each environment': every, 'several roots': several })) {
  test(`${what}: the same bytes with any number of threads`, () => {
    const alone = answer(words, 1);
    assert.ok(alone.files.size > 50);
    for (const threads of [2, 5, 16]) assert.deepEqual(answer(words, threads), alone, `${threads} threads`);
  });
}

test('a check of eight environments finds the same with any number of threads', () => {
  const folder = landscape(3);
  fs.appendFileSync(path.join(folder, 'services-1.calm'), 'tenant wrong : cloud-for-customer { title = stages, region = eu10 }\n');
  const found = (threads) => calmc(['check', 'main.calm', '--format', 'json', '-j', String(threads)], { cwd: folder });
  const alone = found(1);
  assert.equal(alone.status, 1, alone.stderr);
  for (const threads of [2, 5, 16]) assert.equal(found(threads).stdout, alone.stdout, `${threads} threads`);
});

test('many files are formatted alike with any number of threads', () => {
  const differences = (threads) => calmc(['fmt', '--diff', '-j', String(threads), path.join(repository, 'tests/golden/format')]);
  const alone = differences(1);
  assert.ok(alone.stdout.length > 1000, alone.stderr);
  for (const threads of [2, 5, 16]) assert.equal(differences(threads).stdout, alone.stdout, `${threads} threads`);
});

/** Runs calmc where each thread may start so many others, and then no more. */
function refused(others) {
  const inject = ['-e', 'trace=clone3', '-e', `inject=clone3:error=EAGAIN:when=${others + 1}+`];
  const log = path.join(scratchFolder(), 'calls');
  const strace = ['-f', '--seccomp-bpf', '-qq', '-o', log, ...inject, binary];
  return (words, options) => {
    const done = spawnSync('strace', [...strace, ...words], { encoding: 'utf8', ...options });
    assert.match(fs.readFileSync(log, 'utf8'), /\(INJECTED\)/);
    return done;
  };
}

/** The sanitizers start threads for themselves, and do not go on without. */
const isSanitized = /__[at]san_init/.test(fs.readFileSync(binary, 'latin1'));

for (const others of [0, 1]) {
  test(`where a thread may start ${others} others, those that there are do the work`, { skip: isSanitized }, () => {
    for (const words of [one, every, several]) {
      assert.deepEqual(answer(words, 5, refused(others)), answer(words, 5), words.join(' '));
    }
    const checked = ['check', 'main.calm', '-q', '-j', '8'];
    assert.equal(fine(refused(others)(checked, { cwd: large })).stderr, '');
    const formatted = ['fmt', '--check', '-q', '-j', '8', '.'];
    assert.equal(refused(others)(formatted, { cwd: large }).status, calmc(formatted, { cwd: large }).status);
  });
}
