// Answers of the language server that are kept in files and compared.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const folder = path.resolve(__dirname, '../answers');
const width = 130;

/** JSON for readers: what fits into a line stands in one. */
function written(value, indent = '') {
  const short = JSON.stringify(value) ?? 'null';
  if (value === null || typeof value !== 'object' || indent.length + short.length <= width) return short;
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((each) => deeper + written(each, deeper))
    : Object.entries(value).map(([key, each]) => `${deeper}${JSON.stringify(key)}: ${written(each, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

/** The answer with addresses below `root`, in texts and keys, as seen from there. */
function fromRoot(answer, root) {
  const address = `${pathToFileURL(root).href}/`;
  return JSON.parse(JSON.stringify(answer ?? null).replaceAll(address, '').replaceAll(`${root}/`, ''));
}

/**
 * Compares answers, by the place that was asked about, with the file `name` of the folder answers/; with
 * CALM_UPDATE_GOLDEN=1 writes it.
 */
function compareAnswers(name, answers) {
  const file = path.join(folder, `${name}.json`);
  const made = `${written(answers)}\n`;
  if (process.env.CALM_UPDATE_GOLDEN === '1') {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, made);
  }
  const kept = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  assert.strictEqual(made, kept, `${file} differs; CALM_UPDATE_GOLDEN=1 writes it`);
}

module.exports = { compareAnswers, fromRoot };
