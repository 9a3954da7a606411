// calm.yaml, packs, policies and what a search leaves out.

const policy = (rules, checks) => `policy: acme\nname: A\npage: p\nchecks:\n${checks}\nrules:\n${rules}\n`;

module.exports = [
  { name: 'calm.yaml: a command to run', exit: 2, says: /CALM5002/,
    plant: (w) => w.write('calm.yaml', 'out: out\nhooks: { before: "touch /tmp/owned" }\n') },
  { name: 'calm.yaml: a rule of secrets made a note', exit: 2, says: /CALM5002/,
    plant: (w) => w.write('calm.yaml', 'levels: { CALM4001: note }\n') },
  { name: 'calm.yaml: an error of syntax turned off', exit: 2,
    plant: (w) => w.write('calm.yaml', 'levels: { CALM1001: "off" }\n') },
  { name: 'calm.yaml: a limit raised', exit: 2, says: /CALM5002/,
    plant: (w) => w.write('calm.yaml', 'max-files: 100000000\n') },
  { name: 'calm.yaml: an alias bomb', exit: 2,
    plant: (w) => w.write('calm.yaml', 'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nexclude: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n') },
  { name: 'calm.yaml: deep nesting', exit: 2, plant: (w) => w.write('calm.yaml', `exclude: ${'['.repeat(20000)}${']'.repeat(20000)}\n`) },
  { name: 'calm.yaml: a tag of a language', exit: 2,
    plant: (w) => w.write('calm.yaml', 'out: !!python/object/apply:os.system ["touch /tmp/owned"]\n') },
  { name: 'calm.yaml: a link to a secret', exit: 2, plant: (w) => w.link('calm.yaml', `${w.outside}/token`) },
  { name: 'calm.yaml: a pack beyond the root', exit: 2, says: /CALM5001/,
    plant: (w) => w.write('calm.yaml', 'packs: [../../secrets/pack.yaml]\n') },
  { name: 'calm.yaml: a pack behind a link', exit: 2, says: /CALM5001/,
    plant: (w) => { w.write('calm.yaml', 'packs: [pack.yaml]\n'); w.link('pack.yaml', `${w.outside}/pack.yaml`); } },
  { name: 'calm.yaml: a pattern that takes forever to compare', exit: 0,
    plant: (w) => { w.write('calm.yaml', `exclude: ["${'*a'.repeat(2000)}b"]\n`); w.write(`${'a'.repeat(200)}.calm`, ''); } },
  { name: '.calmignore: everything is left out', exit: 0, plant: (w) => w.write('.calmignore', '*\n') },
  { name: '.gitignore: a line of a megabyte', exit: 0, plant: (w) => w.write('.gitignore', `${'a/**/'.repeat(200000)}\n`) },
  { name: 'pack: a product of ours once more', exit: 2, says: /CALM5001/,
    plant: (w) => { w.write('calm.yaml', 'packs: [pack.yaml]\n'); w.write('pack.yaml', 'product: cloud-for-customer\nname: Ours\n'); } },
  { name: 'pack: an alias bomb', exit: 2, says: /CALM5001/,
    plant: (w) => { w.write('calm.yaml', 'packs: [pack.yaml]\n');
      w.write('pack.yaml', `product: p\nname: &a "${'x'.repeat(1000)}"\nremarks: [${Array(500).fill('*a').join(',')}]\n`); } },
  { name: 'pack: two megabytes', exit: 2, says: /CALM5001/,
    plant: (w) => { w.write('calm.yaml', 'packs: [pack.yaml]\n'); w.write('pack.yaml', `product: p\nname: "${'x'.repeat(2 << 20)}"\n`); } },
  { name: 'policy: a rule of SAP\'s guide made a note', exit: 2, says: /belongs to `cloud-for-customer`/,
    plant: (w) => { w.write('calm.yaml', 'packs: [p.yaml]\n');
      w.write('p.yaml', policy('  C4C-13: { says: nothing, severity: note }', '  - { rule: C4C-13, has: title }')); } },
  { name: 'policy: a rule with a command to the terminal', exit: 2, says: /CALM5001/,
    plant: (w) => { w.write('calm.yaml', 'packs: [p.yaml]\n');
      w.write('p.yaml', policy('  ACME-01: { says: "\\e]0;owned\\a" }', '  - { rule: ACME-01, has: description }')); } },
  { name: 'policy: a rule with a command to the pipeline', exit: 1, says: /ACME-01/,
    plant: (w) => { w.write('calm.yaml', 'packs: [p.yaml]\n');
      w.write('p.yaml', policy('  ACME-01: { says: "x\\n::set-env name=PATH::/tmp", why: "\\n::error::owned" }', '  - { rule: ACME-01, has: description }')); } },
  { name: 'policy: an expression of ten thousand parentheses', exit: 2, says: /CALM5001/,
    plant: (w) => { w.write('calm.yaml', 'packs: [p.yaml]\n');
      w.write('p.yaml', policy('  ACME-01: { says: x }', `  - { rule: ACME-01, require: '${'('.repeat(7000)}true${')'.repeat(7000)}' }`)); } },
  { name: 'params: a file beyond the root', exit: 0,
    plant: (w) => w.link('params.yaml', `${w.outside}/token`) },
];
