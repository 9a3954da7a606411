// No text of a user can do anything in the page of the runbook but be read: titles, comments, values, in a browser.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { build, scratchFolder } = require('./support/calmc');
const { open, withBrowser } = require('./support/browser');
const { hostile, inCalm } = require('./support/hostile');

const html = [
  '</script><script>window.ran = 1</script>', '</SCRIPT ><img src=x onerror="window.ran=1">', '<!--<script>', '--><svg onload=window.ran=1>',
  ']]><b>', '<template><script>window.ran=1</script>', '</template>', '<style>*{display:none}</style>', '</title><h1>', '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">', '<iframe srcdoc="<script>top.ran=1</script>">', '<a href="javascript:window.ran=1">x</a>',
  '"onmouseover="window.ran=1', "'-window.ran=1-'", '`${x}`', '{{constructor.constructor("window.ran=1")()}}', '\\u003cscript>', '&lt;script&gt;', '&#60;',
  '__proto__', 'constructor', 'toString', '["e","x"]', '{"a":1}', '0', 'null', '%3Cscript%3E', '#x/y', '../../etc/passwd',
];
const beginnings = ['', 'x ', '</script>', '<!--', '"', '\\'];
// A text that is nothing but blanks is shown as nothing, and line ends are blanks in a heading.
const texts = [...hostile, ...beginnings.flatMap((beginning) => html.map((text) => beginning + text))];
const asShown = (text) => text.replace(/\s+/g, ' ').trim();

function landscape() {
  const root = path.join(scratchFolder(), 'main.calm');
  const tenants = texts.map((text, i) => `/// ${text.replace(/\n/g, '\n/// ')}
tenant t${i} : cloud-for-customer {
  title        = ${inCalm(text)}
  description  = ${inCalm(text)}
  url          = "https://my${i}.crm.ondemand.com"
  monitored-by = alm
  use-case real-user-monitoring { user = ${inCalm(text)}, password = secret("c4c/rum") }
}
`);
  fs.writeFileSync(root, `tenant alm : cloud-alm { region = eu10 }\n${tenants.join('')}`);
  return root;
}

test(`${texts.length} texts in every place: what is read is what was written, and nothing runs`, async () => {
  assert.ok(texts.length >= 150);
  const file = path.join(build(landscape()), 'runbook/index.html');
  await withBrowser(async (context) => {
    const { page, trouble } = await open(context, file);
    for (const [i, text] of texts.entries()) {
      await page.evaluate((hash) => { location.hash = hash; }, `t${i}`);
      await page.waitForSelector(`#title-t${i}`);
      const shown = await page.evaluate(() => ({
        title: document.querySelector('main h2').textContent,
        about: document.querySelector('main p').textContent,
        values: [...document.querySelectorAll('.value, dd code')].map((value) => value.textContent),
        ran: window.ran,
      }));
      assert.strictEqual(shown.ran, undefined, text);
      assert.strictEqual(asShown(shown.title), asShown(text));
      assert.strictEqual(asShown(shown.about), asShown(text));
      assert.ok(shown.values.filter((value) => value === text).length >= 2, text);
    }
    await page.fill('#search', '</script>');
    await page.waitForFunction(() => document.querySelectorAll('.step').length > 5);
    assert.strictEqual(await page.evaluate(() => window.ran), undefined);
    assert.deepStrictEqual(trouble, []);
  });
});
