// What --help says exists, docs/commands.md describes.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { calmc, repository } = require('./support/calmc');

const page = fs.readFileSync(path.join(repository, 'docs/commands.md'), 'utf8');

/** The names in the list of commands. */
function commands() {
  const lines = calmc(['--help']).stdout.split('\nCommands:\n')[1].split('\n\n')[0].split('\n');
  return lines.map((line) => /^ {2}(\S+) /.exec(line)[1]);
}

/** The long options of a command. */
function options(command) {
  const lines = calmc(['help', command]).stdout.split('\nOptions:\n')[1]?.split('\n') ?? [];
  return lines.flatMap((line) => /^ {2}(?:-\w, )?(--[a-z-]+)/.exec(line)?.[1] ?? []);
}

test('every command is on the page', () => {
  const known = commands();
  assert.ok(known.length > 10);
  assert.deepEqual(known.filter((name) => name !== 'help' && !page.includes(`| \`${name}`)), []);
});

test('every option is on the page', () => {
  const missing = commands().flatMap((command) => {
    const known = options(command);
    if (command === 'check') assert.ok(known.length > 15);
    const undocumented = known.filter((option) => !new RegExp(`${option}(?![a-z-])`).test(page));
    return undocumented.map((option) => `${command} ${option}`);
  });
  assert.deepEqual(missing, []);
});
