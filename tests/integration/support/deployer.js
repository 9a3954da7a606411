// How the deployer of multitarget applications treats a text: the two steps of cloudfoundry/multiapps that resolve
// references (ReferencePattern.java) and take their escapes out (ReferencesUnescaper.java).
'use strict';

/** What it would resolve in the text. */
function references(text) {
  return [...text.matchAll(/(?<!\\)\$\{(.+?)\}/g)].map((match) => match[1]);
}

function unescaped(text) {
  return text.replace(/\\(\$\{.+?\})/g, '$1').replace(/\\(~\{.+?\})/g, '$1');
}

module.exports = { references, unescaped };
