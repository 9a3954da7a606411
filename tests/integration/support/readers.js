// Programs and libraries of others that read what a build writes for them.
'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status}:\n${done.stderr}`);
  return done.stdout;
}

/** java.util.Properties: what it reads in each file. */
function readProperties(files) {
  const decoded = (word) => Buffer.from(word.slice(1), 'base64').toString('utf8');
  const read = new Map();
  let entries;
  for (const line of run('java', [path.join(__dirname, 'ReadProperties.java'), ...files]).trimEnd().split('\n')) {
    const [first, second] = line.split(' ');
    if (first === 'file') {
      entries = {};
      read.set(decoded(second), entries);
    } else {
      entries[decoded(first)] = decoded(second);
    }
  }
  return read;
}

/** jq: the answer of a filter. */
function jq(filter, file) {
  return JSON.parse(run('jq', ['-c', filter, file]));
}

/** Every reader of YAML that we know: of npm, YAML 1.2, js-yaml, and PyYAML, which reads YAML 1.1. */
const yamlReaders = {
  yaml: (file) => {
    const document = require('yaml').parseDocument(fs.readFileSync(file, 'utf8'), { strict: true, uniqueKeys: true });
    if (document.errors.length + document.warnings.length > 0) throw document.errors[0] ?? document.warnings[0];
    return document.toJS();
  },
  'js-yaml': (file) => require('js-yaml').load(fs.readFileSync(file, 'utf8')),
  PyYAML: (file) => {
    const program = 'import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1], "rb"))))';
    return JSON.parse(run('/usr/bin/python3', ['-c', program, file]));
  },
};

/** Terraform, where a machine has it: what an expression of the module is, with these variables. */
function terraform(folder, expression, variables) {
  const environment = { ...process.env, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' };
  for (const [name, value] of Object.entries(variables)) environment[`TF_VAR_${name}`] = value;
  return run('terraform', ['console', '-no-color'], { cwd: folder, input: `${expression}\n`, env: environment });
}

function hasTerraform() {
  return spawnSync('terraform', ['version']).status === 0;
}

/** The text that a template without references stands for. */
function textOfTemplate(template) {
  return template.replace(/([$%])\1\{/g, '$1{').replace(/^\$\{"\\ufeff"\}/, '\ufeff');
}

module.exports = { hasTerraform, jq, readProperties, terraform, textOfTemplate, yamlReaders };
