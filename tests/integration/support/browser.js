// A headless Chromium of the machine, driven by playwright-core.
'use strict';

const { chromium } = require('playwright-core');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Runs `use` with a browser context whose storage begins empty, and closes all. */
async function withBrowser(use, options = {}) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  try {
    await use(await browser.newContext({ acceptDownloads: true, ...options }));
  } finally {
    await browser.close();
  }
}

/** Opens a file; what it asks of the network, writes to the console as an error, or throws is collected in `trouble`. */
async function open(context, file, hash = '') {
  const page = await context.newPage();
  const address = pathToFileURL(path.resolve(file)).href;
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(`throws: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('blob:')) trouble.push(`asks for ${url}`);
  });
  await page.goto(address + hash);
  return { page, trouble };
}

module.exports = { open, withBrowser };
