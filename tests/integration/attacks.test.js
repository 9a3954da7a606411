// A hostile pull request can only fail its own check. Each attack of attacks/ changes a repository that builds; then
// the commands of a pipeline run in it. Whatever the attack says, nothing beyond the repository is read into what is
// printed or written, nothing beyond the output folder changes, and nothing that is printed is a command to a terminal
// or to a pipeline.

const test = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { spawnSync } = require('node:child_process');

const calmc = process.env.CALMC;
const canary = 'CANARY-6f1d0c7e-of-the-machine';

const landscape = `tenant alm : cloud-alm {
  region      = eu10
  service-key = key-file("keys/alm.json")
}

tenant sales : cloud-for-customer {
  title        = "ACME Sales"
  url          = "https://my123456.crm.ondemand.com"
  monitored-by = alm

  use-case integration-exception-monitoring { user = "CALM_IEM", password = secret("c4c/iem") }
}
`;

const key = {
  endpoints: { Api: 'https://eu10.alm.cloud.sap/api' },
  uaa: { url: 'https://acme.authentication.eu10.hana.ondemand.com', clientid: 'sb-acme!b1|sapcloudalm!b2' },
};

/** What an attack works with: the repository, and the machine around it, which is not its business. */
class World {
  constructor() {
    this.root = fs.mkdtempSync(path.join(os.tmpdir(), 'calm-attack-'));
    this.repository = path.join(this.root, 'home/runner/repository');
    this.outside = path.join(this.root, 'home/secrets');
    fs.mkdirSync(this.outside, { recursive: true });
    fs.writeFileSync(path.join(this.outside, 'token'), `${canary}\n`);
    fs.writeFileSync(path.join(this.outside, 'other.calm'), `param stolen : text = "${canary}"\n`);
    fs.writeFileSync(path.join(this.outside, 'key.json'), JSON.stringify({ ...key, note: canary }));
    fs.writeFileSync(path.join(this.outside, 'pack.yaml'), `product: ${canary}\n`);
    this.write('main.calm', landscape);
    this.write('calm.yaml', 'out: out\n');
    this.write('keys/alm.json', JSON.stringify(key, null, 2));
  }

  at(name) {
    return path.join(this.repository, name);
  }

  write(name, text) {
    fs.mkdirSync(path.dirname(this.at(name)), { recursive: true });
    fs.writeFileSync(this.at(name), text);
  }

  /** The landscape with one text in place of another. */
  replace(from, to) {
    assert.ok(landscape.includes(from), `the landscape has no ${from}`);
    this.write('main.calm', landscape.replace(from, () => to));
  }

  append(text) {
    this.write('main.calm', landscape + text);
  }

  link(name, target) {
    fs.mkdirSync(path.dirname(this.at(name)), { recursive: true });
    fs.rmSync(this.at(name), { recursive: true, force: true });
    fs.symlinkSync(target, this.at(name));
  }

  run(...words) {
    const ran = spawnSync(calmc, words, {
      cwd: this.repository,
      env: { PATH: '/nowhere', HOME: path.join(this.root, 'home'), GITHUB_TOKEN: canary },
      encoding: 'latin1',
      timeout: 120000,
      maxBuffer: 1 << 28,
    });
    assert.strictEqual(ran.error, undefined, `calmc ${words.join(' ')}: ${ran.error}`);
    return ran;
  }

  remove() {
    fs.rmSync(this.root, { recursive: true, force: true });
  }
}

/** Every path below a folder with what it is, links unfollowed; `except` is left out. */
function snapshot(folder, except) {
  const found = {};
  const walk = (at, name) => {
    if (except && at === except) return;
    const is = fs.lstatSync(at);
    if (is.isSymbolicLink()) found[name] = `link ${fs.readlinkSync(at)}`;
    else if (is.isFile()) found[name] = `${is.mode} ${fs.readFileSync(at, 'latin1')}`;
    else found[name] = `${is.mode}`;
    if (is.isDirectory()) for (const each of fs.readdirSync(at).sort()) walk(path.join(at, each), `${name}/${each}`);
  };
  walk(folder, '');
  return found;
}

function isHarmless(ran, words) {
  const what = `calmc ${words.join(' ')}`;
  assert.ok([0, 1, 2].includes(ran.status), `${what} ended with ${ran.status} ${ran.signal}\n${ran.stderr}`);
  for (const said of [ran.stdout, ran.stderr]) {
    assert.ok(!said.includes(canary), `${what} printed what lies beyond the repository`);
    assert.doesNotMatch(said, /[\x00-\x08\x0b-\x1f\x7f]/, `${what} printed a control character`);
    assert.doesNotMatch(said, /^(::|##\[)/m, `${what} printed a command to the pipeline`);
  }
}

/** The links of a folder, and where they lead. */
function links(folder) {
  const found = new Map();
  if (!fs.existsSync(folder) || fs.lstatSync(folder).isSymbolicLink()) return found;
  for (const name of fs.readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (fs.lstatSync(file).isSymbolicLink()) found.set(file, fs.readlinkSync(file));
  }
  return found;
}

/** What a build wrote: plain files with plain names, and nothing of the machine. What the attack put there stays. */
function areArtefacts(world, planted) {
  const walk = (at) => {
    for (const name of fs.readdirSync(at)) {
      const file = path.join(at, name);
      const is = fs.lstatSync(file);
      if (is.isSymbolicLink() && fs.readlinkSync(file) === planted.get(file)) continue;
      assert.ok(is.isDirectory() || is.isFile(), `${file} is neither a file nor a folder`);
      assert.match(name, /^[A-Za-z0-9._ -]+$/, `${file} has a name of its own making`);
      if (is.isDirectory()) walk(file);
      else assert.ok(!fs.readFileSync(file, 'latin1').includes(canary), `${file} holds what lies beyond the repository`);
    }
  };
  if (fs.existsSync(world.at('out')) && !fs.lstatSync(world.at('out')).isSymbolicLink()) walk(world.at('out'));
}

const commands = [['build', 'main.calm'], ['fmt', '--check'], ['rules']];

const attacks = fs
  .readdirSync(path.join(__dirname, 'attacks'))
  .filter((name) => name.endsWith('.js'))
  .sort()
  .flatMap((name) => require(path.join(__dirname, 'attacks', name)));

test('there are forty attacks, each with a name of its own', () => {
  assert.ok(attacks.length >= 40, `${attacks.length} attacks`);
  assert.strictEqual(new Set(attacks.map((each) => each.name)).size, attacks.length);
});

test('the repository that is attacked checks clean and builds', () => {
  const world = new World();
  try {
    for (const words of commands) {
      const ran = world.run(...words);
      assert.strictEqual(ran.status, 0, `calmc ${words.join(' ')}\n${ran.stdout}${ran.stderr}`);
      isHarmless(ran, words);
    }
    areArtefacts(world, new Map());
  } finally {
    world.remove();
  }
});

for (const attack of attacks) {
  test(attack.name, () => {
    const world = new World();
    try {
      attack.plant(world);
      const planted = links(world.at('out'));
      const before = snapshot(world.root, world.at('out'));
      const check = world.run('check', '--format', 'concise');
      assert.strictEqual(check.status, attack.exit, `${check.stdout}${check.stderr}`);
      if (attack.says) assert.match(check.stdout + check.stderr, attack.says);
      isHarmless(check, ['check']);
      for (const words of attack.costly ? [] : commands) isHarmless(world.run(...words), words);
      areArtefacts(world, planted);
      assert.deepStrictEqual(snapshot(world.root, world.at('out')), before, 'something beyond the output changed');
    } finally {
      world.remove();
    }
  });
}
