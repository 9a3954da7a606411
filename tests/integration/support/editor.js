// An editor as far as the protocol goes: vscode-jsonrpc, the library of Microsoft's own client, speaks with `calmc lsp`.
'use strict';

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const rpc = require('vscode-jsonrpc/node');
const { binary } = require('./calmc');

const uriOf = (file) => pathToFileURL(file).href;

/** Starts a server; its bytes are for the caller. */
function start(options = {}) {
  return spawn(binary, ['lsp', ...(options.args ?? [])], { cwd: options.cwd, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** One conversation over the workspace `folder`. */
class Editor {
  constructor(folder, options = {}) {
    this.folder = folder;
    this.options = options;
    this.texts = new Map();
    this.diagnostics = new Map();
    this.messages = [];
    this.waiting = [];
    this.server = start({ cwd: folder, ...options });
    this.exited = new Promise((resolve) => this.server.on('exit', (code, signal) => resolve({ code, signal })));
    this.connection = rpc.createMessageConnection(
      new rpc.StreamMessageReader(this.server.stdout),
      new rpc.StreamMessageWriter(this.server.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params) => {
      this.diagnostics.set(params.uri, params);
      this.waiting = this.waiting.filter((each) => !each());
    });
    this.connection.onNotification('window/logMessage', (params) => this.messages.push(params.message));
    this.registered = new Promise((resolve) => {
      this.connection.onRequest('client/registerCapability', ({ registrations }) => resolve(registrations) ?? null);
    });
    this.connection.listen();
  }

  async initialize() {
    const { encoding = 'utf-16', settings = {}, folders = [this.folder], snippets = true } = this.options;
    const answer = await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((each) => ({ uri: uriOf(each), name: path.basename(each) })),
      initializationOptions: settings,
      capabilities: {
        general: { positionEncodings: [encoding] },
        workspace: { workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true }, didChangeConfiguration: { dynamicRegistration: true } },
        textDocument: {
          completion: { completionItem: { snippetSupport: snippets } },
          publishDiagnostics: { relatedInformation: true, versionSupport: true },
        },
      },
    });
    this.notify('initialized', {});
    return answer;
  }

  request(method, params, token) {
    return this.connection.sendRequest(method, params, ...(token ? [token] : []));
  }

  notify(method, params) {
    this.connection.sendNotification(method, params).catch(() => {});
  }

  open(file, text = fs.readFileSync(file, 'utf8')) {
    this.texts.set(file, { text, version: 1 });
    this.notify('textDocument/didOpen', {
      textDocument: { uri: uriOf(file), languageId: 'calm', version: 1, text },
    });
    return this.published(file, 1);
  }

  /** Replaces [begin, end) of the text, in units of JavaScript, which are those of UTF-16. */
  change(file, begin, end, put) {
    const state = this.texts.get(file);
    const range = { start: positionAt(state.text, begin), end: positionAt(state.text, end) };
    state.text = state.text.slice(0, begin) + put + state.text.slice(end);
    state.version += 1;
    this.notify('textDocument/didChange', {
      textDocument: { uri: uriOf(file), version: state.version },
      contentChanges: [{ range, text: put }],
    });
    return this.published(file, state.version);
  }

  close(file) {
    this.texts.delete(file);
    this.notify('textDocument/didClose', { textDocument: { uri: uriOf(file) } });
  }

  /** What is said of a version of the file; waits for it. */
  published(file, version) {
    const uri = uriOf(file);
    return new Promise((resolve, reject) => {
      const isThere = () => {
        const last = this.diagnostics.get(uri);
        if (last === undefined || last.version !== version) return false;
        resolve(last.diagnostics);
        return true;
      };
      if (isThere()) return;
      this.waiting.push(isThere);
      this.exited.then((how) => reject(new Error(`the server is gone: ${JSON.stringify(how)}`)));
    });
  }

  /** Where the text of the file holds `mark`, moved by `by`. */
  place(file, mark, by = 0) {
    const text = this.texts.get(file).text;
    const at = text.indexOf(mark);
    if (at < 0) throw new Error(`${file} does not hold ${mark}`);
    return { textDocument: { uri: uriOf(file) }, position: positionAt(text, at + by) };
  }

  async stop() {
    await this.request('shutdown', null);
    this.notify('exit', null);
    const how = await this.exited;
    this.connection.dispose();
    return how;
  }
}

/** The protocol's position: a line ends with `\n`, `\r\n` or `\r`. */
function positionAt(text, offset) {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  // Between the two halves of a line end it is still the line before.
  const inPair = text[offset - 1] === '\r' && text[offset] === '\n';
  if (inPair) lines.pop();
  return { line: lines.length - 1, character: lines[lines.length - 1].length };
}

module.exports = { Editor, positionAt, start, uriOf };
