// `calmc runbook` in its three formats: the same steps, and those of the build.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const Ajv = require('ajv');
const MarkdownIt = require('markdown-it');
const { build, calmc, examples, filesIn, readJson, repository, scratchFolder } = require('./support/calmc');

const isRunbook = new Ajv({ strict: true, strictRequired: false }).compile(readJson(repository, 'schemas/runbook.schema.json'));
const acme = path.join(repository, 'examples/acme/main.calm');
const environmentOf = (root) => (path.basename(path.dirname(root)) === 'regions' ? ['--env', 'prod'] : []);

function runbook(root, format, ...options) {
  const done = calmc(['runbook', root, '--format', format, ...environmentOf(root), ...options]);
  assert.strictEqual(done.status, 0, done.stdout + done.stderr);
  assert.strictEqual(done.stderr, '');
  return done.stdout;
}

function json(root, ...options) {
  const document = JSON.parse(runbook(root, 'json', ...options));
  assert.ok(isRunbook(document), JSON.stringify(isRunbook.errors));
  return document;
}

const stepsOf = (document) => document.tenants.flatMap((tenant) => tenant.steps);

/** The rows of the page: `[id, title, …]`. */
function rowsOf(html) {
  const blocks = [...html.matchAll(/<script type="application\/json" class="calm-tenant">(.*?)<\/script>/gs)];
  return blocks.flatMap((block) => JSON.parse(block[1]).steps);
}

/** Headings of steps, as text. */
function headingsOf(markdown) {
  const tokens = new MarkdownIt({ html: true }).parse(markdown, {});
  return tokens
    .filter((token, at) => token.type === 'inline' && tokens[at - 1].type === 'heading_open' && tokens[at - 1].tag === 'h3')
    .map((token) => token.children.filter((child) => ['text', 'code_inline'].includes(child.type)).map((child) => child.content).join(''));
}

const plain = (title) => title.replace(/[*`]/g, '').replace(/\s+/g, ' ');

function numbered(document) {
  return document.tenants.flatMap((tenant) => tenant.steps.map((step, at) => `${at + 1}. ${plain(step.title)}`));
}

for (const { name, root } of examples()) {
  test(`examples/${name}: page, Markdown and JSON carry the steps of the build`, () => {
    const out = build(root);
    const document = json(root);
    const inBuild = readJson(out, 'landscape.json').steps.map((step) => step.id);
    assert.deepStrictEqual(stepsOf(document).map((step) => step.id), inBuild);
    const html = runbook(root, 'html');
    assert.deepStrictEqual(rowsOf(html).map((row) => row[0]), inBuild);
    assert.strictEqual(html, fs.readFileSync(path.join(out, 'runbook/index.html'), 'utf8'));
    const markdown = runbook(root, 'md');
    const headings = headingsOf(markdown).map(plain);
    assert.deepStrictEqual(headings, numbered(document));
    const pages = filesIn(out).filter((file) => /^runbook\/.*\.md$/.test(file));
    const ofBuild = pages.flatMap((page) => headingsOf(fs.readFileSync(path.join(out, page), 'utf8')));
    assert.deepStrictEqual(ofBuild.map(plain).sort(), [...headings].sort());
  });
}

test('the values are the same in all three, and a secret is its name', () => {
  const [page, markdown] = [rowsOf(runbook(acme, 'html')), runbook(acme, 'md')];
  stepsOf(json(acme)).forEach((step, at) => {
    const shown = step.fields.map((field) => (field.secret === undefined ? [field.value] : [field.secret, 's']));
    assert.deepStrictEqual(page[at][6].map(([, value, , secret]) => (secret ? [value, secret] : [value])), shown, step.id);
    for (const [value] of shown) assert.ok(value === '' || markdown.includes(value.replaceAll('|', '\\|')), value);
  });
});

test('keys are those under which the page keeps its ticks', () => {
  const index = /<script type="application\/json" id="calm-index">(.*?)<\/script>/s.exec(runbook(acme, 'html'))[1];
  const keys = JSON.parse(index).tenants.flatMap((tenant) => tenant.at(-1).map(([key]) => key));
  assert.deepStrictEqual(stepsOf(json(acme)).map((step) => step.key), keys);
});

test('links of the one Markdown file lead to one place each', () => {
  const markdown = runbook(acme, 'md');
  const anchors = [...markdown.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]);
  assert.strictEqual(new Set(anchors).size, anchors.length);
  const links = [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
  assert.ok(links.length > 20);
  assert.deepStrictEqual(links.filter((link) => !anchors.includes(link)), []);
});

test('one tenant, one role: in each format the same part', () => {
  const all = json(acme);
  const roles = [...new Set(stepsOf(all).map((step) => step.role))];
  assert.ok(roles.length > 1, 'the example has several roles');
  for (const role of roles) {
    const wanted = stepsOf(all).filter((step) => step.role === role);
    const part = json(acme, '--role', role);
    assert.deepStrictEqual(stepsOf(part).map((step) => [step.id, step.key]), wanted.map((step) => [step.id, step.key]));
    assert.deepStrictEqual(rowsOf(runbook(acme, 'html', '--role', role)).map((row) => row[0]), wanted.map((step) => step.id));
    assert.deepStrictEqual(headingsOf(runbook(acme, 'md', '--role', role)).map(plain), numbered(part));
    stepsOf(part).forEach((step, at) => {
      const others = wanted[at].dependsOn.filter((id) => !step.dependsOn.includes(id));
      assert.deepStrictEqual(step.remarks.slice(0, others.length).map((remark) => /`([^`]+)`/.exec(remark)[1]), others);
    });
  }
  const sales = json(acme, '--tenant', 'sales');
  assert.deepStrictEqual(sales.tenants, all.tenants.filter((tenant) => tenant.id === 'sales'));
  assert.ok(!runbook(acme, 'html', '--tenant', 'sales').includes('entitlements/'));
  const both = json(acme, '--tenant', 'sales', '--role', roles[0]);
  assert.ok(stepsOf(both).every((step) => step.role === roles[0] && step.id.startsWith('sales/')));
});

test('a file in place of standard output', () => {
  const file = path.join(scratchFolder(), 'runbook.md');
  assert.strictEqual(runbook(acme, 'md', '-o', file), '');
  assert.strictEqual(fs.readFileSync(file, 'utf8'), runbook(acme, 'md'));
});

test('what is not there is named, and a landscape with errors gives no runbook', () => {
  const refused = (...args) => {
    const done = calmc(['runbook', ...args]);
    assert.strictEqual(done.stdout, '');
    assert.strictEqual(done.status, 2, done.stderr);
    return done.stderr;
  };
  assert.match(refused(acme, '--tenant', 'sale'), /no tenant `sale`; did you mean `sales`\?/);
  assert.match(refused(acme, '--role', 'nobody'), /no role `nobody`; /);
  assert.match(refused(acme, '--format', 'pdf'), /--format takes `html`, `md`, `json`, not `pdf`/);
  refused();
  refused(acme, '--env', '*');
  const file = path.join(scratchFolder(), 'main.calm');
  fs.writeFileSync(file, 'tenant alm : cloud-al {}\n');
  const broken = calmc(['runbook', file, '-o', `${file}.html`]);
  assert.strictEqual(broken.status, 1);
  assert.match(broken.stdout, /CALM2010/);
  assert.ok(!fs.existsSync(`${file}.html`));
  fs.writeFileSync(file, 'let nothing = 1\n');
  assert.deepStrictEqual(JSON.parse(calmc(['runbook', file, '--format', 'json']).stdout).tenants, []);
});
