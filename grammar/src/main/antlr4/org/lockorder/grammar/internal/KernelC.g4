/**
 * Kernel C after re-tagging. LL(1) by construction: whatever C leaves to the reader's knowledge of
 * types and macros (is this name a type, is this parenthesis a cast, does a statement follow this
 * call) the Retagger has already written into the token's type, and what needs more than one token
 * of look-ahead (else, operators' precedence, labels before statements) is a flat list here that the
 * AST builders put together. KernelCParserTest fails when ANTLR has to predict anywhere.
 *
 * The actions build the AST while the parser reads: there is no parse tree. What they call is in
 * AstParser and its builders; `range($ctx)` is from the rule's first token to the last one read.
 */
grammar KernelC;

options { superClass = AstParser; contextSuperClass = RuleBegin; }

@header {
import java.util.ArrayList;
import java.util.List;
import org.lockorder.grammar.ast.Attribute;
import org.lockorder.grammar.ast.Condition;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.Initializer;
import org.lockorder.grammar.ast.Parameter;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.grammar.ast.StructMember;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.ast.UnaryOperator;
import org.lockorder.grammar.ast.VariableDeclarator;
}

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

external[Condition when] returns [ExternalDeclaration value]
@init {
  Specifiers words = new Specifiers(this);
  List<VariableDeclarator> names = new ArrayList<>();
  Expr initial = null;
  Stmt.BlockStmt body = null;
}
  : specifier[words]*
    ( macro[words.attributes]
      ( ASSIGN initializer { initial = $initializer.value; } )?
      ( SEMI | block { body = $block.value; } )?
      { $value = declarations.macro(when, words, $macro.value, initial, body, range($ctx)); }
    | initDeclarators[words, names]? ( SEMI | block { body = $block.value; } )
      { $value = declarations.external(when, words, names, body, range($ctx)); }
    ) EOF
  | ASM SEMI? { $value = new ExternalDeclaration.AsmDeclaration(when, range($ctx)); } EOF
  ;

macro[List<Attribute> attributes] returns [Expr.CallExpr value]
  : macroCall { $value = $macroCall.value; } attribute[attributes]*
  ;

macroCall returns [Expr.CallExpr value]
@init { Expr.NameExpr name; List<Expr> with = List.of(); }
  : MACRO_NAME { name = expressions.name(); } ( arguments { with = $arguments.value; } )?
    { $value = expressions.call(name, with); }
  ;

items returns [List<Stmt> value]
@init { List<Item> read = new ArrayList<>(); }
  : item[read]* { $value = statements.assemble(read); } EOF
  ;

condition returns [Expr value]
  : expression { $value = $expression.value; } EOF
  ;

// ---- declarations

declaration returns [Declaration value]
@init { Specifiers words = new Specifiers(this); List<VariableDeclarator> names = new ArrayList<>(2); }
  : specifier[words]+ initDeclarators[words, names]? SEMI
    { $value = words.declare(names, range($ctx)); }
  ;

specifier[Specifiers words]
@init { Expr operand; }
  : PRIMITIVE { words.primitive(text(), range($ctx)); }
  | STORAGE { words.modifier(text()); }
  | QUALIFIER { words.modifier(text()); }
  | TYPE_NAME { words.type = new Type.NamedType(text(), range($ctx)); }
  | MACRO_TYPE { Expr.NameExpr name = expressions.name(); } arguments
    { words.type = new Type.MacroType(expressions.call(name, $arguments.value), range($ctx)); }
  | structSpecifier { words.type = $structSpecifier.value; }
  | enumSpecifier { words.type = $enumSpecifier.value; }
  | TYPEOF LPAREN
    ( typeName { operand = types.expression($typeName.value); }
    | expression { operand = $expression.value; }
    ) RPAREN { words.type = new Type.TypeofType(operand, range($ctx)); }
  | attribute[words.attributes] { words.attributed(); }
  ;

attribute[List<Attribute> attributes]
  : ATTRIBUTE { types.attribute(attributes, text(), range($ctx)); }
  | ATTRIBUTE_CALL { String name = text(); } arguments
    { types.attribute(attributes, name, $arguments.value, range($ctx)); }
  ;

structSpecifier returns [Type value]
@init {
  boolean union;
  String tag = null;
  List<StructMember> members = null;
}
  : STRUCT { union = text().equals("union"); } attribute[unused()]*
    ( TAG { tag = text(); } ( structBody { members = $structBody.value; } )?
    | structBody { members = $structBody.value; }
    )
    { $value = new Type.StructType(union, tag, members, range($ctx)); }
  ;

structBody returns [List<StructMember> value = new ArrayList<>()]
  : BODY_LBRACE member[$value, Condition.ALWAYS]* RBRACE
  ;

member[List<StructMember> members, Condition when]
@init { Condition inside; }
  : declaration
    { members.add(new StructMember.FieldMember(when, $declaration.value, range($ctx))); }
  | macroCall SEMI
    { members.add(new StructMember.MacroMember(when, $macroCall.value, range($ctx))); }
  | PP_IF { inside = and(when); } member[members, inside]*
    ( PP_ELSE { inside = and(when); } member[members, inside]* )* PP_ENDIF
  | SEMI
  ;

enumSpecifier returns [Type value]
@init { String tag = null; List<Type.EnumType.Constant> constants = null; }
  : ENUM attribute[unused()]*
    ( TAG { tag = text(); } ( enumBody { constants = $enumBody.value; } )?
    | enumBody { constants = $enumBody.value; }
    )
    { $value = new Type.EnumType(tag, constants, range($ctx)); }
  ;

enumBody returns [List<Type.EnumType.Constant> value = new ArrayList<>()]
  : BODY_LBRACE enumerator[$value]? ( COMMA enumerator[$value]? )* RBRACE
  ;

enumerator[List<Type.EnumType.Constant> constants]
@init { String name; Expr number = null; }
  : ID { name = text(); } arguments? attribute[unused()]* ( ASSIGN flat { number = $flat.value; } )?
    { constants.add(new Type.EnumType.Constant(name, number)); }
  ;

initDeclarators[Specifiers words, List<VariableDeclarator> names]
@init { List<Attribute> before; }
  : { before = new ArrayList<>(0); } initDeclarator[words, names, before]
    ( COMMA { before = new ArrayList<>(0); } attribute[before]* initDeclarator[words, names, before] )*
  ;

initDeclarator[Specifiers words, List<VariableDeclarator> names, List<Attribute> attributes]
@init { Declarator declarator = null; Expr initial = null; Expr width = null; }
  : ( declarator[attributes] { declarator = $declarator.value; }
      ( bits[attributes] { width = $bits.value; } | ASSIGN initializer { initial = $initializer.value; } )?
    | bits[attributes] { width = $bits.value; }
    )
    { names.add(types.variable(words, declarator, attributes, initial, width, range($ctx))); }
  ;

bits[List<Attribute> attributes] returns [Expr value]
  : COLON flat { $value = $flat.value; } attribute[attributes]*
  ;

// Never empty, so that a declaration without names has no declarator.
declarator[List<Attribute> attributes] returns [Declarator value = new Declarator()]
@init { int outer = open(); }
  : ( pointer[$value, attributes]+
      ( declaratorName[$value, attributes] declaratorSuffix[$value, attributes]*
      | abstractSuffix[$value] declaratorSuffix[$value, attributes]*
      )?
    | declaratorName[$value, attributes] declaratorSuffix[$value, attributes]*
    | abstractSuffix[$value] declaratorSuffix[$value, attributes]*
    )
    { close(outer, $value.levels()); }
  ;

pointer[Declarator into, List<Attribute> attributes]
  : STAR ( QUALIFIER | attribute[attributes] )* { into.pointer(range($ctx)); }
  ;

declaratorName[Declarator into, List<Attribute> attributes]
  : ID { into.name = text(); }
  | GROUP_LPAREN attribute[attributes]* declarator[attributes] RPAREN
    { into.group = $declarator.value; }
  ;

declaratorSuffix[Declarator into, List<Attribute> attributes]
  : abstractSuffix[into] | attribute[attributes] | ASM
  ;

abstractSuffix[Declarator into]
@init { Expr size = null; Declarator.Parameters list; }
  : LBRACKET ( expression { size = $expression.value; } )? RBRACKET
    { into.array(size, range($ctx)); }
  | LPAREN { list = new Declarator.Parameters(); } parameters[list]? RPAREN
    { into.function(list, range($ctx)); }
  ;

parameters[Declarator.Parameters list] : parameter[list] ( COMMA parameter[list] )* ;

parameter[Declarator.Parameters list]
@init { Specifiers words = new Specifiers(this); Declarator declarator = null; }
  : specifier[words]+ ( declarator[words.attributes] { declarator = $declarator.value; } )?
    { list.add(types.parameter(words, declarator, range($ctx))); }
  | ELLIPSIS { list.variadic = true; }
  | RAW { list.add(types.parameter(words, null, range($ctx))); }
  ;

typeName returns [Type value]
@init { Specifiers words = new Specifiers(this); Declarator declarator = null; }
  : specifier[words]+ ( declarator[unused()] { declarator = $declarator.value; } )?
    { $value = types.declare(words.type(), declarator); }
  ;

initializer returns [Expr value]
  : flat { $value = $flat.value; }
  | initializerList { $value = $initializerList.value; }
  ;

initializerList returns [Expr.InitializerListExpr value]
@init { List<Initializer> elements = new ArrayList<>(); }
  : LBRACE element[elements]? ( COMMA element[elements]? )* RBRACE
    { $value = new Expr.InitializerListExpr(elements, range($ctx)); }
  ;

element[List<Initializer> elements]
@init { List<Initializer.Designator> path = List.of(); Expr set; }
  : ( { path = new ArrayList<>(2); } designator[path]+ ASSIGN? initializer { set = $initializer.value; }
    | FIELD_COLON { path = List.of(new Initializer.Designator.Field(text())); } COLON initializer { set = $initializer.value; }
    | initializer { set = $initializer.value; }
    | RAW { set = expressions.raw(range($ctx)); }
    )
    { elements.add(new Initializer(path, set, range($ctx))); }
  ;

designator[List<Initializer.Designator> path]
@init { Expr last = null; }
  : DESIGNATOR_DOT ID { path.add(new Initializer.Designator.Field(text())); }
  | DESIGNATOR_BRACKET first=flat ( ELLIPSIS flat { last = $flat.value; } )? RBRACKET
    { path.add(new Initializer.Designator.Index($first.value, last)); }
  ;

// ---- statements, flat: who is whose body is the StatementBuilder's

block returns [Stmt.BlockStmt value]
@init { int outer = open(); List<Item> items = new ArrayList<>(); }
  : LBRACE item[items]* RBRACE
    { $value = statements.block(items, range($ctx)); close(outer, 0); }
  ;

item[List<Item> read]
@init { Stmt whole = null; int type = cursor.type(); }
@after { read.add(item(type, whole)); }
  : block { whole = $block.value; }
  | declaration { whole = statements.declaration($declaration.value); }
  | expression SEMI { whole = new Stmt.ExpressionStmt($expression.value, range($ctx)); }
  | SEMI { whole = new Stmt.EmptyStmt(range($ctx)); }
  | IF header { whole = new Stmt.IfStmt($header.value, Item.BODY, null, range($ctx)); }
  | ELSE { whole = new Stmt.EmptyStmt(range($ctx)); }
  | WHILE header { whole = new Stmt.WhileStmt($header.value, Item.BODY, range($ctx)); }
  | DO { whole = new Stmt.EmptyStmt(range($ctx)); }
  | SWITCH header { whole = new Stmt.SwitchStmt($header.value, Item.BODY, range($ctx)); }
  | forHeader { whole = $forHeader.value; }
  | caseLabel { whole = $caseLabel.value; }
  | DEFAULT COLON { whole = new Stmt.DefaultStmt(range($ctx)); }
  | LABEL { String name = text(); } COLON { whole = new Stmt.LabelStmt(name, range($ctx)); }
  | gotoStatement { whole = $gotoStatement.value; }
  | returnStatement { whole = $returnStatement.value; }
  | BREAK SEMI { whole = new Stmt.BreakStmt(range($ctx)); }
  | CONTINUE SEMI { whole = new Stmt.ContinueStmt(range($ctx)); }
  | iterator { whole = new Stmt.MacroBlockStmt($iterator.value, Item.BODY, range($ctx)); }
  | ASM { List<String> labels = asmLabels(); } SEMI { whole = new Stmt.AsmStmt(labels, range($ctx)); }
  | LOCAL_LABEL ID ( COMMA ID )* SEMI { whole = new Stmt.EmptyStmt(range($ctx)); }
  | conditionalGroup { whole = $conditionalGroup.value; }
  ;

header returns [Expr value]
  : LPAREN expression { $value = $expression.value; } RPAREN
  | MACRO_NAME { Expr.NameExpr name = expressions.name(); } arguments
    { $value = expressions.call(name, $arguments.value); }
  ;

forHeader returns [Stmt value]
@init { Expr test = null; Expr step = null; }
  : FOR LPAREN forInit ( expression { test = $expression.value; } )? SEMI
    ( expression { step = $expression.value; } )? RPAREN
    { $value = new Stmt.ForStmt($forInit.value, test, step, Item.BODY, range($ctx)); }
  ;

forInit returns [Stmt value]
  : declaration { $value = statements.declaration($declaration.value); }
  | expression SEMI { $value = new Stmt.ExpressionStmt($expression.value, range($ctx)); }
  | SEMI
  ;

caseLabel returns [Stmt value]
@init { Expr last = null; }
  : CASE first=flat ( ELLIPSIS flat { last = $flat.value; } )? COLON
    { $value = new Stmt.CaseStmt($first.value, last, range($ctx)); }
  ;

gotoStatement returns [Stmt value]
@init { String name = null; Expr target = null; }
  : GOTO ( ID { name = text(); } | STAR expression { target = $expression.value; } ) SEMI
    { $value = new Stmt.GotoStmt(name, target, range($ctx)); }
  ;

returnStatement returns [Stmt value]
@init { Expr returned = null; }
  : RETURN ( expression { returned = $expression.value; } )? SEMI
    { $value = new Stmt.ReturnStmt(returned, range($ctx)); }
  ;

iterator returns [Expr.CallExpr value]
  : ITERATOR { Expr.NameExpr name = expressions.name(); } arguments
    { $value = expressions.call(name, $arguments.value); }
  | BARE_ITERATOR { $value = expressions.call(expressions.name(), List.of()); }
  ;

conditionalGroup returns [Stmt value]
@init {
  List<Stmt.ConditionalGroupStmt.Branch> branches = new ArrayList<>();
  int outer = open();
  Condition when;
  List<Item> items;
}
  : PP_IF { when = and(Condition.ALWAYS); items = new ArrayList<>(); } item[items]*
    ( PP_ELSE { branches.add(statements.branch(when, items)); }
      { when = and(Condition.ALWAYS); items = new ArrayList<>(); } item[items]*
    )*
    PP_ENDIF { branches.add(statements.branch(when, items)); close(outer, 0); }
    { $value = new Stmt.ConditionalGroupStmt(branches, range($ctx)); }
  ;

// ---- expressions, flat: precedence is the Precedence's

expression returns [Expr value]
@init { List<Expr> all = null; }
  : flat { $value = $flat.value; }
    ( COMMA flat { all = expressions.list(all, $value, $flat.value); } )*
    { $value = expressions.comma($value, all, range($ctx)); }
  ;

flat returns [Expr value]
@init { int outer = open(); int base = precedence.begin(); }
  : operand { precedence.operand($operand.value); }
    ( ( STAR | AMP | PLUS | MINUS | DIVIDE | REMAINDER | SHIFT_LEFT | SHIFT_RIGHT | LESS | GREATER
      | LESS_EQUAL | GREATER_EQUAL | EQUAL | NOT_EQUAL | CARET | BAR | AND | OR | QUESTION
      | COND_COLON | ELVIS | ASSIGN | ASSIGN_OP
      ) { expressions.infix(base); }
      ( operand { precedence.operand($operand.value); }
      | initializerList { precedence.operand($initializerList.value); }
      )
    )*
    { $value = precedence.end(base, range($ctx)); close(outer, 0); }
  ;

operand returns [Expr value]
@init { int outer = open(); int prefixes = expressions.prefixes(); }
  : ( ( STAR | AMP | PLUS | MINUS | NOT | TILDE | INC | DEC | SIZEOF | EXTENSION | LABEL_ADDRESS )
      { expressions.prefix(); }
    | cast
    )*
    ( ID { $value = expressions.name(); }
    | INTEGER { $value = expressions.literal(Expr.LiteralExpr.Kind.INTEGER); }
    | FLOATING { $value = expressions.literal(Expr.LiteralExpr.Kind.FLOATING); }
    | CHARACTER { $value = expressions.literal(Expr.LiteralExpr.Kind.CHARACTER); }
    | STRING { $value = expressions.literal(Expr.LiteralExpr.Kind.STRING); }
    | LPAREN expression RPAREN { $value = $expression.value; }
    | primary { $value = $primary.value; }
    )
    ( arguments { $value = expressions.call($value, $arguments.value); }
    | LBRACKET expression RBRACKET { $value = expressions.element($value, $expression.value); }
    | DOT ID { $value = expressions.member($value, false); }
    | ARROW ID { $value = expressions.member($value, true); }
    | INC { $value = expressions.postfix($value, UnaryOperator.POST_INCREMENT); }
    | DEC { $value = expressions.postfix($value, UnaryOperator.POST_DECREMENT); }
    )*
    { $value = expressions.prefixed(prefixes, $value); close(outer, 1); }
  ;

cast : CAST_LPAREN typeName RPAREN { expressions.cast($typeName.value, range($ctx)); } ;

// Operands of more than a token or two.
primary returns [Expr value]
@init { String word; }
  : BLOCK_LPAREN block RPAREN { $value = new Expr.StatementExpr($block.value, range($ctx)); }
  | LITERAL_LPAREN typeName RPAREN initializerList
    { $value = new Expr.CompoundLiteralExpr($typeName.value, $initializerList.value, range($ctx)); }
  | SIZEOF_TYPE { word = text(); } LPAREN typeName RPAREN
    { $value = new Expr.SizeofExpr(word, types.expression($typeName.value), range($ctx)); }
  | generic { $value = $generic.value; }
  | DEFINED { Expr.NameExpr name = expressions.name(); } ID
    { $value = expressions.call(name, List.of(expressions.name())); }
  ;

generic returns [Expr value]
@init { List<Expr.GenericExpr.Association> cases = new ArrayList<>(); }
  : GENERIC LPAREN flat ( COMMA association[cases] )* RPAREN
    { $value = new Expr.GenericExpr($flat.value, cases, range($ctx)); }
  ;

association[List<Expr.GenericExpr.Association> cases]
@init { Type type = null; }
  : ( DEFAULT | typeName { type = $typeName.value; } ) COLON flat
    { cases.add(new Expr.GenericExpr.Association(type, $flat.value)); }
  ;

arguments returns [List<Expr> value = List.of()]
  : LPAREN
    ( { $value = new ArrayList<>(); } argument { $value.add($argument.value); }
      ( COMMA argument { $value.add($argument.value); } )*
    )? RPAREN
  ;

argument returns [Expr value]
@init { List<StructMember> members; List<Item> items; int outer; }
  : flat { $value = $flat.value; }
  | typeName { $value = types.expression($typeName.value, range($ctx)); }
  | initializerList { $value = $initializerList.value; }
  | ARG_DECLARATIONS { members = new ArrayList<>(); } member[members, Condition.ALWAYS]*
    { $value = new Expr.DeclarationsExpr(members, range($ctx)); }
  | ARG_STATEMENTS { outer = open(); items = new ArrayList<>(); } item[items]*
    { $value = statements.expression(items, range($ctx)); close(outer, 0); }
  | RAW { $value = expressions.raw(range($ctx)); }
  ;
