package org.lockorder.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.cache.ByteReader;
import org.lockorder.cache.ByteWriter;
import org.lockorder.cache.DamagedException;
import org.lockorder.ir.Condition;
import org.lockorder.ir.Initial;
import org.lockorder.ir.Site;
import org.lockorder.ir.Value;

/** What is said once and pointed at. */
class FactReaderTest {
  private static byte[] bytes(Initial initial) {
    ByteWriter out = new ByteWriter();
    new FactWriter(out).initial(initial);
    return out.bytes();
  }

  private static Initial read(byte[] bytes) throws DamagedException {
    return new FactReader(new ByteReader(bytes, text -> text)).initial();
  }

  /** A sum of itself and itself, over and over: short to say. */
  private static Initial doubled(int times) {
    Value value = new Value.Variable("v");
    for (int i = 0; i < times; i++) {
      value = new Value.Binary(Value.Operator.PLUS, value, value);
    }
    return new Initial(
        new Value.Global("g"), value, new Site("a.c", 1), Condition.of(List.of("NUMA")));
  }

  @Test
  void whatIsSaidAgainIsTheSameObject() throws DamagedException {
    Initial initial = doubled(4);
    Initial back = read(bytes(initial));
    assertThat(back).isEqualTo(initial);
    assertThat(((Value.Binary) back.value()).left())
        .isSameAs(((Value.Binary) back.value()).right());
  }

  @Test
  void aFewBytesDoNotBecomeSomethingWithoutEnd() {
    byte[] bytes = bytes(doubled(40));
    assertThat(bytes).hasSizeLessThan(300);
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(DamagedException.class)
        .hasMessage("more than a file can say");
  }
}
