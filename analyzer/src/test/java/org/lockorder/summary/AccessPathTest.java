package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockorder.ir.Value;

class AccessPathTest {
  private static final Value P = new Value.Variable("p");

  @Test
  void beginsAtAVariableOrStaticObject() {
    Value inner = new Value.Field(new Value.Field(P, "walk", true), "mode", false);
    assertThat(AccessPath.root(inner)).isEqualTo(P);
    assertThat(AccessPath.root(new Value.Dereference(P))).isEqualTo(P);
    Value expired = new Value.Global("expired");
    assertThat(AccessPath.root(expired)).isEqualTo(expired);
  }

  @Test
  void isNoNumberAndNoResult() {
    assertThat(AccessPath.root(new Value.Global("EINVAL", 22L))).isNull();
    assertThat(AccessPath.root(new Value.Field(new Value.Result(0), "mode", true))).isNull();
  }

  @Test
  void isNotLong() {
    Value path = P;
    for (int i = 0; i < 5; i++) {
      path = new Value.Field(path, "next", true);
    }
    assertThat(AccessPath.root(path)).isNull();
  }
}
