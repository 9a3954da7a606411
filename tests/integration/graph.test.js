// The picture in all of its formats, read by programs of others: an XML parser, Graphviz, Mermaid, ajv.
'use strict';

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const Ajv = require('ajv');
const { build, calmc, examples, readJson, repository, scratchFolder } = require('./support/calmc');
const { open, withBrowser } = require('./support/browser');
const { hostile, inCalm } = require('./support/hostile');

const isGraph = new Ajv({ strict: true }).compile(readJson(repository, 'schemas/graph.schema.json'));
const acme = path.join(repository, 'examples/acme/main.calm');
const mermaid = path.join(path.dirname(require.resolve('mermaid/package.json')), 'dist/mermaid.min.js');

/** What `calmc graph` prints. */
function drawn(root, ...options) {
  const done = calmc(['graph', root, ...options]);
  assert.strictEqual(done.status, 0, done.stdout + done.stderr);
  assert.strictEqual(done.stderr, '');
  return done.stdout;
}

function landscapeOf(text) {
  const file = path.join(scratchFolder(), 'main.calm');
  fs.writeFileSync(file, text);
  return file;
}

/** A landscape with the texts as titles and addresses of tenants that one tenant monitors. */
function landscapeWith(texts) {
  const tenants = texts.map((text, i) => `tenant t${i} : entitlement-management { title = ${inCalm(text)}, monitored-by = hub }`);
  return landscapeOf(['tenant hub : cloud-alm { region = eu10 }', ...tenants].join('\n') + '\n');
}

const dangerous = [...hostile, ']]>', '</svg><script>alert(1)</script>', '</template><b>', '</style>', 'a & b', "it's",
  'שלום (abc) 123', 'end', 'graph LR', '%% comment', '\\N \\G \\l', '&quot;', '1) x', '+ x', 'fa:fa-ban', ':::cls', '#quot;',
  '"`**x**`"', '$$x^2$$', 'a;b', '{x}', 'x@{ shape: circle }'];
/** As the picture has it: one line, blanks counted once. */
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

for (const { name, root } of examples()) {
  test(`the JSON of examples/${name} is what its schema says, and every edge leads somewhere`, () => {
    const several = name === 'regions' ? ['--env', 'prod'] : [];
    const graph = JSON.parse(drawn(root, '--format', 'json', ...several));
    assert.ok(isGraph(graph), JSON.stringify(isGraph.errors));
    const ids = graph.nodes.map((node) => node.id);
    assert.strictEqual(new Set(ids).size, ids.length);
    for (const edge of graph.edges) assert.ok(ids.includes(edge.from) && ids.includes(edge.to), JSON.stringify(edge));
    const landscape = readJson(build(root), 'landscape.json');
    assert.deepStrictEqual(graph.nodes.filter((node) => node.kind === 'tenant').map((node) => node.name),
      landscape.tenants.map((tenant) => tenant.id));
  });
}

test('the files of a build are what the command prints', () => {
  const out = build(acme);
  assert.strictEqual(fs.readFileSync(path.join(out, 'graph/landscape.svg'), 'utf8'), drawn(acme));
  assert.strictEqual(fs.readFileSync(path.join(out, 'graph/landscape.mmd'), 'utf8'), drawn(acme, '--format', 'mermaid'));
});

test('-o writes a file and prints nothing; what can not be drawn is said', () => {
  const file = path.join(scratchFolder(), 'x.svg');
  assert.strictEqual(drawn(acme, '-o', file), '');
  assert.strictEqual(fs.readFileSync(file, 'utf8'), drawn(acme));
  const unknown = calmc(['graph', acme, '--focus', 'salse']);
  assert.strictEqual(unknown.status, 2);
  assert.match(unknown.stderr, /no tenant `salse`; did you mean `sales`\?/);
  const every = calmc(['graph', acme, '--env', '*']);
  assert.strictEqual(every.status, 2);
  const broken = calmc(['graph', landscapeOf('tenant a : cloud-alm { region = eu99 }\n')]);
  assert.strictEqual(broken.status, 1);
  assert.doesNotMatch(broken.stdout, /<svg/);
});

test('a focus keeps what is near', () => {
  const namesAt = (...options) => JSON.parse(drawn(acme, '--format', 'json', ...options)).nodes
    .filter((node) => node.kind === 'tenant').map((node) => node.name);
  assert.deepStrictEqual(namesAt('--focus', 'sales', '--depth', '0'), ['sales']);
  assert.deepStrictEqual(namesAt('--focus', 'sales'), ['alm', 'sales']);
  assert.deepStrictEqual(namesAt('--focus', 'sales', '--depth', '2'), namesAt());
  assert.deepStrictEqual(namesAt('--focus', 'alm'), namesAt());
});

test('SVG: an XML parser reads every text as it is, nothing runs, nothing is asked for, dark differs from light', async () => {
  const root = landscapeWith(dangerous);
  const file = path.join(scratchFolder(), 'x.svg');
  fs.writeFileSync(file, drawn(root));
  const backgrounds = [];
  for (const colorScheme of ['light', 'dark']) {
    await withBrowser(async (context) => {
      const { page, trouble } = await open(context, file);
      const found = await page.evaluate(() => ({
        titles: [...document.querySelectorAll('a title, g title')].map((each) => each.textContent),
        names: [...new Set([...document.querySelectorAll('*')].map((each) => each.localName))],
        error: document.querySelector('parsererror') !== null,
        back: getComputedStyle(document.querySelector('.l-paper')).fill,
      }));
      assert.strictEqual(found.error, false);
      for (const [i, text] of dangerous.entries()) {
        const wanted = oneLine(text);
        assert.ok(found.titles.some((title) => oneLine(title).startsWith(wanted) && title.includes(`, t${i},`)), text);
      }
      assert.deepStrictEqual(found.names.filter((name) => !/^(svg|title|style|rect|path|circle|text|g|a)$/.test(name)), []);
      assert.deepStrictEqual(trouble, []);
      backgrounds.push(found.back);
    }, { colorScheme });
  }
  assert.notStrictEqual(backgrounds[0], backgrounds[1]);
});

test('SVG: no text is wider than its box', async () => {
  const root = landscapeWith(['W'.repeat(60), 'i'.repeat(200), '東京'.repeat(30), 'ACME Sales (production, Europe) West']);
  const file = path.join(scratchFolder(), 'x.svg');
  fs.writeFileSync(file, drawn(root));
  await withBrowser(async (context) => {
    const { page } = await open(context, file);
    const outside = await page.evaluate(() => [...document.querySelectorAll('a g')].flatMap((group) => {
      const frame = group.querySelector('rect') ?? group.parentElement.previousElementSibling;
      const right = frame.getBoundingClientRect().right;
      return [...group.querySelectorAll('text')].filter((text) => text.getBoundingClientRect().right > right)
        .map((text) => text.textContent);
    }));
    assert.deepStrictEqual(outside, []);
  });
});

test('DOT: Graphviz reads every text as it is', () => {
  const done = spawnSync('dot', ['-Tsvg'], { input: drawn(landscapeWith(dangerous), '--format', 'dot'), encoding: 'utf8' });
  assert.strictEqual(done.status, 0, done.stderr);
  assert.doesNotMatch(done.stderr, /Warning|Error/);
  const decoded = [...done.stdout.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) =>
    oneLine(text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code)).replace(/&quot;/g, '"').replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>').replace(/&apos;/g, "'").replace(/&amp;/g, '&')));
  for (const text of dangerous) assert.ok(decoded.includes(oneLine(text)), text);
});

test('Mermaid: its own renderer shows every text as it is, of every example, too', async () => {
  const charts = [drawn(landscapeWith(dangerous), '--format', 'mermaid'), drawn(acme, '--format', 'mermaid')];
  const blank = path.join(scratchFolder(), 'blank.html');
  fs.writeFileSync(blank, '<!doctype html><meta charset="utf-8"><title>x</title><body></body>');
  await withBrowser(async (context) => {
    const { page, trouble } = await open(context, blank);
    await page.addScriptTag({ path: mermaid });
    const rendered = [];
    for (const chart of charts) {
      rendered.push(await page.evaluate(async (text) => {
        window.mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
        const { svg } = await window.mermaid.render('x', text);
        const holder = document.createElement('div');
        holder.innerHTML = svg.replaceAll('<br>', '<br/>');
        return [...holder.querySelectorAll('.nodeLabel')].map((label) =>
          label.innerHTML.split(/<br\s*\/?>/).map((line) => {
            const part = document.createElement('div');
            part.innerHTML = line;
            return part.textContent.replace(/\u2060/g, '').replace(/\s+/g, ' ').trim();
          }));
      }, chart));
    }
    const shown = rendered[0].flat();
    for (const text of dangerous) assert.ok(shown.includes(oneLine(text)), `${text} is not among ${shown.join(' | ')}`);
    assert.ok(rendered[1].flat().includes('CALM_BPMON'));
    assert.deepStrictEqual(trouble.filter((each) => !each.startsWith('asks for')), []);
  });
});

test('a large landscape is drawn by product, and the way into it is said', () => {
  const tenants = Array.from({ length: 300 }, (_, i) =>
    `tenant t${i} : entitlement-management { monitored-by = hub, use-case business-process-monitoring {} }`);
  const key = fs.readFileSync(path.join(repository, 'examples/acme/keys/alm.json'));
  const root = landscapeOf('tenant hub : cloud-alm { region = eu10, service-key = key-file("alm.json") }\n' + tenants.join('\n') + '\n');
  fs.writeFileSync(path.join(path.dirname(root), 'alm.json'), key);
  const svg = drawn(root);
  assert.match(svg, /300 tenants/);
  assert.match(svg, /calmc graph --focus NAME/);
  assert.ok(svg.length < 20000);
  assert.match(drawn(root, '--focus', 't17', '--depth', '1'), /CALM_BPMON/);
  assert.strictEqual(JSON.parse(drawn(root, '--format', 'json')).nodes.filter((node) => node.kind === 'tenant').length, 301);
});
