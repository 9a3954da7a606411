// The client of `calmc lsp` in Visual Studio Code.
'use strict';

const vscode = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');
const { program } = require('./calmc');
const { build, openRunbook, showGraph } = require('./commands');

/** The settings that the server reads. */
const told = ['environment', 'keysAbsent', 'explanations'];

let client;

async function start() {
  const settings = vscode.workspace.getConfiguration('calm');
  const server = { command: program(), args: ['lsp'], transport: TransportKind.stdio };
  client = new LanguageClient('calm', 'Calm', server, {
    documentSelector: [{ scheme: 'file', language: 'calm' }],
    initializationOptions: Object.fromEntries(told.map((name) => [name, settings.get(name)])),
    synchronize: { configurationSection: 'calm' },
  });
  await client.start();
}

async function stop() {
  const stopping = client;
  client = undefined;
  if (stopping?.needsStop()) await stopping.stop();
}

/** A server that can not be started is said once; what needs none, such as colours, works. */
async function restart() {
  try {
    await stop();
    await start();
  } catch (failure) {
    const choice = await vscode.window.showErrorMessage(`Calm: ${failure.message}`, 'Open Settings');
    if (choice) await vscode.commands.executeCommand('workbench.action.openSettings', 'calm.path');
  }
}

async function activate(context) {
  const output = vscode.window.createOutputChannel('Calm: Commands');
  const surroundings = { output, storage: context.globalStorageUri.fsPath };
  context.subscriptions.push(
    output,
    ...Object.entries({ build, openRunbook, showGraph }).map(([name, command]) =>
      vscode.commands.registerCommand(`calm.${name}`, () => command(surroundings)),
    ),
    vscode.workspace.onDidChangeConfiguration((event) => (event.affectsConfiguration('calm.path') ? restart() : undefined)),
  );
  await restart();
}

module.exports = { activate, deactivate: stop };
