// Artefacts of every format that is filled, read back by what reads that format.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { buildWith, calmc, filesIn, repository, scratchFolder } = require('./support/calmc');
const { references, unescaped } = require('./support/deployer');
const { hostile } = require('./support/hostile');
const { readProperties, textOfTemplate, yamlReaders } = require('./support/readers');

const canary = 'c4n4ry';
const values = [
  ...hostile, 'a"b', "it's", '\\', '\r\n', '\u0001\u007f\u0085', '${secret:two}', '$${x}', '%{if true}', '~{y}', '\u2028\u202e\ufeff',
  ': ', '- a', '#c', '{a: 1}', '[', '&x', '*x', '!!binary x', '|', '>', '%', '@', 'null', 'yes', 'no', '1', '1e3', '0x1F', '2026-01-01', '~', '.inf', ' a', 'a ', '\ta', '=', '🙂',
];

function scratch(name, text) {
  const file = path.join(scratchFolder(), name);
  fs.writeFileSync(file, text);
  return file;
}

function inject(file, secrets) {
  const store = scratch('secrets.json', JSON.stringify(secrets));
  return calmc(['inject', file, '--from', `json:${store}`]);
}

function filled(name, text, secrets) {
  const done = inject(scratch(name, text), secrets);
  assert.deepStrictEqual([done.status, done.stderr], [0, '']);
  return scratch(name, done.stdout);
}

function refused(name, text) {
  const done = inject(scratch(name, text), { one: canary });
  assert.deepStrictEqual([done.status, done.stdout], [2, ''], text);
  assert.ok(!done.stderr.includes(canary), done.stderr);
}

/** One document with a value for each of the texts. */
const named = Object.fromEntries(values.map((value, at) => [`s${at}`, value]));
const lines = Object.keys(named);

test('YAML: each reader reads the value', () => {
  const forms = [(name) => `"\${secret:${name}}"`, (name) => `'\${secret:${name}}'`, (name) => `\${secret:${name}}`];
  for (const form of forms) {
    const text = `# \${secret:comment}\nmap:\n${lines.map((name) => `  ${name}: ${form(name)}\n`).join('')}list:\n${lines.map((name) => `- ${form(name)}\n`).join('')}block: |\n  free text\nlast: 'x'\n`;
    const file = filled('a.yaml', text, named);
    for (const [reader, read] of Object.entries(yamlReaders)) {
      const document = read(file);
      assert.deepStrictEqual(document.map, named, reader);
      assert.deepStrictEqual(document.list, values, reader);
      assert.strictEqual(document.last, 'x');
    }
  }
});

test('YAML: a placeholder anywhere else is refused', () => {
  refused('a.yaml', 'a: x${secret:one}\n');
  refused('a.yaml', 'a: {b: "${secret:one}"}\n');
  refused('a.yaml', 'a: ["${secret:one}"]\n');
  refused('a.yaml', '"${secret:one}": b\n');
  refused('a.yaml', 'a: |\n  b: ${secret:one}\n');
  refused('a.yaml', 'a: "text\n  b: ${secret:one}\n  end"\n');
  refused('a.yaml', 'a: "${secret:one}" # why\n');
  refused('a.yaml', 'a: ${secret:../x}\n');
});

test('MTA: the deployer takes the value as text', () => {
  const nested = /[$~]\{[^}]*[$~]\{/;
  const usual = Object.fromEntries(Object.entries(named).filter(([, value]) => !nested.test(value)));
  const file = filled('secrets.mtaext.example', `parameters:\n${Object.keys(usual).map((name) => `  ${name}: "\${secret:${name}}"\n`).join('')}`, usual);
  for (const read of Object.values(yamlReaders)) {
    for (const [name, text] of Object.entries(read(file).parameters)) {
      assert.deepStrictEqual(references(text), []);
      assert.strictEqual(unescaped(text), named[name]);
    }
  }
  const done = inject(scratch('x.mtaext', 'a: "${secret:one}"\n'), { one: '${a${b}}' });
  assert.strictEqual(done.status, 2);
});

test('Terraform: the template stands for the value', () => {
  const text = JSON.stringify(Object.fromEntries(lines.map((name) => [name, `\${secret:${name}}`])));
  const document = JSON.parse(fs.readFileSync(filled('main.tf.json', text, named), 'utf8'));
  for (const [name, value] of Object.entries(named)) assert.strictEqual(textOfTemplate(document[name]), value);
});

test('Properties: java.util.Properties reads the value', () => {
  const text = `! \${secret:comment}\n# \\\n${lines.map((name, at) => (at % 2 ? `${name}=\${secret:${name}}` : `${name} : $\\{secret\\:${name}\\}`)).join('\r\n')}\n`;
  const file = filled('a.properties', text, named);
  assert.deepStrictEqual(readProperties([file]).get(file), named);
  refused('a.properties', 'a=x${secret:one}\n');
  refused('a.properties', '${secret\\:one}=x\n');
  refused('a.properties', 'a=${secret:\\\n  one}\n');
});

test('every artefact of every target is filled, and nothing else in it changes', () => {
  const secret = { 'alm/service-key/client-secret': canary };
  const out = buildWith(path.join(repository, 'examples/acme/main.calm'), ['--target', 'properties,init-data,terraform,mta,kubernetes']);
  let placeholders = 0;
  for (const file of filesIn(out).filter((each) => /^(destinations|deploy)\//.test(each) && !each.endsWith('.tf'))) {
    const before = fs.readFileSync(path.join(out, file), 'utf8');
    const done = inject(path.join(out, file), secret);
    assert.strictEqual(done.status, 0, file + done.stderr);
    placeholders += before.split('${secret:').length - 1;
    assert.strictEqual(done.stdout.replace(/"?c4n4ry"?/g, '#'), before.replace(/"\$\{secret:[^}]*\}"/g, '#'), file);
  }
  assert.ok(placeholders >= 5);
});
