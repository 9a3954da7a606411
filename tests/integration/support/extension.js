// The extension for Visual Studio Code as it is packed, in an editor that is a stub.
'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { binary, repository, scratchFolder } = require('./calmc');
const { stub } = require('./vscode');

const source = path.join(repository, 'compiler/lsp/vscode');

/** Packs it; the folder that holds the package and, in `extension`, what went into it. */
function packed() {
  const folder = scratchFolder();
  const done = spawnSync('node', [path.join(source, 'pack.js'), folder], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`);
  return { folder, said: done.stdout + done.stderr };
}

/** The settings as the package declares them, with those of the user. */
function settingsOf(folder, own) {
  const { contributes } = JSON.parse(fs.readFileSync(path.join(folder, 'extension/package.json'), 'utf8'));
  const declared = Object.entries(contributes.configuration.properties).map(([name, each]) => [name.replace('calm.', ''), each.default]);
  return { ...Object.fromEntries(declared), path: binary, ...own };
}

/** Starts the extension over a folder; `editor` is the stub. */
async function started(folder, workspace, { settings, answer } = {}) {
  const editor = stub({ folder: workspace, settings: settingsOf(folder, settings), answer });
  const bundle = path.join(folder, 'extension/extension.js');
  const load = Module._load;
  Module._load = (name, ...rest) => (name === 'vscode' ? editor.module : load(name, ...rest));
  try {
    delete require.cache[bundle];
    editor.extension = require(bundle);
  } finally {
    Module._load = load;
  }
  editor.storage = scratchFolder();
  const context = { subscriptions: [], globalStorageUri: editor.module.Uri.file(editor.storage) };
  await editor.extension.activate(context);
  editor.stop = async () => {
    await editor.extension.deactivate();
    context.subscriptions.forEach((each) => each.dispose());
  };
  return editor;
}

module.exports = { packed, source, started };
