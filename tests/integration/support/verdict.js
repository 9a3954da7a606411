// What the command line finds, in the form of the protocol: what a server has to say.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { calmc } = require('./calmc');
const { positionAt, uriOf } = require('./editor');

const severities = { error: 1, warning: 2, note: 3 };

/** A column of calmc, from 1 in code points, as an offset of JavaScript. */
function offsetOf(text, { line, column }) {
  let at = 0;
  for (let number = 1; number < line; ++number) at = text.indexOf('\n', at) + 1;
  const points = [...text.slice(at)].slice(0, column - 1);
  return at + points.join('').length;
}

/** The message that an editor shows of a finding of `calmc check --format json`. */
function messageOf(found) {
  const lines = [found.message, ...found.notes.map((note) => `note: ${note}`)];
  if (found.rule) {
    if (found.rule.id !== found.code) lines.push(`note: ${found.rule.id}: ${found.rule.says}`);
    if (found.rule.page) lines.push(`page: ${found.rule.page}${found.rule.section ? `, section “${found.rule.section}”` : ''}`);
    if (found.rule.id === found.code && found.rule.why) lines.push(`why: ${found.rule.why}`);
  }
  if (found.help) lines.push(`help: ${found.help}`);
  return lines.join('\n');
}

/** What `calmc check` finds in a folder, by file, as the protocol says it; as if the folder were `shown`. */
function checked(folder, args = [], shown = folder) {
  const done = calmc(['check', '--format', 'json', ...args], { cwd: folder });
  assert.ok(done.status === 0 || done.status === 1 || done.status === 2, `${done.status} ${done.signal}\n${done.stderr}`);
  const files = new Map();
  const texts = new Map();
  const rangeOf = ({ path: file, start: begin, end }) => {
    const whole = path.join(folder, file);
    if (!texts.has(whole)) texts.set(whole, fs.readFileSync(whole, 'utf8'));
    const text = texts.get(whole);
    return { start: positionAt(text, offsetOf(text, begin)), end: positionAt(text, offsetOf(text, end)) };
  };
  for (const found of JSON.parse(done.stdout).diagnostics) {
    const file = path.join(shown, found.path);
    const one = {
      range: rangeOf(found),
      severity: severities[found.severity],
      code: found.code,
      source: 'calmc',
      message: messageOf(found),
    };
    if (found.code === 'CALM2013' || found.code === 'CALM5004') one.tags = [1];
    if (found.labels.length) {
      one.relatedInformation = found.labels.map((label) => ({
        location: { uri: uriOf(path.join(shown, label.path)), range: rangeOf(label) },
        message: label.message,
      }));
    }
    files.set(file, [...(files.get(file) ?? []), one]);
  }
  return files;
}

module.exports = { checked };
