// Code lenses. Commands of Visual Studio Code take places in its own types; a server has only those of the protocol.
'use strict';

const vscode = require('vscode');

/** The middleware that gives the lenses of the server such places; `converter` makes them. */
function lensesWith(converter) {
  return async (document, token, next) => {
    const lenses = (await next(document, token)) ?? [];
    for (const { command } of lenses) {
      if (command?.command !== 'editor.action.showReferences') continue;
      const [address, position, places] = command.arguments;
      const { asLocation, asPosition } = converter();
      command.arguments = [vscode.Uri.parse(address), asPosition(position), places.map(asLocation)];
    }
    return lenses;
  };
}

module.exports = { lensesWith };
