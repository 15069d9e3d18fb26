/**
 * Kernel C after re-tagging. LL(1) by construction: whatever C leaves to the reader's knowledge of
 * types and macros (is this name a type, is this parenthesis a cast, does a statement follow this
 * call) the Retagger has already written into the token's type, and what needs more than one token
 * of look-ahead (else, operators' precedence, labels before statements) is a flat list here that the
 * AST builders put together. KernelCParserTest fails when ANTLR has to predict anywhere.
 */
grammar KernelC;

options { contextSuperClass = SmallContext; }

tokens {
  // As the scanner sees them.
  ID, INTEGER, FLOATING, CHARACTER, STRING, UNKNOWN, HASH,
  LBRACE, RBRACE, LPAREN, RPAREN, LBRACKET, RBRACKET, SEMI, COMMA, COLON, DOT, ARROW, ELLIPSIS,
  STAR, AMP, PLUS, MINUS, NOT, TILDE, INC, DEC, QUESTION, ASSIGN, ASSIGN_OP,
  DIVIDE, REMAINDER, SHIFT_LEFT, SHIFT_RIGHT, LESS, GREATER, LESS_EQUAL, GREATER_EQUAL, EQUAL,
  NOT_EQUAL, CARET, BAR, AND, OR,
  PRIMITIVE, STORAGE, QUALIFIER, STRUCT, ENUM, TYPEOF, SIZEOF, ASM, EXTENSION, GENERIC, LOCAL_LABEL,
  IF, ELSE, WHILE, DO, FOR, SWITCH, CASE, DEFAULT, GOTO, RETURN, BREAK, CONTINUE,
  // As the re-tagger makes them.
  TYPE_NAME, TAG, BODY_LBRACE, MACRO_TYPE, ATTRIBUTE, ATTRIBUTE_CALL, MACRO_NAME, LABEL, ITERATOR, BARE_ITERATOR, RAW,
  CAST_LPAREN, GROUP_LPAREN, BLOCK_LPAREN, LITERAL_LPAREN, SIZEOF_TYPE, LABEL_ADDRESS, DEFINED,
  ELVIS, COND_COLON, FIELD_COLON, DESIGNATOR_DOT, DESIGNATOR_BRACKET, ARG_DECLARATIONS,
  ARG_STATEMENTS, PP_IF, PP_ELSE, PP_ENDIF, SKIPPED
}

// ---- file level

external
  : specifier* ( macroDefinition | initDeclarators? ( SEMI | block ) ) EOF
  | ASM SEMI? EOF
  ;

macroDefinition
  : MACRO_NAME arguments? attribute* ( ASSIGN initializer )? ( SEMI | block )?
  ;

items : item* EOF ;

condition : expression EOF ;

// ---- declarations

declaration : specifier+ initDeclarators? SEMI ;

specifier
  : PRIMITIVE
  | STORAGE
  | QUALIFIER
  | TYPE_NAME
  | MACRO_TYPE arguments
  | structSpecifier
  | enumSpecifier
  | TYPEOF LPAREN ( typeName | expression ) RPAREN
  | attribute
  ;

attribute : ATTRIBUTE | ATTRIBUTE_CALL arguments ;

structSpecifier : STRUCT attribute* ( TAG structBody? | structBody ) ;

structBody : BODY_LBRACE member* RBRACE ;

member
  : declaration
  | MACRO_NAME arguments? SEMI
  | PP_IF member* ( PP_ELSE member* )* PP_ENDIF
  | SEMI
  ;

enumSpecifier : ENUM attribute* ( TAG enumBody? | enumBody ) ;

enumBody : BODY_LBRACE enumerator? ( COMMA enumerator? )* RBRACE ;

enumerator : ID arguments? attribute* ( ASSIGN flat )? ;

initDeclarators : initDeclarator ( COMMA attribute* initDeclarator )* ;

initDeclarator : declarator ( bits | ASSIGN initializer )? | bits ;

bits : COLON flat attribute* ;

// Never empty, so that a declaration without names has no declarator.
declarator
  : pointer+ ( declaratorName declaratorSuffix* | abstractSuffix declaratorSuffix* )?
  | declaratorName declaratorSuffix*
  | abstractSuffix declaratorSuffix*
  ;

pointer : STAR ( QUALIFIER | attribute )* ;

declaratorName : ID | GROUP_LPAREN attribute* declarator RPAREN ;

declaratorSuffix : abstractSuffix | attribute | ASM ;

abstractSuffix : LBRACKET expression? RBRACKET | LPAREN parameters? RPAREN ;

parameters : parameter ( COMMA parameter )* ;

parameter : specifier+ declarator? | ELLIPSIS | RAW ;

typeName : specifier+ declarator? ;

initializer : flat | initializerList ;

initializerList : LBRACE element? ( COMMA element? )* RBRACE ;

element
  : designator+ ASSIGN? initializer
  | FIELD_COLON COLON initializer
  | initializer
  | RAW
  ;

designator
  : DESIGNATOR_DOT ID
  | DESIGNATOR_BRACKET flat ( ELLIPSIS flat )? RBRACKET
  ;

// ---- statements, flat: who is whose body is the StatementBuilder's

block : LBRACE item* RBRACE ;

item
  : block
  | declaration
  | expression SEMI
  | SEMI
  | IF header
  | ELSE
  | WHILE header
  | DO
  | SWITCH header
  | FOR LPAREN forInit expression? SEMI expression? RPAREN
  | CASE flat ( ELLIPSIS flat )? COLON
  | DEFAULT COLON
  | LABEL COLON
  | GOTO ( ID | STAR expression ) SEMI
  | RETURN expression? SEMI
  | BREAK SEMI
  | CONTINUE SEMI
  | ITERATOR arguments
  | BARE_ITERATOR
  | ASM SEMI
  | LOCAL_LABEL ID ( COMMA ID )* SEMI
  | conditionalGroup
  ;

header : LPAREN expression RPAREN | MACRO_NAME arguments ;

forInit : declaration | expression? SEMI ;

conditionalGroup : PP_IF item* ( PP_ELSE item* )* PP_ENDIF ;

// ---- expressions, flat: precedence is the ExpressionBuilder's

expression : flat ( COMMA flat )* ;

flat : operand ( infix ( operand | initializerList ) )* ;

infix
  : STAR | AMP | PLUS | MINUS | DIVIDE | REMAINDER | SHIFT_LEFT | SHIFT_RIGHT | LESS | GREATER
  | LESS_EQUAL | GREATER_EQUAL | EQUAL | NOT_EQUAL | CARET | BAR | AND | OR | QUESTION | COND_COLON
  | ELVIS | ASSIGN | ASSIGN_OP
  ;

operand : prefix* primary postfix* ;

prefix
  : STAR | AMP | PLUS | MINUS | NOT | TILDE | INC | DEC | SIZEOF | EXTENSION | LABEL_ADDRESS
  | CAST_LPAREN typeName RPAREN
  ;

primary
  : ID
  | INTEGER | FLOATING | CHARACTER | STRING
  | LPAREN expression RPAREN
  | BLOCK_LPAREN block RPAREN
  | LITERAL_LPAREN typeName RPAREN initializerList
  | SIZEOF_TYPE LPAREN typeName RPAREN
  | GENERIC LPAREN flat ( COMMA association )* RPAREN
  | DEFINED ID
  ;

association : ( DEFAULT | typeName ) COLON flat ;

postfix
  : arguments
  | LBRACKET expression RBRACKET
  | DOT ID
  | ARROW ID
  | INC
  | DEC
  ;

arguments : LPAREN ( argument ( COMMA argument )* )? RPAREN ;

argument
  : flat
  | typeName
  | initializerList
  | ARG_DECLARATIONS member*
  | ARG_STATEMENTS item*
  | RAW
  ;
