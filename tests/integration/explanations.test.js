// Pages of docs/diagnostics whose example is too long to be shown: what their commands say is carried out.
'use strict';

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { binary, repository, scratchFolder } = require('./support/calmc');

const folder = path.join(repository, 'docs/diagnostics');
const section = (page, title) => page.split(`\n## ${title}\n`)[1].split('\n## ')[0];
const commandsIn = (text) => /^```sh\n(.*?)^```$/ms.exec(text)?.[1];

/** What the commands print where `calmc` is the program under test. */
function run(commands) {
  const bin = scratchFolder();
  fs.symlinkSync(binary, path.join(bin, 'calmc'));
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  const done = spawnSync('bash', ['-c', commands], { cwd: scratchFolder(), env, encoding: 'utf8' });
  return { status: done.status, codes: [...done.stdout.matchAll(/\[(CALM\d+)\]/g)].map((match) => match[1]) };
}

const pages = fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]);
const shown = pages.filter(([, page]) => commandsIn(page));

test('some pages show commands', () => assert.ok(shown.length >= 2));

for (const [name, page] of shown) {
  test(`${name}: the first commands give the code and nothing else, the second nothing`, () => {
    const code = path.basename(name, '.md');
    assert.deepEqual(run(commandsIn(section(page, 'Example'))), { status: 1, codes: [code] });
    assert.deepEqual(run(commandsIn(section(page, 'Instead'))), { status: 0, codes: [] });
  });
}
