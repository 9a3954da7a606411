// A calmc that runs with --watch, and what it has printed so far. Nothing waits for a time, only for words.
'use strict';

const { spawn } = require('node:child_process');
const { binary } = require('./calmc');

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

class Watcher {
  /** `before`: a program and its arguments that carry calmc out. */
  constructor(args, cwd, before = []) {
    this.out = '';
    this.err = '';
    const [program, ...words] = [...before, binary, ...args, '--watch'];
    const env = { ...process.env, ASAN_OPTIONS: `${process.env.ASAN_OPTIONS ?? ''}:detect_leaks=0` };
    this.process = spawn(program, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(this.process);
    this.process.stdout.setEncoding('utf8').on('data', (text) => (this.out += text));
    this.process.stderr.setEncoding('utf8').on('data', (text) => (this.err += text));
    this.ended = new Promise((done) => this.process.on('close', (code, signal) => done({ code, signal })));
    this.ended.then(() => running.delete(this.process));
  }

  /** The words that match and all before them, taken off what `stream` printed; waits until they are there. */
  async take(stream, words) {
    for (;;) {
      const match = words.exec(this[stream]);
      if (match) {
        const end = match.index + match[0].length;
        const text = this[stream].slice(0, end);
        this[stream] = this[stream].slice(end);
        return text;
      }
      const more = new Promise((done) => this.process[stream === 'out' ? 'stdout' : 'stderr'].once('data', () => done(true)));
      const goesOn = await Promise.race([more, this.ended.then(() => false)]);
      if (!goesOn && !words.test(this[stream])) throw new Error(`ended without ${words}: ${this.out}${this.err}`);
    }
  }

  /** All that a run says on standard error, up to its summary. */
  summary() {
    return this.take('err', /^(nothing found in|\d+ (error|warning|note)).*\n/m);
  }

  async end(signal) {
    this.process.kill(signal);
    return this.ended;
  }
}

module.exports = { Watcher };
