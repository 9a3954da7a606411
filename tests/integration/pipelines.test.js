// The examples under examples/pipelines: read by programs of others, and their commands run.
'use strict';

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const Ajv = require('ajv');
const { validateAction, validateWorkflow } = require('@action-validator/core');
const YAML = require('yaml');
const { calmc, copyOf, readJson, repository, scratchFolder } = require('./support/calmc');

const folder = path.join(repository, 'examples/pipelines');
const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8');
const binary = path.resolve(process.env.CALMC ?? path.join(repository, 'build/dev/bin/calmc'));
const env = { ...process.env, PATH: `${path.dirname(binary)}:${process.env.PATH}` };
delete env.GITHUB_WORKSPACE;
delete env.CI_PROJECT_DIR;

function sh(script, where, more = {}) {
  const done = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd: where, env: { ...env, ...more }, encoding: 'utf8' });
  return { status: done.status, text: done.stdout + done.stderr };
}

/** The folder of a project that is good, or one with a mistake. */
const good = () => path.dirname(copyOf('acme'));
function bad() {
  const project = good();
  fs.appendFileSync(path.join(project, 'main.calm'), '\ntenent x {}\n');
  return project;
}

test('the action and the workflow are what GitHub takes', () => {
  for (const [validate, file] of [[validateAction, 'action.yml'], [validateWorkflow, 'workflow.yml']]) {
    assert.deepEqual(validate(read(`github/${file}`)).errors, [], file);
  }
  assert.notDeepEqual(validateAction('name: x\nruns: {using: composite}\n').errors, []);
});

test('the steps of the action tell a good project from a bad one', () => {
  const { steps } = YAML.parse(read('github/action.yml')).runs;
  for (const [project, status] of [[good(), 0], [bad(), 1]]) {
    const output = path.join(scratchFolder(), 'output');
    const page = path.join(scratchFolder(), 'page');
    const words = { CALM_PATH: '.', CALM_KEYS: 'absent', CALM_SARIF: 'calm.sarif', GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: page };
    const done = sh(steps[1].run, project, words);
    assert.equal(done.status, status, done.text);
    assert.equal(/^::error /m.test(done.text), status === 1);
    assert.equal(fs.readFileSync(output, 'utf8'), 'sarif=calm.sarif\n');
    assert.match(fs.readFileSync(page, 'utf8'), /^### calmc$/m);
    const { results } = readJson(project, 'calm.sarif').runs[0];
    assert.equal(results.some((result) => result.level === 'error'), status === 1);
  }
  assert.equal(sh(steps[0].run, good(), { CALM_PATH: '.' }).status, 0);
});

test('the script of the GitLab template writes the reports that it names', () => {
  const { calm, variables } = YAML.parse(read('gitlab/calm.gitlab-ci.yml'));
  for (const [project, status] of [[good(), 0], [bad(), 1]]) {
    const done = sh(calm.script.join('\n'), project, variables);
    assert.equal(done.status, status, done.text);
    for (const file of Object.values(calm.artifacts.reports)) assert.ok(fs.existsSync(path.join(project, file)), file);
  }
});

test('the shell example compares what is built, too', () => {
  const script = path.join(folder, 'shell/check.sh');
  const project = good();
  assert.equal(sh(`${script} main.calm out`, project).status, 1);
  assert.equal(sh('calmc build main.calm -o out', project).status, 0);
  const same = sh(`${script} main.calm out`, project);
  assert.equal(same.status, 0, same.text);
  assert.equal(sh(`${script} main.calm out`, bad()).status, 1);
  assert.equal(sh(`${script} none.calm out`, project).status, 2);
});

test('the commands of the Jenkinsfile run', () => {
  const commands = [...read('jenkins/Jenkinsfile').matchAll(/^ *sh '(.*)'$/gm)].map((match) => match[1]);
  assert.equal(commands.length, 2);
  assert.equal(sh(commands.join('\n'), good()).status, 0);
  const project = bad();
  assert.equal(sh(commands[0], project).status, 1);
  for (const [, file] of commands[0].matchAll(/--format \w+=(\S+)/g)) assert.ok(fs.existsSync(path.join(project, file)), file);
});

/** A project with nothing wrong but how it is written. */
function unformatted() {
  const project = good();
  fs.appendFileSync(path.join(project, 'main.calm'), '\n\n\n\n');
  return project;
}

test('what is only badly formatted fails every pipeline, and its reports are there', () => {
  const gitlab = YAML.parse(read('gitlab/calm.gitlab-ci.yml'));
  const jenkins = [...read('jenkins/Jenkinsfile').matchAll(/^ *sh '(.*)'$/gm)].map((match) => match[1]);
  for (const [script, variables, reports] of [
    [gitlab.calm.script.join('\n'), gitlab.variables, Object.values(gitlab.calm.artifacts.reports)],
    [jenkins.join('\n'), {}, ['calm-junit.xml', 'calm.sarif']],
    [`${path.join(folder, 'shell/check.sh')} main.calm out`, {}, ['calm.sarif']],
  ]) {
    const project = unformatted();
    assert.equal(sh(script, project, variables).status, 1, script);
    for (const file of reports) assert.ok(fs.existsSync(path.join(project, file)), file);
  }
});

test('the problem matcher has the shape that the runner reads', () => {
  const group = { type: 'integer', minimum: 1 };
  const groups = Object.fromEntries(['file', 'fromPath', 'line', 'column', 'severity', 'code', 'message'].map((name) => [name, group]));
  const pattern = {
    type: 'object',
    required: ['regexp', 'message'],
    additionalProperties: false,
    properties: { regexp: { type: 'string', format: 'regex' }, loop: { type: 'boolean' }, ...groups },
  };
  const matcher = {
    type: 'object',
    required: ['owner', 'pattern'],
    additionalProperties: false,
    properties: {
      owner: { type: 'string', minLength: 1 },
      severity: { enum: ['error', 'warning', 'notice'] },
      pattern: { type: 'array', minItems: 1, items: pattern },
    },
  };
  const ajv = new Ajv({ strict: true, formats: { regex: (text) => Boolean(new RegExp(text)) } });
  const isMatcher = ajv.compile({
    type: 'object',
    required: ['problemMatcher'],
    additionalProperties: false,
    properties: { problemMatcher: { type: 'array', minItems: 1, items: matcher } },
  });
  const document = JSON.parse(read('github/problem-matcher.json'));
  assert.ok(isMatcher(document), JSON.stringify(isMatcher.errors));
  for (const { pattern: patterns } of document.problemMatcher) {
    for (const { regexp, loop, ...used } of patterns) {
      const count = new RegExp(`${regexp}|`).exec('').length - 1;
      assert.deepEqual(Object.values(used).filter((number) => number > count), []);
    }
  }
});

test('the problem matcher reads every line of the concise form', () => {
  const [{ pattern }] = JSON.parse(read('github/problem-matcher.json')).problemMatcher;
  const [{ regexp, file, line, column, severity, message, code }] = pattern;
  const project = bad();
  fs.writeFileSync(path.join(project, 'a b:7:8 é.calm'), 'tenant "x:1:2: error: y [A]" {}\ntenant x:1:2: error: y [A] {}\n');
  const found = JSON.parse(calmc(['check', '--format', 'json'], { cwd: project }).stdout).diagnostics;
  const lines = calmc(['check', '--format', 'concise'], { cwd: project }).stdout.trimEnd().split('\n');
  const seen = lines.map((text) => {
    const part = new RegExp(regexp).exec(text);
    return [part[file], +part[line], +part[column], part[severity], part[message], part[code]];
  });
  assert.ok(seen.length > 0);
  const said = found.map((each) => [each.path, each.start.line, each.start.column, each.severity, each.message, each.code]);
  assert.deepEqual(seen, said);
});
