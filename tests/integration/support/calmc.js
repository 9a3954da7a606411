// Runs calmc, the binary that the environment names, on landscapes of this repository.
'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const repository = path.resolve(__dirname, '../../..');
const binary = process.env.CALMC ?? path.join(repository, 'build/dev/bin/calmc');

const scratch = [];
process.on('exit', () => scratch.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

/** A folder of its own, gone when the process ends. */
function scratchFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'calm-integration-'));
  scratch.push(folder);
  return folder;
}

function calmc(args, options = {}) {
  return spawnSync(binary, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
}

/** Builds the landscape that begins with `root`, of several environments the last one; the folder of its artefacts. */
function build(root) {
  return buildWith(root, []);
}

function buildWith(root, args) {
  const out = path.join(scratchFolder(), 'out');
  const several = path.basename(path.dirname(root)) === 'regions';
  const done = calmc(['build', root, '-o', out, ...(several ? ['--env', 'prod'] : []), ...args]);
  if (done.status !== 0) throw new Error(`calmc build ${root} ended with ${done.status}:\n${done.stdout}${done.stderr}`);
  return out;
}

/** The landscapes under examples/, by the name of their folder. */
function examples() {
  const folder = path.join(repository, 'examples');
  return fs
    .readdirSync(folder)
    .sort()
    .map((name) => ({ name, root: path.join(folder, name, 'main.calm') }))
    .filter(({ root }) => fs.existsSync(root));
}

/** A copy of an example that a test may change; the path of its root file. */
function copyOf(name) {
  const folder = path.join(scratchFolder(), name);
  fs.cpSync(path.join(repository, 'examples', name), folder, { recursive: true });
  return path.join(folder, 'main.calm');
}

/** Paths below a folder, of every file. */
function filesIn(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name];
    return filesIn(path.join(folder, entry.name)).map((below) => `${entry.name}/${below}`);
  });
}

function readJson(...parts) {
  return JSON.parse(fs.readFileSync(path.join(...parts), 'utf8'));
}

/** The JSON artefacts of a build: all but its two records. */
function artefactsIn(out) {
  return filesIn(out).filter((file) => file.endsWith('.json') && !/^calm-(map|manifest)\.json$/.test(file));
}

module.exports = { artefactsIn, binary, build, buildWith, calmc, copyOf, examples, filesIn, readJson, repository, scratchFolder };
