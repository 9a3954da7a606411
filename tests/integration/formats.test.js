// The formats for pipelines, read by programs of others: Microsoft's validator of SARIF with GitHub's rules, GitHub's own
// writer of workflow commands, a parser of JUnit of Debian's, a validator of JSON Schema.
'use strict';

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const core = require('@actions/core/lib/command');
const Ajv = require('ajv');
const MarkdownIt = require('markdown-it');
const { calmc, copyOf, readJson, repository, scratchFolder } = require('./support/calmc');

const multitool = path.join(__dirname, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');
const secret = 'Sup3r-s3cret-value';
const hostileName = 'a,b:c%d & <x> "é" 𝒳.calm';

/** A folder with a file for each kind of trouble; only what is asked for. */
function project(files) {
  const folder = scratchFolder();
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const broken = `tenant c4c : cloud-for-customer {
  url = "é𝒳", urk = 1
  title = 5
  use-case real-user-monitoring { password = "${secret}" }
  destination a { x = 1 }
  destination a { x = 1 }
}
tenent y {}
tenent y {}
`;

const runs = {
  findings: () => project({ 'main.calm': 'tenent y {}\n', [`sub/${hostileName}`]: broken, 'calm.yaml': '' }),
  none: () => path.dirname(copyOf('acme')),
  unreadable: () => {
    const folder = project({ 'main.calm': broken });
    fs.symlinkSync('/etc/passwd', path.join(folder, 'linked.calm'));
    return folder;
  },
  thousands: () =>
    project(Object.fromEntries([1, 2, 3].map((n) => [`f${n}.calm`, 'tenent x\n'.repeat(400) + `tenant a${n} {}\n`]))),
};

/** What a run says in every format at once, and in JSON. */
function reports(folder, { args = ['.'], env = {} } = {}) {
  const out = scratchFolder();
  const file = (name) => path.join(out, name);
  const formats = ['sarif', 'github', 'gitlab', 'junit', 'json'].map((name) => `--format=${name}=${file(name)}`);
  const { GITHUB_WORKSPACE, GITHUB_STEP_SUMMARY, CI_PROJECT_DIR, ...clean } = process.env;
  const done = calmc(['check', ...args, ...formats], { cwd: folder, env: { ...clean, ...env } });
  const read = (name) => fs.readFileSync(file(name), 'utf8');
  return { done, file, read, json: JSON.parse(read('json')) };
}

const said = {};
for (const [name, make] of Object.entries(runs)) {
  const args = name === 'unreadable' ? ['main.calm', 'linked.calm'] : ['.'];
  said[name] = reports(make(), { args });
}

test('the runs are what their names say', () => {
  assert.equal(said.findings.done.status, 1);
  assert.ok(said.findings.json.diagnostics.length > 5);
  assert.equal(said.none.done.status, 0, said.none.done.stderr);
  assert.equal(said.none.json.diagnostics.length, 0);
  assert.equal(said.unreadable.done.status, 2);
  assert.ok(said.unreadable.json.summary.problems.length > 0);
  assert.ok(said.thousands.json.diagnostics.length > 1000);
});

test('no format quotes a secret or a line', () => {
  for (const name of Object.keys(runs)) {
    for (const format of ['sarif', 'github', 'gitlab', 'junit']) {
      assert.ok(!said[name].read(format).includes(secret), `${name} ${format}`);
    }
  }
  assert.ok(!said.findings.read('sarif').includes('snippet'));
});

test('SARIF passes the multitool with the rules of GitHub', () => {
  fs.chmodSync(multitool, 0o755);
  const folder = scratchFolder();
  for (const name of Object.keys(runs)) fs.copyFileSync(said[name].file('sarif'), path.join(folder, `${name}.sarif`));
  const log = path.join(scratchFolder(), 'log.json');
  const options = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '-o', log];
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  const done = spawnSync(multitool, ['validate', `${folder}/*.sarif`, ...options], { encoding: 'utf8', env });
  assert.equal(done.status, 0, done.stdout + done.stderr);
  const [run] = readJson(log).runs;
  assert.deepEqual(run.results ?? [], []);
  assert.deepEqual(run.invocations.flatMap((each) => each.toolExecutionNotifications ?? []), []);

  const wrong = path.join(scratchFolder(), 'wrong.sarif');
  fs.writeFileSync(wrong, said.none.read('sarif').replace('"semanticVersion"', '"semanticVersions"'));
  spawnSync(multitool, ['validate', wrong, ...options, '--log', 'ForceOverwrite'], { env });
  assert.ok(readJson(log).runs[0].results.length > 0, 'the log shows a mistake where there is one');
});

test('SARIF says what JSON says', () => {
  const [run] = JSON.parse(said.findings.read('sarif')).runs;
  assert.equal(run.columnKind, 'unicodeCodePoints');
  const placed = run.results.map((result) => {
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    const rule = run.tool.driver.rules[result.ruleIndex];
    assert.equal(rule.id, result.ruleId);
    assert.ok(rule.help.text.length > 10);
    return [result.ruleId, result.level, decodeURIComponent(artifactLocation.uri), region.startLine, region.startColumn];
  });
  const expected = said.findings.json.diagnostics.map((found) => {
    return [found.code, found.severity, found.path, found.start.line, found.start.column];
  });
  assert.deepEqual(placed, expected);
  const [unreadable] = JSON.parse(said.unreadable.read('sarif')).runs;
  assert.equal(unreadable.invocations[0].executionSuccessful, false);
  assert.equal(unreadable.invocations[0].toolExecutionNotifications.length, said.unreadable.json.summary.problems.length);
});

/** The text with the replacements of a SARIF log made, whose columns are code points. */
function withReplacements(before, replacements) {
  const lines = before.split('\n').map((line) => Array.from(line));
  const starts = lines.reduce((all, line) => [...all, all.at(-1) + line.length + 1], [0]);
  const points = Array.from(before);
  const edits = replacements.map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
    begin: starts[startLine - 1] + startColumn - 1,
    end: starts[endLine - 1] + endColumn - 1,
    text: insertedContent?.text ?? '',
  }));
  edits.sort((a, b) => b.begin - a.begin || b.end - a.end);
  for (const { begin, end, text } of edits) points.splice(begin, end - begin, ...text);
  return points.join('');
}

test('the fixes in SARIF do what --fix does, and only safe ones are there', () => {
  const text = `tenant y : cloud-alm { title = 'é𝒳' }\ntenent z : cloud-alm {}\ntenant a : cloud-alm {\n  title = 'b'\n}\n`;
  const folder = project({ 'main.calm': text, 'calm.yaml': '' });
  const { json, read } = reports(folder);
  const [run] = JSON.parse(read('sarif')).runs;
  const safe = json.diagnostics.map((found) => found.fixes.filter((fix) => fix.safe));
  const titles = run.results.map((result) => (result.fixes ?? []).map((fix) => fix.description.text));
  assert.deepEqual(titles, safe.map((fixes) => fixes.map((fix) => `${fix.title}.`)));
  assert.ok(safe.flat().length > 2);

  const changes = run.results.flatMap((result) => result.fixes ?? []).flatMap((fix) => fix.artifactChanges);
  assert.deepEqual([...new Set(changes.map((change) => change.artifactLocation.uri))], ['main.calm']);
  const made = withReplacements(text, changes.flatMap((change) => change.replacements));
  calmc(['check', '--fix'], { cwd: folder });
  assert.equal(made, fs.readFileSync(path.join(folder, 'main.calm'), 'utf8'));
});

test('fingerprints are unique, and stay when lines are put in front of them', () => {
  const before = project({ 'main.calm': broken });
  const after = project({ 'main.calm': '// one\n\n// two\n' + broken.replace('  password', '      password') });
  const sarif = (folder) => {
    const [run] = JSON.parse(reports(folder).read('sarif')).runs;
    return run.results.map((result) => result.partialFingerprints['calmFinding/v1']);
  };
  const gitlab = (folder) => JSON.parse(reports(folder).read('gitlab')).map((entry) => entry.fingerprint);
  for (const read of [sarif, gitlab]) {
    const prints = read(before);
    assert.ok(prints.length > 3);
    assert.deepEqual(read(after), prints);
    assert.equal(new Set(prints).size, prints.length);
  }
  const many = JSON.parse(said.thousands.read('gitlab')).map((entry) => entry.fingerprint);
  assert.equal(new Set(many).size, many.length);
});

test('GitLab: a list of what its documentation asks for', () => {
  const text = { type: 'string', minLength: 1 };
  const line = { type: 'integer', minimum: 1 };
  const lines = { type: 'object', required: ['begin'], properties: { begin: line } };
  const location = { type: 'object', required: ['path', 'lines'], properties: { path: text, lines } };
  const severity = { enum: ['info', 'minor', 'major', 'critical', 'blocker'] };
  const isReport = new Ajv({ strict: true }).compile({
    type: 'array',
    items: {
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: { description: text, check_name: text, fingerprint: text, severity, location },
    },
  });
  for (const name of Object.keys(runs)) {
    const report = JSON.parse(said[name].read('gitlab'));
    assert.ok(isReport(report), JSON.stringify(isReport.errors));
    assert.equal(report.length, said[name].json.diagnostics.length);
  }
});

test('GitHub: each line is what its own library writes for the same words', () => {
  for (const name of ['findings', 'unreadable', 'thousands']) {
    const { read, json } = said[name];
    const all = read('github').trimEnd().split('\n');
    const lines = all.filter((line) => line.startsWith('::'));
    const others = all.filter((line) => !line.startsWith('::') && !/^\d+ more, of which GitHub shows no/.test(line));
    assert.ok(others.every((line) => /:\d+:\d+: (error|warning|note): .* \[[A-Z0-9-]+\]$/.test(line)), others.join('\n'));
    assert.equal(lines.length + others.length, json.diagnostics.length + json.summary.problems.length);
    const found = json.diagnostics.filter((each, at, all) => {
      return all.slice(0, at).filter((before) => before.severity === each.severity).length < 10;
    });
    assert.equal(lines.length, found.length + json.summary.problems.length);
    assert.ok(lines.some((line) => line.includes('%0Ahelp: ')));
    found.forEach((each, at) => {
      const message = lines[at].slice(lines[at].indexOf('::', 2) + 2);
      const words = message.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
      assert.equal(words.split('\n')[0], each.message);
      const command = each.severity === 'note' ? 'notice' : each.severity;
      const sameLine = each.start.line === each.end.line;
      const columns = sameLine ? { col: each.start.column, endColumn: each.end.column } : {};
      const place = { title: each.code, file: each.path, line: each.start.line, endLine: each.end.line, ...columns };
      assert.equal(lines[at], written(command, place, words));
    });
  }
  assert.equal(said.none.read('github'), '');
});

/** What GitHub's library prints for a command. */
function written(command, properties, message) {
  const chunks = [];
  const { write } = process.stdout;
  process.stdout.write = (chunk) => chunks.push(chunk);
  try {
    core.issueCommand(command, properties, message);
  } finally {
    process.stdout.write = write;
  }
  return chunks.join('').trimEnd();
}

test('GitHub: paths begin at the repository, and the page of the job gets a table', () => {
  const folder = runs.findings();
  const page = path.join(scratchFolder(), 'page.md');
  fs.writeFileSync(page, 'of an earlier step\n');
  const env = { GITHUB_WORKSPACE: folder, GITHUB_STEP_SUMMARY: page };
  const { read, json } = reports(path.join(folder, 'sub'), { env });
  assert.match(read('github'), /file=sub\/a%2Cb%3Ac%25d/);
  const text = fs.readFileSync(page, 'utf8');
  assert.ok(text.startsWith('of an earlier step\n'));
  assert.ok(!text.includes(secret));
  const shown = new MarkdownIt({ html: true }).render(text);
  assert.equal(shown.split('<tr>').length - 2, json.diagnostics.length);
  assert.ok(shown.includes('&lt;x&gt;') && !shown.includes('<x>'));

  const refused = reports(folder, { env: { GITHUB_STEP_SUMMARY: path.join(folder, 'no/such/folder') } });
  assert.equal(refused.done.status, 2);
});

test("JUnit: a parser of Debian's counts what was found", () => {
  const program = `
import json, sys
from junitparser import JUnitXml
for path in sys.argv[1:]:
    report = JUnitXml.fromfile(path)
    kinds = [type(each).__name__ for suite in report for case in suite for each in case.result]
    cases = sum(1 for suite in report for case in suite)
    sums = [report.tests, report.failures, report.errors]
    report.update_statistics()
    print(json.dumps({"cases": cases, "failures": kinds.count("Failure"), "errors": kinds.count("Error"),
                      "sums": sums, "counted": [report.tests, report.failures, report.errors],
                      "names": [suite.name for suite in report]}))
`;
  const names = Object.keys(runs);
  const files = names.map((name) => said[name].file('junit'));
  const done = spawnSync('/usr/bin/python3', ['-c', program, ...files], { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(done.status, 0, done.stderr);
  done.stdout.trim().split('\n').forEach((line, at) => {
    const seen = JSON.parse(line);
    const { summary, diagnostics } = said[names[at]].json;
    assert.deepEqual(seen.sums, seen.counted);
    assert.equal(seen.failures, summary.errors);
    assert.equal(seen.errors, summary.problems.length);
    assert.equal(seen.cases, diagnostics.length + Math.max(summary.problems.length, 1));
    const paths = new Set(diagnostics.map((found) => found.path));
    assert.deepEqual(seen.names, [...paths, 'calmc']);
  });
});

test('JUnit: what --fail-on lets pass is no failure', () => {
  const text = reports(runs.findings(), { args: ['.', '--fail-on', 'never'] }).read('junit');
  assert.ok(!text.includes('<failure'));
  assert.ok(text.includes('<system-out>'));
});
