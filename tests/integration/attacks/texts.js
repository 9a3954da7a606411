// Texts that would mean something else where they are shown, and landscapes that would never end.

const fs = require('node:fs');

const bomb = (levels) => {
  let text = 'let x0 = "0123456789"\n';
  for (let i = 1; i <= levels; i++) text += `let x${i} = "${`\${x${i - 1}}`.repeat(10)}"\n`;
  return text;
};

module.exports = [
  { name: 'text: a command to the terminal', exit: 1, says: /CALM1/,
    plant: (w) => w.replace('ACME Sales', '\x1b]0;owned\x07\x1b[2J') },
  { name: 'text: a bidirectional override', exit: 1, says: /CALM1/,
    plant: (w) => w.replace('ACME Sales', 'ACME \u202eselaS') },
  { name: 'text: a null byte', exit: 1, says: /CALM1/, plant: (w) => w.replace('ACME Sales', 'ACME\0Sales') },
  { name: 'text: bytes that are no UTF-8', exit: 1, says: /CALM1/,
    plant: (w) => w.write('main.calm', Buffer.from([0x6c, 0x65, 0x74, 0xff, 0xfe, 0xc0, 0x80])) },
  { name: 'text: commands to the pipeline in a name that is not found', exit: 1,
    plant: (w) => w.append('\n::set-output name=x::y\n##[error]owned\nlet a = "::error::owned"\n') },
  { name: 'text: a command to the pipeline in the path of an import', exit: 1,
    plant: (w) => w.append('import "\\n::error::owned.calm"\n') },
  { name: 'text: the end of a script', exit: 0,
    plant: (w) => w.replace('ACME Sales', '</script><script>alert(1)</script><!--') },
  { name: 'text: a link that is a script', exit: 0, plant: (w) => w.replace('ACME Sales', '[x](javascript:alert(1)) ![](http://evil.example/x.png)') },
  { name: 'file: a name with a command to the terminal', exit: 1,
    plant: (w) => w.write('\x1b[31m.calm', 'let = \n') },
  { name: 'file: a name with a command to the pipeline', exit: 1,
    plant: (w) => w.write('x\n::error::owned.calm', 'let = \n') },
  { name: 'name: a tenant that is a path', exit: 1, plant: (w) => w.append('tenant "../../secrets/token" : cloud-alm { region = eu10 }\n') },
  { name: 'name: a destination that is a path', exit: 1,
    plant: (w) => w.append('tenant e : entitlement-management {\n  monitored-by = alm\n  use-case business-process-monitoring {}\n  destination "CALM_/../../../../secrets/token" {}\n}\n') },
  { name: 'name: a tenant that is a device of Windows', exit: 1, says: /CALM2020/, plant: (w) => w.append('tenant con : cloud-alm { region = eu10 }\n') },
  { name: 'name: tenants that differ in case', exit: 1, says: /CALM2002/,
    plant: (w) => w.append('tenant Sales : cloud-alm { region = eu10 }\ntenant SALES : cloud-alm { region = eu10 }\n') },
  { name: 'secret: joined to a text', exit: 1, says: /CALM1001/,
    plant: (w) => w.replace('"ACME Sales"', '"${secret("c4c/iem")}"') },
  { name: 'secret: joined to a text by a let', exit: 1, says: /CALM4/,
    plant: (w) => { w.replace('"ACME Sales"', '"${word}"'); fs.appendFileSync(w.at('main.calm'), '\nlet word = secret("c4c/iem")\n'); } },
  { name: 'secret: pasted', exit: 1, says: /CALM4/,
    plant: (w) => w.replace('secret("c4c/iem")', '"hunter2-hunter2"') },
  { name: 'bomb: lets that double', exit: 1, plant: (w) => w.append(`\n${bomb(12)}`) },
  { name: 'bomb: loops in loops', exit: 1, costly: true,
    plant: (w) => w.append(`\nlet many = [${Array.from({ length: 1200 }, (_, i) => `"t${i}"`).join(', ')}]\nfor a in many { for b in many { tenant "\${a}-\${b}" : cloud-alm { region = eu10 } } }\n`) },
  { name: 'bomb: nesting', exit: 1, plant: (w) => w.append(`\nlet deep = ${'['.repeat(100000)}\n`) },
  { name: 'bomb: a file of five megabytes', exit: 1, says: /CALM9001/, plant: (w) => w.append(`\n// ${'x'.repeat(5 << 20)}\n`) },
  { name: 'bomb: a hundred thousand mistakes', exit: 1, costly: true, plant: (w) => w.append(`\n${'let = 1\n'.repeat(100000)}`) },
  { name: 'bomb: imports in a circle', exit: 1, says: /CALM9004/,
    plant: (w) => { for (let i = 0; i < 20; i++) w.write(`c${i}.calm`, `import "c${(i + 1) % 20}.calm"\n`); w.append('import "c0.calm"\n'); } },
  { name: 'bomb: a service key of a million levels', exit: 1,
    plant: (w) => w.write('keys/alm.json', '{"a":'.repeat(500000)) },
];
