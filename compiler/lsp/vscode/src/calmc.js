// Runs calmc, the program that the settings name.
'use strict';

const { execFile } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The absolute path of the program. It never depends on a folder that is open: not on its settings, not on its files. */
function program() {
  const wanted = vscode.workspace.getConfiguration('calm').get('path');
  if (path.isAbsolute(wanted)) {
    if (isProgram(wanted)) return wanted;
    throw new Error(`there is no program ${wanted}; it is named by the setting calm.path`);
  }
  if (wanted !== path.basename(wanted)) throw new Error('the setting calm.path is a name, or an absolute path');
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((each) => path.isAbsolute(each));
  const found = folders.map((folder) => path.join(folder, wanted)).find(isProgram);
  if (found === undefined) throw new Error(`${wanted} is not in PATH; the setting calm.path says where it is`);
  return found;
}

/** What the program says and how it ends; it is never run by a shell. */
function run(args, cwd) {
  return new Promise((resolve, reject) => {
    const options = { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 };
    execFile(program(), args, options, (failure, stdout, stderr) => {
      if (failure !== null && typeof failure.code !== 'number') reject(failure);
      else resolve({ status: failure?.code ?? 0, stdout, stderr });
    });
  });
}

module.exports = { program, run };
