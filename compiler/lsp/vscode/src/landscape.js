// The landscape that a command is about.
'use strict';

const path = require('node:path');
const vscode = require('vscode');

/** The file that begins it, the folder to work in, and the options that the settings mean; null where none is open. */
async function landscape() {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || document.languageId !== 'calm' || document.uri.scheme !== 'file') return null;
  // The commands read the disk.
  await vscode.workspace.saveAll(false);
  const settings = vscode.workspace.getConfiguration('calm', document.uri);
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.fsPath ?? path.dirname(document.uri.fsPath);
  const root = settings.get('root') ? path.resolve(folder, settings.get('root')) : document.uri.fsPath;
  const environment = settings.get('environment');
  return { root, folder, options: environment ? [`--env=${environment}`] : [] };
}

module.exports = { landscape };
