" The words, texts and comments of Calm; of a block its kind, product and fields.
if exists('b:current_syntax')
  finish
endif

syntax iskeyword @,48-57,_,-

syntax keyword calmControl import as for in when
syntax keyword calmDeclaration param environment let assert
syntax keyword calmOperator and or not
syntax keyword calmBoolean true false

syntax match calmNumber /\<\d\+/ nextgroup=calmUnit skipwhite
syntax match calmUnit /\%(s\|min\|h\|d\)\>/ contained

syntax match calmField /\<\a[A-Za-z0-9_-]*\ze\s*==\@!/
syntax match calmKind /\%(^\s*\|[{};,]\s*\)\@<=\a[A-Za-z0-9_-]*\ze\%(\s\+\%(\a[A-Za-z0-9_-]*\|"[^"]*"\)\)\?\s*\%(:\s*\a[A-Za-z0-9_-]*\s*\)\?\%({\|\<when\>\)/
syntax match calmProduct /:\s*\zs\a[A-Za-z0-9_-]*/
syntax match calmFunction /\<\%(secret\|key-file\|host\|strip-suffix\|join\|length\|keys\)\ze\s*(/
syntax match calmAnnotation /@\s*\a[A-Za-z0-9_-]*/

syntax region calmText start=/"/ skip=/\\./ end=/"/ end=/$/ oneline contains=calmEscape,calmInterpolation
syntax match calmEscape /\\\%(["\\nt$]\|u{\x\{1,6}}\)/ contained
syntax match calmInterpolation /${[^}"]*}/ contained

syntax match calmComment ,//.*$, contains=@Spell
syntax match calmDocumentation ,\%(^\s*\)\@<=///\%(/\)\@!.*$, contains=@Spell
syntax region calmComment start=,/\*, end=,\*/, contains=@Spell

highlight default link calmControl Keyword
highlight default link calmDeclaration Keyword
highlight default link calmOperator Operator
highlight default link calmBoolean Boolean
highlight default link calmNumber Number
highlight default link calmUnit Number
highlight default link calmField Identifier
highlight default link calmKind Structure
highlight default link calmProduct Type
highlight default link calmFunction Function
highlight default link calmAnnotation PreProc
highlight default link calmText String
highlight default link calmEscape SpecialChar
highlight default link calmInterpolation Special
highlight default link calmComment Comment
highlight default link calmDocumentation SpecialComment

syntax sync fromstart

let b:current_syntax = 'calm'
