package org.lockorder.grammar.internal;

import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Where a rule began. There is no parse tree: what a rule read is in its returned value. */
class RuleBegin extends ParserRuleContext {
  /** The offset of its first token. */
  int begin;

  RuleBegin() {}

  RuleBegin(@Nullable ParserRuleContext parent, int invokingState) {
    super(parent, invokingState);
  }
}
