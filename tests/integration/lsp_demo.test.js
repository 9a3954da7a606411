// docs/editors/demo, which ./dev lsp-demo runs: what its screens show.
'use strict';

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const test = require('node:test');
const { binary, repository } = require('./support/calmc');

test('the screens show the finding, the fix and the file that is left', () => {
  const done = spawnSync(path.join(repository, 'docs/editors/demo'), [binary], { encoding: 'utf8', timeout: 120000 });
  assert.strictEqual(done.status, 0, done.stderr);
  const screens = done.stdout.split('┌').slice(1).map((each) => each.split('└')[0]);
  const lines = [
    [/^│E\s+monitored_by = alm .*no field `monitored_by`/m],
    [/did you mean `monitored-by`\?/],
    [/^│1: write `monitored-by`/m],
    [/^│  monitored-by = alm$/m, /^│  url = /m],
    [/^│  monitored-by = alm$/m, /^│  url          = /m],
  ];
  assert.strictEqual(screens.length, lines.length);
  for (const [index, patterns] of lines.entries()) for (const each of patterns) assert.match(screens[index], each);
  assert.match(done.stdout, /\$ calmc check main\.calm\nnothing found in 1 file\n$/);
});
