package org.lockorder.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.Site;
import org.lockorder.ir.StructFacts;

/** A member is found by its name in a struct of any size. */
class LayoutTest {
  private static StructFacts.Member member(String name, int line) {
    return new StructFacts.Member(name, new CType.Scalar("int"), line);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 40})
  void ofTwoOfANameTheFirstIsMeant(int others) {
    List<StructFacts.Member> members = new ArrayList<>();
    IntStream.range(0, others).forEach(i -> members.add(member("m" + i, i)));
    members.add(member("lock", 100));
    members.add(member("lock", 200));
    Layout layout = new Layout(new StructFacts("s", new Site("a.c", 1), Condition.ALWAYS, members));
    assertThat(layout.member("lock")).isEqualTo(member("lock", 100));
    assertThat(layout.member("nothing")).isNull();
    assertThat(layout.members()).isEqualTo(members);
  }
}
