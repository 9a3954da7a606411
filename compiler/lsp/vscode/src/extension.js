// The client of `calmc lsp` in Visual Studio Code.
'use strict';

const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');
const { program } = require('./calmc');
const { build, openRunbook, showGraph } = require('./commands');
const { lensesWith } = require('./lenses');

/** The settings that the server reads. */
const told = ['environment', 'keysAbsent', 'explanations'];

let client;
let change = Promise.resolve();

async function complain({ message }) {
  const choice = await vscode.window.showErrorMessage(`Calm: ${message}`, 'Open Settings');
  if (choice) await vscode.commands.executeCommand('workbench.action.openSettings', 'calm.path');
}

/** Starts the server. Where it can not be started the user is told; what needs none, such as colours, works. */
async function start() {
  let command;
  try {
    command = program();
  } catch (failure) {
    complain(failure);
    return;
  }
  const settings = vscode.workspace.getConfiguration('calm');
  client = new LanguageClient('calm', 'Calm', { command, args: ['lsp'] }, {
    documentSelector: [{ scheme: 'file', language: 'calm' }],
    initializationOptions: Object.fromEntries(told.map((name) => [name, settings.get(name)])),
    middleware: { provideCodeLenses: lensesWith(() => client.protocol2CodeConverter) },
    synchronize: { configurationSection: 'calm' },
  });
  // The library says itself why a conversation does not begin.
  await client.start().catch(() => (client = undefined));
}

async function stop() {
  const stopping = client;
  client = undefined;
  if (stopping?.needsStop()) await stopping.stop();
}

/** One change after the other: a client that is just starting can not be stopped. */
function next(...steps) {
  for (const step of steps) change = change.then(step);
  return change;
}

async function activate(context) {
  const output = vscode.window.createOutputChannel('Calm: Commands');
  const surroundings = { output, storage: context.globalStorageUri.fsPath };
  context.subscriptions.push(
    output,
    ...Object.entries({ build, openRunbook, showGraph }).map(([name, command]) =>
      vscode.commands.registerCommand(`calm.${name}`, () => command(surroundings)),
    ),
    vscode.workspace.onDidChangeConfiguration((event) => (event.affectsConfiguration('calm.path') ? next(stop, start) : undefined)),
  );
  await next(start);
}

module.exports = { activate, deactivate: () => next(stop) };
