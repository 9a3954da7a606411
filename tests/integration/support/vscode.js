// A stub of the module `vscode`: as much of it as the extension and the library below it need. What the extension asks
// for is written down; nothing is shown.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');

class Uri {
  constructor(text) {
    this.text = text;
    [, this.scheme] = /^([a-z-]+):/.exec(text);
    this.path = decodeURIComponent(new URL(text).pathname);
    this.fsPath = this.scheme === 'file' ? fileURLToPath(text) : this.path;
  }
  static file(file) {
    return new Uri(pathToFileURL(file).href);
  }
  static parse(text) {
    return new Uri(text);
  }
  toString() {
    return this.text;
  }
}

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
}

class Range {
  constructor(...ends) {
    const [start, end] = ends.length === 4 ? [new Position(ends[0], ends[1]), new Position(ends[2], ends[3])] : ends;
    Object.assign(this, { start, end });
  }
}

class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, { range, message, severity });
  }
}

class Location {
  constructor(uri, range) {
    Object.assign(this, { uri, range });
  }
}

class TextEdit {
  constructor(range, newText) {
    Object.assign(this, { range, newText });
  }
}

class CodeActionKind {
  constructor(value) {
    this.value = value;
  }
  append(part) {
    return new CodeActionKind([this.value, part].filter(Boolean).join('.'));
  }
}
CodeActionKind.Empty = new CodeActionKind('');

class Disposable {
  constructor(dispose) {
    this.dispose = dispose;
  }
}

class EventEmitter {
  constructor() {
    this.listeners = new Set();
    this.event = (listener, self) => {
      const bound = listener.bind(self);
      this.listeners.add(bound);
      return new Disposable(() => this.listeners.delete(bound));
    };
  }
  async fire(event) {
    for (const listener of this.listeners) await listener(event);
  }
  dispose() {
    this.listeners.clear();
  }
}

class CancellationTokenSource {
  constructor() {
    this.token = { isCancellationRequested: false, onCancellationRequested: () => new Disposable(() => {}) };
  }
  dispose() {}
}

/** A document as the editor hands it out. */
function documentOf(file) {
  const text = fs.readFileSync(file, 'utf8');
  return { uri: Uri.file(file), fileName: file, languageId: 'calm', version: 1, isDirty: false, isClosed: false, getText: () => text };
}

/**
 * The module, and what the extension did with it. `settings` are those of the section `calm`, `answer` is the button that
 * the user presses.
 */
function stub({ folder, settings, answer }) {
  const events = new Map();
  const event = (name) => {
    if (!events.has(name)) events.set(name, new EventEmitter());
    return events.get(name);
  };
  const seen = { commands: new Map(), diagnostics: new Map(), messages: [], opened: [], output: '', panels: [], providers: new Map(), saved: 0 };
  const folders = [{ uri: Uri.file(folder), name: path.basename(folder), index: 0 }];
  const said = (message, ...buttons) => {
    seen.messages.push(message);
    return Promise.resolve(buttons.find((each) => each === answer));
  };
  const section = (name) => (name === 'calm' ? settings : undefined);
  const channel = () => ({ append: (text) => (seen.output += text), appendLine: (text) => (seen.output += `${text}\n`), clear: () => (seen.output = ''), show: () => {}, dispose: () => {} });

  const window = {
    activeTextEditor: undefined,
    createOutputChannel: channel,
    createWebviewPanel: (kind, title) => {
      const panel = { kind, title, webview: { html: '' } };
      seen.panels.push(panel);
      return panel;
    },
    showErrorMessage: said,
    showInformationMessage: said,
    showWarningMessage: said,
    tabGroups: { all: [] },
    visibleTextEditors: [],
  };
  const workspace = {
    createFileSystemWatcher: () => ({ onDidChange: event('watch').event, onDidCreate: event('watch').event, onDidDelete: event('watch').event, dispose: () => {} }),
    getConfiguration: (name) => ({ get: (key) => (name === undefined ? section(key) : section(name)?.[key]) }),
    getWorkspaceFolder: () => folders[0],
    notebookDocuments: [],
    saveAll: () => Promise.resolve(Boolean((seen.saved += 1))),
    textDocuments: [],
    workspaceFolders: folders,
  };
  const languages = {
    createDiagnosticCollection: () => ({
      set: (uri, diagnostics) => {
        seen.diagnostics.set(uri.fsPath, diagnostics);
        event('published').fire(uri.fsPath);
      },
      clear: () => seen.diagnostics.clear(),
      dispose: () => seen.diagnostics.clear(),
    }),
    match: (selectors, document) => (selectors.some((each) => each.language === document.languageId) ? 10 : 0),
  };
  const known = {
    CancellationTokenSource, CodeActionKind, Diagnostic, Disposable, EventEmitter, Location, Position, Range, TextEdit, Uri,
    commands: {
      executeCommand: (name, ...rest) => Promise.resolve(seen.commands.get(name)?.(...rest)),
      registerCommand: (name, command) => {
        seen.commands.set(name, command);
        return new Disposable(() => seen.commands.delete(name));
      },
    },
    DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
    env: { appName: 'stub', language: 'en', openExternal: (uri) => Promise.resolve(Boolean(seen.opened.push(uri.fsPath))) },
    version: '1.82.0',
    ViewColumn: { Beside: -2 },
  };

  /** `onDid…` is an event, `register…` writes its provider down. */
  const withEvents = (namespace) =>
    new Proxy(namespace, {
      get: (target, name) => {
        if (name in target || typeof name !== 'string') return target[name];
        if (name.startsWith('on')) return event(name).event;
        if (!name.startsWith('register')) return undefined;
        return (selector, provider) => {
          seen.providers.set(name.replace(/^register(Document)?|Provider$/g, ''), provider);
          return new Disposable(() => {});
        };
      },
    });
  Object.assign(known, { window: withEvents(window), workspace: withEvents(workspace), languages: withEvents(languages) });

  /** Classes that are only extended or made: their constructors keep nothing. */
  const others = new Map();
  const module = new Proxy(known, {
    get: (target, name) => {
      if (name in target || typeof name !== 'string' || !/^[A-Z]/.test(name)) return target[name];
      if (!others.has(name)) others.set(name, class {});
      return others.get(name);
    },
  });
  return {
    module,
    seen,
    /** The user opens a file. */
    open: (file) => {
      const document = documentOf(file);
      workspace.textDocuments.push(document);
      window.activeTextEditor = { document };
      event('onDidOpenTextDocument').fire(document);
      return document;
    },
    /** The user changes settings of the section. */
    set: (changed) => {
      Object.assign(settings, changed);
      const names = Object.keys(changed).map((each) => `calm.${each}`);
      return event('onDidChangeConfiguration').fire({ affectsConfiguration: (name) => name === 'calm' || names.includes(name) });
    },
    /** What is said of a file once `wanted` holds of it. */
    said: (file, wanted) =>
      new Promise((resolve) => {
        const look = () => {
          const diagnostics = seen.diagnostics.get(file);
          if (diagnostics !== undefined && wanted(diagnostics)) resolve(diagnostics);
        };
        event('published').event(look);
        look();
      }),
  };
}

module.exports = { stub };
