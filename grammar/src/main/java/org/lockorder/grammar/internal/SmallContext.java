package org.lockorder.grammar.internal;

import java.util.ArrayList;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/**
 * A node of the parse tree. Most have one or two children, and ANTLR's own would reserve ten places
 * for them.
 */
class SmallContext extends ParserRuleContext {
  private static final int CHILDREN = 2;

  SmallContext() {}

  SmallContext(@Nullable ParserRuleContext parent, int invokingState) {
    super(parent, invokingState);
  }

  @Override
  public <T extends ParseTree> T addAnyChild(T child) {
    if (children == null) {
      children = new ArrayList<>(CHILDREN);
    }
    children.add(child);
    return child;
  }
}
