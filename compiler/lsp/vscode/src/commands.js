// The commands: each runs calmc on the landscape that is open.
'use strict';

const { createHash } = require('node:crypto');
const fs = require('node:fs/promises');
const path = require('node:path');
const vscode = require('vscode');
const { run } = require('./calmc');
const { landscape } = require('./landscape');

/** Runs `command` on the landscape; null where that was not possible, which the user is told. */
async function made({ output }, command, ...more) {
  try {
    const what = await landscape();
    if (what === null) throw new Error('open a file that ends in .calm first');
    const { status, stdout, stderr } = await run([command, what.root, ...what.options, ...more], what.folder);
    if (status === 0) return { ...what, stdout, stderr };
    output.clear();
    output.append(stdout + stderr);
    output.show(true);
    throw new Error(status === 1 ? 'the landscape has errors' : stderr.split('\n')[0].replace(/^calmc: /, ''));
  } catch (failure) {
    vscode.window.showErrorMessage(`Calm: ${failure.message}`);
    return null;
  }
}

async function build(surroundings) {
  const done = await made(surroundings, 'build');
  if (done === null) return;
  const summary = done.stderr.trim().split('\n').at(-1);
  const choice = await vscode.window.showInformationMessage(`Calm: ${summary}`, 'Open Runbook');
  if (choice) await openRunbook(surroundings);
}

/** The page of a landscape lies where it lay the last time: a browser keeps its ticks by its place. */
async function openRunbook(surroundings) {
  const done = await made(surroundings, 'runbook');
  if (done === null) return;
  const place = createHash('sha256').update([done.root, ...done.options].join('\0')).digest('hex').slice(0, 16);
  const page = path.join(surroundings.storage, `runbook-${place}.html`);
  await fs.mkdir(surroundings.storage, { recursive: true });
  await fs.writeFile(page, done.stdout);
  await vscode.env.openExternal(vscode.Uri.file(page));
}

/** The picture is shown as an image: nothing in it can run. */
async function showGraph(surroundings) {
  const done = await made(surroundings, 'graph');
  if (done === null) return;
  const panel = vscode.window.createWebviewPanel('calm.graph', path.basename(done.root), vscode.ViewColumn.Beside, {});
  const source = `data:image/svg+xml;base64,${Buffer.from(done.stdout).toString('base64')}`;
  panel.webview.html = `<!DOCTYPE html>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">
<img src="${source}" alt="The landscape">`;
}

module.exports = { build, openRunbook, showGraph };
