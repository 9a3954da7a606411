// Texts that were made to break out of the place they stand in.
'use strict';

const hostile = [
  'a | b',
  'a \\| b',
  '`code` and ``more``',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[link](javascript:alert(1))',
  '![image](https://evil.example/x.png)',
  'https://evil.example/?a=b&c=d',
  'www.evil.example',
  'somebody@evil.example',
  '*bold* _em_ ~~gone~~ **x**',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  'two\nlines',
  'two\n\n# paragraphs',
  'a\tb',
  '&lt;b&gt; &#60;',
  '</code></td></table><b>',
  '"quoted" \\ back',
  '$x$ and ${y}',
  '|',
  '`',
  '``` x',
  '\\',
  ' leads and ends ',
  '[x]: https://evil.example',
  '<!-- comment',
  '東京 Köln 😀',
];

/** The text as a string of Calm. */
function inCalm(text) {
  const escaped = text.replace(/[\\"$]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t');
  return `"${escaped}"`;
}

module.exports = { hostile, inCalm };
