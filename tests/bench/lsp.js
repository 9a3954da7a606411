// Measures `calmc lsp` as an editor meets it: from a keystroke in a large file to its diagnostics, and the requests that
// follow a keystroke. The client, vscode-jsonrpc, is part of each figure.
//
//     node tests/bench/lsp.js GENERATE [SERVICES…]      (default: 38, which are 2,000 lines)
//
// The environment names the server: CALMC.
'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { Editor } = require('../integration/support/editor');

const [generate, ...words] = process.argv.slice(2);
const sizes = words.length ? words.map(Number) : [38];
const keystrokes = 300;
/** What is typed into the middle of the file, from its beginning as often as it takes. */
const typed = `/// Typed.
tenant typed-N : cloud-for-customer {
  title        = "Typed"
  url          = "https://my123456.crm.ondemand.com"
  monitored-by = alm
  use-case real-user-monitoring { user = "CALM_RUM", password = secret("c4c/rum") }
}

`;

const quantile = (numbers, part) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];

async function timed(list, act) {
  const begin = performance.now();
  const answer = await act();
  list.push(performance.now() - begin);
  return answer;
}

/** Types, and asks for hover and completion behind every tenth character; milliseconds of each. */
async function typing(folder) {
  const file = path.join(folder, 'services-0.calm');
  const editor = new Editor(folder);
  const { capabilities } = await editor.initialize();
  await editor.open(file);
  const times = { 'keystroke to diagnostics': [], 'hover after a keystroke': [], 'hover again': [], 'semantic tokens': [] };
  if (capabilities.completionProvider) times['completion after a keystroke'] = [];
  const { text } = editor.texts.get(file);
  let at = text.indexOf('\n\n', text.length / 2) + 2;
  for (let number = 0; number < keystrokes; ++number) {
    const character = typed.replace('N', Math.floor(number / typed.length))[number % typed.length];
    await timed(times['keystroke to diagnostics'], () => editor.change(file, at, at, character));
    at += 1;
    if (number % 10 !== 9) continue;
    const place = editor.place(file, 'monitored-by', 2);
    await timed(times['hover after a keystroke'], () => editor.request('textDocument/hover', place));
    await timed(times['hover again'], () => editor.request('textDocument/hover', place));
    await timed(times['semantic tokens'], () => editor.request('textDocument/semanticTokens/full', place));
    if (!capabilities.completionProvider) continue;
    await editor.change(file, at, at, ' ');
    at += 1;
    const here = editor.place(file, editor.texts.get(file).text.slice(0, at), at);
    await timed(times['completion after a keystroke'], () => editor.request('textDocument/completion', here));
  }
  await editor.stop();
  return { lines: text.split('\n').length, times };
}

(async () => {
  for (const size of sizes) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'calm-bench-lsp-'));
    try {
      execFileSync(generate, [String(size), folder]);
      const { lines, times } = await typing(folder);
      console.log(`${`a file of ${lines} lines`.padEnd(30)} ${'times'.padStart(6)} ${'median'.padStart(10)} ${'p99'.padStart(10)}`);
      for (const [name, list] of Object.entries(times)) {
        const shown = [0.5, 0.99].map((part) => `${quantile(list, part).toFixed(1)} ms`.padStart(10));
        console.log(`${name.padEnd(30)} ${String(list.length).padStart(6)} ${shown.join(' ')}`);
      }
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
})();
