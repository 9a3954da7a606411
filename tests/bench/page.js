// Measures the page of the runbook in headless Chromium with the browser's own clock: opening it, then what a person
// does on it, each until the next frame is drawn.
//
//     node tests/bench/page.js CALMC GENERATE [N…]      (default: 30 500 2000)
'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { open, withBrowser } = require('../integration/support/browser');

const [calmc, generate, ...words] = process.argv.slice(2).map((word) => (/\D/.test(word) ? path.resolve(word) : word));
const sizes = words.length ? words.map(Number) : [30, 500, 2000];
const repeats = 5;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Milliseconds from the action to the frame that shows what it did. */
const until = (page, act) => page.evaluate(`(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await frame();
  const begin = performance.now();
  (${act})();
  await frame();
  return performance.now() - begin;
})()`);

const actions = [
  ['filter by role', () => {
    const select = document.getElementById('role');
    select.selectedIndex = select.selectedIndex === 1 ? 2 : 1;
    select.dispatchEvent(new Event('change'));
  }],
  ['tick in a list', () => document.querySelector('.step input[type=checkbox]').click()],
  ['filter off', () => {
    document.getElementById('role').selectedIndex = 0;
    document.getElementById('role').dispatchEvent(new Event('change'));
  }],
  ['open a tenant', () => document.querySelectorAll('#tenants a')[2].click()],
  ['tick in a tenant', () => document.querySelector('.step input[type=checkbox]').click()],
];

async function measure(context, file) {
  const rows = new Map();
  const add = (name, value) => rows.set(name, [...(rows.get(name) ?? []), value]);
  for (let i = 0; i < repeats; i++) {
    const { page } = await open(context, file);
    const timing = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation');
      return entry.domContentLoadedEventEnd - entry.startTime;
    });
    add('open', timing);
    for (const [name, act] of actions) add(name, await until(page, act));
    const search = await page.evaluate(async () => {
      const box = document.getElementById('search');
      location.hash = '';
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const begin = performance.now();
      const drawn = new Promise((done) => new MutationObserver(() => done(performance.now() - begin))
        .observe(document.getElementById('main'), { childList: true }));
      box.value = 'oauth';
      box.dispatchEvent(new Event('input'));
      return drawn;
    });
    add('search, first', search);
    await page.close();
  }
  return rows;
}

(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'calm-bench-page-'));
  try {
    const columns = [];
    for (const size of sizes) {
      const sources = path.join(folder, `n${size}`);
      const out = path.join(folder, `out${size}`);
      execFileSync(generate, [String(size), sources]);
      execFileSync(calmc, ['build', '-q', 'main.calm', '-o', out], { cwd: sources });
      const file = path.join(out, 'runbook/index.html');
      await withBrowser(async (context) => columns.push({ size, bytes: fs.statSync(file).size, rows: await measure(context, file) }));
    }
    const cell = (text) => String(text).padStart(12);
    console.log(`${'milliseconds'.padEnd(20)}${columns.map(({ size }) => cell(`N = ${size}`)).join('')}`);
    for (const name of columns[0].rows.keys()) {
      console.log(`${name.padEnd(20)}${columns.map(({ rows }) => cell(median(rows.get(name)).toFixed(0))).join('')}`);
    }
    console.log(`${'page, KiB'.padEnd(20)}${columns.map(({ bytes }) => cell(Math.round(bytes / 1024))).join('')}`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
})();
