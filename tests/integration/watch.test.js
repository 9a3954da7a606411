// `--watch`: what editors and version control systems do to files is seen, and how it ends. No test waits for a time.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { binary, calmc, copyOf, filesIn, scratchFolder } = require('./support/calmc');
const { Watcher } = require('./support/watcher');

const inputOf = (project, name = 'main.calm') => path.join(project, name);
const read = (file) => fs.readFileSync(file, 'utf8');
const edit = (file, from, to) => {
  const text = read(file);
  assert.ok(text.includes(from), from);
  fs.writeFileSync(file, text.replace(from, to));
};

/** A project of its own, and calmc watching it; the first run is over and found nothing. */
async function started(t, args, example = 'acme') {
  const project = path.dirname(copyOf(example));
  const watcher = new Watcher(args, project);
  t.after(() => watcher.end('SIGKILL'));
  assert.match(await watcher.summary(), /^nothing found/m);
  return { project, watcher };
}

/** What the next run says. */
async function nextRun(watcher) {
  const changed = await watcher.take('err', /^calmc: .* changed: runs again\n/m);
  return { changed, summary: await watcher.summary() };
}

test('a typo is seen, and that it is mended', async (t) => {
  const { project, watcher } = await started(t, ['check', 'main.calm', '--format', 'concise']);
  edit(inputOf(project), 'tenant erp', 'tenent erp');
  const { changed, summary } = await nextRun(watcher);
  assert.equal(changed, 'calmc: main.calm changed: runs again\n');
  assert.match(summary, /^1 error in 1 of 2 files; 1 fixable\n/m);
  assert.match(await watcher.take('out', /\n/), /^main\.calm:\d+:1: error: /);
  edit(inputOf(project), 'tenent erp', 'tenant erp');
  assert.match((await nextRun(watcher)).summary, /^nothing found/m);
  assert.equal(watcher.out, '');
});

test('the exit code is that of the last run, for SIGTERM and SIGINT', async (t) => {
  for (const signal of ['SIGTERM', 'SIGINT']) {
    const { project, watcher } = await started(t, ['check', 'main.calm']);
    edit(inputOf(project), 'tenant erp', 'tenent erp');
    await nextRun(watcher);
    assert.deepEqual(await watcher.end(signal), { code: 1, signal: null });
    const { watcher: clean } = await started(t, ['check', 'main.calm']);
    assert.deepEqual(await clean.end(signal), { code: 0, signal: null });
  }
});

test('it ends when nobody reads any more', async (t) => {
  const { watcher } = await started(t, ['check', 'main.calm']);
  watcher.process.stdout.destroy();
  assert.deepEqual(await watcher.ended, { code: 0, signal: null });
});

test('a file that another one takes the place of is one change', async (t) => {
  const { project, watcher } = await started(t, ['check', 'main.calm']);
  const fresh = inputOf(project, 'main.calm~new');
  fs.writeFileSync(fresh, read(inputOf(project)).replace('tenant erp', 'tenent erp'));
  fs.renameSync(fresh, inputOf(project));
  const { changed, summary } = await nextRun(watcher);
  assert.equal(changed, 'calmc: main.calm changed: runs again\n');
  assert.match(summary, /^1 error/m);
});

test('the own files of an editor are no change', async (t) => {
  const { project, watcher } = await started(t, ['check']);
  for (const name of ['.main.calm.swp', '4913', 'main.calm~', '#main.calm#']) fs.writeFileSync(inputOf(project, name), '');
  fs.symlinkSync('someone@host.1:2', inputOf(project, '.#main.calm'));
  edit(inputOf(project), 'tenant erp', 'tenent erp');
  assert.equal((await nextRun(watcher)).changed, 'calmc: main.calm changed: runs again\n');
  await watcher.end('SIGTERM');
  assert.equal(watcher.err, '[*] 1 fixable with `calmc check --fix`\n');
});

test('a file and a folder that go away come back', async (t) => {
  const { project, watcher } = await started(t, ['check', 'main.calm', '--format', 'concise']);
  const imported = inputOf(project, 'shared/alm.calm');
  const text = read(imported);
  fs.rmSync(imported);
  assert.doesNotMatch((await nextRun(watcher)).summary, /^nothing found/m);
  fs.writeFileSync(imported, text);
  assert.match((await nextRun(watcher)).summary, /^nothing found/m);

  fs.rmSync(path.dirname(imported), { recursive: true });
  assert.doesNotMatch((await nextRun(watcher)).summary, /^nothing found/m);
  fs.mkdirSync(path.dirname(imported));
  fs.writeFileSync(imported, text);
  // Of folder and file the first may be seen alone.
  await watcher.take('err', /^nothing found.*\n/m);

  fs.renameSync(path.dirname(imported), inputOf(project, 'elsewhere'));
  assert.doesNotMatch((await nextRun(watcher)).summary, /^nothing found/m);
  fs.renameSync(inputOf(project, 'elsewhere'), path.dirname(imported));
  assert.match((await nextRun(watcher)).summary, /^nothing found/m);
});

test('a file that is not there yet is waited for', async (t) => {
  const project = path.dirname(copyOf('acme'));
  const watcher = new Watcher(['check', 'later/main.calm'], project);
  t.after(() => watcher.end('SIGKILL'));
  await watcher.take('err', /^calmc: later\/main\.calm: no such file\n/m);
  fs.mkdirSync(inputOf(project, 'later'));
  fs.writeFileSync(inputOf(project, 'later/main.calm'), '');
  await watcher.take('err', /^nothing found in 1 file\n/m);
});

test('new files and folders are found where a folder is checked', async (t) => {
  const { project, watcher } = await started(t, ['check']);
  fs.writeFileSync(inputOf(project, 'second.calm'), 'tenent x : y {}\n');
  assert.match((await nextRun(watcher)).changed, /^calmc: second\.calm changed/m);
  fs.rmSync(inputOf(project, 'second.calm'));
  assert.match((await nextRun(watcher)).summary, /^nothing found/m);
  fs.mkdirSync(inputOf(project, 'below/deep'), { recursive: true });
  fs.writeFileSync(inputOf(project, 'below/deep/third.calm'), 'tenent x : y {}\n');
  await watcher.take('err', /^\d+ error.*\n/m);
});

test('key files, calm.yaml, ignore files and policies count as well', async (t) => {
  const { project, watcher } = await started(t, ['check'], 'policy');
  const changes = {
    'keys/alm.json': (text) => text.replace(/\{/, ''),
    'calm.yaml': (text) => `${text}\nunknown: true\n`,
    '.calmignore': () => 'nothing\n',
    [filesIn(project).find((file) => /^policy\/.*\.yaml$/.test(file))]: (text) => `${text}\nunknown: true\n`,
  };
  for (const [file, change] of Object.entries(changes)) {
    const before = fs.existsSync(inputOf(project, file)) ? read(inputOf(project, file)) : '';
    fs.writeFileSync(inputOf(project, file), change(before));
    assert.equal((await nextRun(watcher)).changed.endsWith(`calmc: ${file} changed: runs again\n`), true, file);
    fs.writeFileSync(inputOf(project, file), before);
    await nextRun(watcher);
  }
});

test('files of params count as well', async (t) => {
  const project = path.dirname(copyOf('acme'));
  fs.writeFileSync(inputOf(project, 'params.yaml'), 'env: test\n');
  const watcher = new Watcher(['check', 'main.calm', '--params', 'params.yaml'], project);
  t.after(() => watcher.end('SIGKILL'));
  await watcher.summary();
  fs.writeFileSync(inputOf(project, 'params.yaml'), 'nobody: test\n');
  await watcher.take('err', /no file declares a param of this name/);
});

test('a burst of changes ends with the last state', async (t) => {
  const { project, watcher } = await started(t, ['check']);
  for (let at = 0; at < 50; ++at) fs.writeFileSync(inputOf(project, `made-${at}.calm`), `tenent x${at} : y {}\n`);
  for (let at = 1; at < 50; ++at) fs.rmSync(inputOf(project, `made-${at}.calm`));
  await watcher.take('err', /^\d+ errors? in 1 of 3 files.*\n/m);
});

test('a build writes again, and nothing where something is wrong', async (t) => {
  const { project, watcher } = await started(t, ['build', 'main.calm', '-o', 'out']);
  await watcher.take('err', /^out: \d+ written.*\n/m);
  const built = () => read(inputOf(project, 'out/runbook/sales.md'));
  assert.match(built(), /ACME Sales/);
  edit(inputOf(project), 'ACME Sales', 'ACME Vertrieb');
  await watcher.take('err', /^out: \d+ written.*\n/m);
  assert.match(built(), /ACME Vertrieb/);
  edit(inputOf(project), 'tenant erp', 'tenent erp');
  await watcher.take('err', /^1 error.*\n/m);
  assert.match(built(), /ACME Vertrieb/);
  assert.equal((await watcher.end('SIGTERM')).code, 1);
  assert.equal(calmc(['verify', 'out'], { cwd: project }).status, 0);
});

test('several roots are built again', async (t) => {
  const project = path.dirname(copyOf('acme'));
  fs.cpSync(inputOf(project), inputOf(project, 'other.calm'));
  const watcher = new Watcher(['build', 'main.calm', 'other.calm', '-o', 'out', '-j', '2'], project);
  t.after(() => watcher.end('SIGKILL'));
  await watcher.take('err', /^out\/other: \d+ written, 0 unchanged.*\n/m);
  edit(inputOf(project, 'other.calm'), 'ACME Sales', 'ACME Vertrieb');
  const said = await watcher.take('err', /^out\/other: .*\n/m);
  assert.match(said, /^calmc: other\.calm changed: runs again$/m);
  assert.match(said, /^out\/main: 0 written/m);
  assert.match(said, /^out\/other: [1-9]\d* written/m);
});

test('fmt --check looks again', async (t) => {
  const project = path.dirname(copyOf('acme'));
  const watcher = new Watcher(['fmt', '--check'], project);
  t.after(() => watcher.end('SIGKILL'));
  await watcher.take('err', /^2 files already formatted\n/m);
  edit(inputOf(project), 'tenant erp ', 'tenant   erp ');
  assert.equal(await watcher.take('out', /\n/), 'would be reformatted: main.calm\n');
});

test('a machine reads whole documents, one after the other', async (t) => {
  const { project, watcher } = await started(t, ['check', 'main.calm', '--format', 'json', '--format', 'sarif=out.sarif']);
  edit(inputOf(project), 'tenant erp', 'tenent erp');
  await nextRun(watcher);
  await watcher.end('SIGTERM');
  const [first, second, ...more] = watcher.out.split(/^(?=\{"diagnostics")/m).map((text) => JSON.parse(text));
  assert.deepEqual(more, []);
  assert.equal(first.diagnostics.length, 0);
  assert.equal(second.diagnostics.length, 1);
  assert.equal(JSON.parse(read(inputOf(project, 'out.sarif'))).runs[0].results.length, 1);
});

test('it starts no process, opens no socket and asks no clock', async (t) => {
  const project = path.dirname(copyOf('acme'));
  const log = path.join(scratchFolder(), 'calls');
  const calls = 'process,network,ipc,clock_gettime,gettimeofday,time,timerfd_create,timerfd_settime';
  const watcher = new Watcher(['check'], project, ['strace', '-f', '-qq', '-o', log, '-e', `trace=${calls}`]);
  t.after(() => watcher.end('SIGKILL'));
  await watcher.summary();
  edit(inputOf(project), 'tenant erp', 'tenent erp');
  await nextRun(watcher);
  watcher.process.stdout.destroy();
  await watcher.ended;
  const made = read(log).split('\n').map((line) => line.replace(/^\d+ +/, ''));
  const names = made.map((call) => /^(?:<\.\.\. )?(\w+)/.exec(call)?.[1]).filter((name) => name);
  assert.equal(names.filter((name) => name === 'execve').length, 1);
  assert.ok(names.includes('clone3') || names.includes('clone'));
  const threads = made.filter((call) => /^clone3?\(/.test(call) && !call.includes('CLONE_THREAD'));
  const others = names.filter((name) => !/^(execve|clone3?|exit|exit_group|futex|wait4|kill|tgkill)$/.test(name));
  // The sanitizers ask for the time.
  if (/__[at]san_init/.test(fs.readFileSync(binary, 'latin1'))) {
    others.splice(0, others.length, ...others.filter((name) => name !== 'clock_gettime' && name !== 'gettimeofday'));
  }
  assert.deepEqual([threads, others], [[], []]);
});

test('what can not be repeated is refused', () => {
  const project = path.dirname(copyOf('acme'));
  for (const [args, why] of [
    [['check', '-'], 'it goes without `-`'],
    [['check', '--fix'], 'it goes without --fix'],
    [['check', '--diff'], 'it goes without --diff'],
    [['check', '--print', 'model', 'main.calm'], 'it goes without --watch'],
    [['fmt'], 'it goes with --check or --diff'],
    [['fmt', '-', '--check'], 'it goes without `-`'],
    [['build', 'main.calm', '--dry-run', '--check'], '--dry-run and --check exclude each other'],
    [['runbook', 'main.calm'], 'there is no option `--watch`'],
  ]) {
    const { status, stdout, stderr } = calmc([...args, '--watch'], { cwd: project, input: '' });
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.ok(stderr.includes(why), stderr);
  }
});
