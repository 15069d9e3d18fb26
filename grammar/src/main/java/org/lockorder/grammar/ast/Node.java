package org.lockorder.grammar.ast;

/** Anything of the AST that stands somewhere in the source. */
public sealed interface Node
    permits Expr,
        Stmt,
        Type,
        ExternalDeclaration,
        Declaration,
        VariableDeclarator,
        Parameter,
        Attribute,
        StructMember,
        Initializer,
        Condition.Term {
  /** The characters this node was read from. */
  Range range();
}
