// Bundles the client and packs the extension: node pack.js FOLDER writes FOLDER/extension and FOLDER/calm-VERSION.vsix.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { createVSIX } = require('@vscode/vsce');
const esbuild = require('esbuild');

const repository = path.resolve(__dirname, '../../..');
const files = {
  'package.json': path.join(__dirname, 'package.json'),
  'README.md': path.join(__dirname, 'README.md'),
  'snippets.json': path.join(__dirname, 'snippets.json'),
  'LICENSE': path.join(repository, 'LICENSE'),
  'calm.tmLanguage.json': path.join(repository, 'grammar/calm.tmLanguage.json'),
  'language-configuration.json': path.join(repository, 'grammar/language-configuration.json'),
};

/** Bundles the client; the folders of the packages of others that came in. */
function bundle(outfile) {
  const { metafile } = esbuild.buildSync({
    absWorkingDir: __dirname,
    entryPoints: ['src/extension.js'],
    outfile,
    bundle: true,
    external: ['vscode'],
    format: 'cjs',
    legalComments: 'none',
    metafile: true,
    platform: 'node',
    target: 'node18',
  });
  const inputs = Object.keys(metafile.inputs).map((each) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(each)?.[0]);
  return [...new Set(inputs)].filter((each) => each !== undefined).sort();
}

/** The licenses of packages, which ask to be handed on. */
function notices(folders) {
  return folders
    .map((each) => {
      const folder = path.join(__dirname, each);
      const { name, version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
      const license = fs.readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
      return `${name} ${version}\n\n${fs.readFileSync(path.join(folder, license), 'utf8').trim()}\n`;
    })
    .join('\n----\n\n');
}

async function pack(folder) {
  const stage = path.join(folder, 'extension');
  fs.rmSync(stage, { recursive: true, force: true });
  fs.mkdirSync(stage, { recursive: true });
  for (const [name, from] of Object.entries(files)) fs.copyFileSync(from, path.join(stage, name));
  fs.writeFileSync(path.join(stage, 'NOTICE.txt'), notices(bundle(path.join(stage, 'extension.js'))));
  const { name, version } = JSON.parse(fs.readFileSync(files['package.json'], 'utf8'));
  await createVSIX({
    cwd: stage,
    packagePath: path.join(folder, `${name}-${version}.vsix`),
    allowMissingRepository: true,
    dependencies: false,
  });
}

pack(path.resolve(process.argv[2]));
