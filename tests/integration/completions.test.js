// The completions in the shells that they are for, and the manual page before mandoc.
'use strict';

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { calmc, scratchFolder } = require('./support/calmc');

/** The completions for a shell, in a file. */
function script(shell) {
  const done = calmc(['completions', shell]);
  assert.equal(done.status, 0, done.stderr);
  const file = path.join(scratchFolder(), shell === 'zsh' ? '_calmc' : `calmc.${shell}`);
  fs.writeFileSync(file, done.stdout);
  return file;
}

function run(command, args, env = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, HOME: scratchFolder(), ...env }, timeout: 60000 });
  assert.equal(done.status, 0, done.stdout + done.stderr);
  assert.equal(done.stderr, '');
  return done.stdout;
}

/** What begins a line, what is to come out of it. */
const lines = [
  [['calmc', 'che'], ['check']],
  [['calmc', 'check', '--form'], ['--format']],
  [['calmc', 'check', '--format', 'sa'], ['sarif']],
  [['calmc', 'diff', '--format', 'mark'], ['markdown']],
  [['calmc', 'graph', '--format', 'mer'], ['mermaid']],
  [['calmc', 'completions', 'f'], ['fish']],
  [['calmc', 'build', '--dr'], ['--dry-run']],
];

test('bash', () => {
  const file = script('bash');
  for (const [words, expected] of lines) {
    const program = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _calmc; printf "%s\\n" "${COMPREPLY[@]}"';
    const out = run('/bin/bash', ['--norc', '-c', program, 'bash', file, ...words]);
    assert.deepEqual(out.trim().split('\n'), expected, words.join(' '));
  }
});

test('fish', () => {
  const file = script('fish');
  for (const [words, expected] of lines) {
    const out = run('fish', ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', file, words.join(' ')]);
    assert.deepEqual(out.trim().split('\n').map((line) => line.split('\t')[0]), expected, words.join(' '));
  }
});

test('zsh', () => {
  const program = `
zmodload zsh/zpty
zpty z "TERM=dumb zsh -f -i"
zpty -w z 'PS1=; autoload -U compinit; compinit -u -D; source $SCRIPT; echo READY-$((1+1))'
while zpty -r z line; do [[ $line == *READY-2* ]] && break; done
zpty -w -n z "$1"$'\\t'
for n in {1..400}; do
  if zpty -rt z line; then text+=$line; else sleep 0.05; fi
  [[ $text == *"$2"* ]] && break
done
print -r -- "$text"
zpty -d z
`;
  const file = path.join(scratchFolder(), 'ask.zsh');
  fs.writeFileSync(file, program);
  const env = { SCRIPT: script('zsh') };
  for (const [words, [expected]] of lines) {
    const whole = [...words.slice(0, -1), expected].join(' ');
    assert.ok(run('zsh', ['-f', file, words.join(' '), whole], env).includes(whole), whole);
  }
});

test('another word is refused', () => {
  for (const words of [[], ['tcsh'], ['bash', 'zsh']]) assert.equal(calmc(['completions', ...words]).status, 2);
});

test('the manual page passes mandoc, and names every command', () => {
  const file = path.join(scratchFolder(), 'calmc.1');
  fs.writeFileSync(file, calmc(['help', '--man']).stdout);
  const lint = spawnSync('mandoc', ['-Tlint', file], { encoding: 'utf8' });
  assert.equal(lint.stdout + lint.stderr, '');
  assert.equal(lint.status, 0);
  const page = run('mandoc', ['-Tutf8', file]).replace(/.\x08/g, '');
  for (const text of ['calmc check [OPTION…] [PATH…]', '--max-size MIB', 'SYNOPSIS', '2  the job could not be done']) {
    assert.ok(page.includes(text), text);
  }
});
