/// The grammar of Calm, version 1. Normative: calmc runs the parser that ANTLR generates from this file.
///
/// The lexer is our own (compiler/syntax/lexer.cpp). It hands over only those LINE_ENDs that count: none inside ( ),
/// none after an operator, none after the comma of `assert`. No actions, no predicates; after a name the next token
/// alone decides, and no decision is adaptive (a test looks at the generated parser).
///
/// A rule that is entered costs an allocation. So separators are written out, a value is flat (its operators get
/// their precedence from the reader: `or` binds loosest, then `and`, `not`, the comparisons), and an atom is part of
/// its `primary`.
parser grammar CalmParser;

// In the order of compiler/syntax/tokens.def.
tokens {
  LINE_END, NAME, TEXT, NUMBER,
  IMPORT, AS, PARAM, ENVIRONMENT, LET, ASSERT, FOR, IN, WHEN, AND, OR, NOT, TRUE, FALSE,
  OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, OPEN_PAREN, CLOSE_PAREN,
  COMMA, SEMICOLON, ASSIGN, EQUAL, NOT_EQUAL, COLON, DOT, AT
}

file
  : (LINE_END | COMMA | SEMICOLON)* (item ((LINE_END | COMMA | SEMICOLON) item?)*)? EOF
  ;

item
  : importItem
  | param
  | environment
  | let
  | assertItem
  | loop
  | block
  ;

importItem
  : IMPORT TEXT (AS NAME)?
  ;

param
  : PARAM NAME COLON type (ASSIGN value)?
  ;

environment
  : ENVIRONMENT NAME OPEN_BRACE
    (LINE_END | COMMA | SEMICOLON)* (entry ((LINE_END | COMMA | SEMICOLON) entry?)*)?
    CLOSE_BRACE
  ;

let
  : LET NAME (COLON type)? ASSIGN value
  ;

assertItem
  : ASSERT value COMMA TEXT
  ;

loop
  : FOR NAME (COMMA NAME)? IN value OPEN_BRACE
    (LINE_END | COMMA | SEMICOLON)* (looped ((LINE_END | COMMA | SEMICOLON) looped?)*)?
    CLOSE_BRACE
  ;

looped
  : block
  | loop
  ;

block
  : annotation* NAME rest
  ;

rest
  : (NAME | TEXT)? (COLON NAME)? (WHEN value)? OPEN_BRACE
    (LINE_END | COMMA | SEMICOLON)* (member ((LINE_END | COMMA | SEMICOLON) member?)*)?
    CLOSE_BRACE
  ;

// With ASSIGN it is a field, else a block.
member
  : annotation* NAME (ASSIGN value | rest)
  | loop
  ;

// Of an argument `a = b` the left side is a bare name: the reader checks it.
annotation
  : AT NAME (OPEN_PAREN (value (ASSIGN value)? (COMMA (value (ASSIGN value)?)?)*)? CLOSE_PAREN)? LINE_END*
  ;

type
  : NAME (OPEN_PAREN type (COMMA type)* CLOSE_PAREN)?
  ;

value
  : NOT? primary ((EQUAL | NOT_EQUAL | IN) primary)?
    ((AND | OR) NOT? primary ((EQUAL | NOT_EQUAL | IN) primary)?)*
  ;

primary
  : ( TEXT
    | NUMBER NAME?
    | TRUE
    | FALSE
    | list
    | map
    | NAME (OPEN_PAREN (value (ASSIGN value)? (COMMA (value (ASSIGN value)?)?)*)? CLOSE_PAREN)?
    | OPEN_PAREN value CLOSE_PAREN
    )
    (DOT NAME | OPEN_BRACKET value CLOSE_BRACKET)*
  ;

list
  : OPEN_BRACKET (LINE_END | COMMA)* (value ((LINE_END | COMMA) value?)*)? CLOSE_BRACKET
  ;

map
  : OPEN_BRACE
    (LINE_END | COMMA | SEMICOLON)* (entry ((LINE_END | COMMA | SEMICOLON) entry?)*)?
    CLOSE_BRACE
  ;

entry
  : ( NAME (DOT NAME)*
    | TEXT
    | IMPORT | AS | PARAM | ENVIRONMENT | LET | ASSERT | FOR | IN | WHEN | AND | OR | NOT | TRUE | FALSE
    )
    ASSIGN value
  ;

// What stands inside `${ }` of a text. It is cut out of the text and parsed by itself.
interpolation
  : NAME (DOT NAME | OPEN_BRACKET NUMBER CLOSE_BRACKET)*
  ;
