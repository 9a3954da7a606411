// The runbook as a page, in a real browser: ticks that stay, filters, search, evidence, print, keyboard, a policy that
// lets nothing in, and nothing that a tool for accessibility objects to.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { build, copyOf, repository } = require('./support/calmc');
const { open, withBrowser } = require('./support/browser');

const acme = path.join(repository, 'examples/acme/main.calm');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const pageOf = (out) => path.join(out, 'runbook/index.html');

const titles = (page) => page.locator('.step h3').allTextContents();
const boxes = (page) => page.locator('.step input[type=checkbox]');

test('a tick stays after a reload, and a changed value opens only its step again', async () => {
  const root = copyOf('acme');
  const before = pageOf(build(root));
  await withBrowser(async (context) => {
    const { page, trouble } = await open(context, before, '#sales');
    const count = await boxes(page).count();
    assert.ok(count > 10);
    for (let i = 0; i < count; i++) await boxes(page).nth(i).check();
    await page.reload();
    assert.strictEqual(await page.locator('.step.done').count(), count);
    fs.writeFileSync(root, fs.readFileSync(root, 'utf8').replace('CALM_IEM', 'CALM_IEM2'));
    fs.copyFileSync(pageOf(build(root)), before);
    await page.reload();
    const open_ = await page.locator('.step:not(.done) h3').allTextContents();
    assert.ok(open_.length >= 1 && open_.length <= 2, `reopened: ${open_.join(' | ')}`);
    assert.ok(open_.every((title) => title.includes('Integration and Exception Monitoring')));
    assert.deepStrictEqual(trouble, []);
  });
});

test('filters by role, tenant and state, and search', async () => {
  const file = pageOf(build(acme));
  await withBrowser(async (context) => {
    const { page, trouble } = await open(context, file);
    await page.selectOption('#role', 'Landscape Administrator');
    const metas = await page.locator('.step .meta').allTextContents();
    assert.ok(metas.length >= 3 && metas.every((meta) => meta.includes('Landscape Administrator')));
    await boxes(page).first().check();
    await page.selectOption('#state', 'open');
    assert.strictEqual((await titles(page)).length, metas.length - 1);
    await page.selectOption('#role', '');
    await page.selectOption('#state', '');
    await page.fill('#search', 'calm_bpmon');
    await page.waitForFunction(() => document.querySelector('main h2').textContent.includes('step'));
    const found = await page.locator('.step .meta').allTextContents();
    assert.ok(found.length >= 1 && found.every((meta) => meta.startsWith('entitlements')));
    await page.fill('#search', 'zzzz');
    await page.waitForFunction(() => document.querySelector('main h2').textContent.startsWith('0 steps'));
    assert.deepStrictEqual(trouble, []);
  });
});

test('every value of the Markdown runbook stands in the page, and can be copied', async () => {
  const out = build(acme);
  await withBrowser(async (context) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page, trouble } = await open(context, pageOf(out), '#sales');
    const markdown = fs.readFileSync(path.join(out, 'runbook/sales.md'), 'utf8');
    const rows = [...markdown.matchAll(/^\| [^|]+ \| `([^`|]+)` \| /gm)].map((match) => match[1]);
    assert.ok(rows.length > 20);
    const shown = await page.locator('.fields .value').allTextContents();
    for (const value of rows) assert.ok(shown.includes(value), value);
    await page.locator('.copy', { hasText: 'Copy' }).first().click();
    assert.strictEqual(await page.evaluate(() => navigator.clipboard.readText()), shown[0]);
    assert.deepStrictEqual(trouble, []);
  });
});

test('evidence goes to a file and comes back', async () => {
  const file = pageOf(build(acme));
  const saved = path.join(path.dirname(file), 'saved.json');
  await withBrowser(async (context) => {
    const { page, trouble } = await open(context, file, '#entitlements');
    await boxes(page).first().check();
    await page.fill('#by', 'Ada <b>');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#export')]);
    await download.saveAs(saved);
    const evidence = JSON.parse(fs.readFileSync(saved, 'utf8'));
    assert.strictEqual(evidence.by, 'Ada <b>');
    const done = evidence.steps.filter((step) => step.done);
    assert.strictEqual(done.length, 1);
    assert.match(done[0].at, /^\d{4}-\d\d-\d\dT/);
    assert.ok(done[0].id.startsWith('entitlements/'));
    assert.deepStrictEqual(trouble, []);
  });
  await withBrowser(async (context) => {
    const { page, trouble } = await open(context, file, '#entitlements');
    assert.strictEqual(await page.locator('.step.done').count(), 0);
    await page.setInputFiles('#file', saved);
    await page.waitForFunction(() => document.getElementById('said').textContent.startsWith('1 ticks'));
    assert.strictEqual(await page.locator('.step.done').count(), 1);
    fs.writeFileSync(saved, '{"steps": 3}');
    await page.setInputFiles('#file', saved);
    await page.waitForFunction(() => document.getElementById('said').textContent.includes('no evidence'));
    assert.strictEqual(await page.locator('.step.done').count(), 1);
    assert.deepStrictEqual(trouble, []);
  });
});

test('the keyboard alone suffices', async () => {
  const file = pageOf(build(acme));
  await withBrowser(async (context) => {
    const { page, trouble } = await open(context, file, '#sales');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    assert.strictEqual(await page.locator('.step.done').count(), 1);
    assert.ok(await page.evaluate(() => document.activeElement.closest('.step').querySelector('h3').textContent.startsWith('2.')));
    await page.keyboard.press('o');
    await page.keyboard.press('/');
    await page.keyboard.type('password');
    await page.waitForFunction(() => document.querySelectorAll('.step').length < 10);
    await page.keyboard.press('Tab');
    assert.strictEqual(await page.evaluate(() => document.activeElement.id), 'role');
    assert.deepStrictEqual(trouble, []);
  });
});

test('storage that is forbidden or full is said, and nothing breaks', async () => {
  const file = pageOf(build(acme));
  for (const cripple of [
    () => Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } }),
    () => { Storage.prototype.setItem = () => { throw new Error('full'); }; },
  ]) {
    await withBrowser(async (context) => {
      await context.addInitScript(cripple);
      const { page, trouble } = await open(context, file, '#sales');
      await boxes(page).first().check();
      assert.ok(await page.locator('#lost').isVisible());
      assert.strictEqual(await page.locator('.step.done').count(), 1);
      assert.deepStrictEqual(trouble, []);
    });
  }
});

test('print shows every step of what is chosen, in full', async () => {
  const file = pageOf(build(acme));
  await withBrowser(async (context) => {
    const { page, trouble } = await open(context, file, '#sales');
    await boxes(page).first().check();
    await page.reload();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.strictEqual(await page.locator('.side').isVisible(), false);
    assert.strictEqual(await page.locator('.step .body:visible').count(), await page.locator('.step').count());
    assert.ok((await page.pdf()).length > 10000);
    assert.deepStrictEqual(trouble, []);
  });
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing, ${colorScheme}`, async () => {
    const file = pageOf(build(acme));
    await withBrowser(async (context) => {
      for (const hash of ['', '#sales']) {
        const { page } = await open(context, file, hash);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run());
        const told = violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join('\n  ')}`);
        assert.deepStrictEqual(told, []);
      }
    }, { colorScheme });
  });
}

test('the policy lets nothing in', async () => {
  const file = pageOf(build(acme));
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(fs.readFileSync(file, 'utf8'))[1];
  assert.match(policy, /^default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe|https?:|\*/);
  await withBrowser(async (context) => {
    const { page } = await open(context, file);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return window.ran === true;
    });
    assert.strictEqual(ran, false);
  });
});
