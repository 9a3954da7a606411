// Semantic tokens of the language server in a form that people can read.
'use strict';

/** The tokens of an answer as `type.modifier text`; columns are units of `encoding`. */
function shownTokens(text, { data }, { tokenTypes, tokenModifiers }, encoding = 'utf16le') {
  const lines = text.split(/\r\n|\n/).map((line) => Buffer.from(line, encoding));
  const unit = encoding === 'utf8' ? 1 : 2;
  const shown = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length, type, modifiers] = data.slice(at, at + 5);
    [line, character] = down ? [line + down, right] : [line, character + right];
    const word = lines[line].subarray(character * unit, (character + length) * unit).toString(encoding);
    const suffix = tokenModifiers.filter((_, bit) => modifiers & (1 << bit)).map((each) => `.${each}`);
    shown.push(`${tokenTypes[type]}${suffix} ${word}`);
  }
  return shown;
}

module.exports = { shownTokens };
