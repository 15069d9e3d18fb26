package org.lockorder.lockgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What tells two locks of one class apart. */
class RefinementTest {
  private static final Refinement LIMIT = used("device_attribute", "dev_attr_limit@a.c");

  @Test
  void aFileThatIsNotRemovedIsAnother() {
    Refinement others = removed(List.of("dev_attr_rate@a.c", "rate_group@a.c"), List.of());
    assertThat(LIMIT.differsFrom(others)).isTrue();
    assertThat(others.differsFrom(LIMIT)).isTrue();
    assertThat(LIMIT.apartFrom(others)).isEqualTo("of dev_attr_limit@a.c");
    assertThat(others.apartFrom(LIMIT)).isEqualTo("of dev_attr_rate@a.c or rate_group@a.c");
  }

  @Test
  void aFileThatIsRemovedIsTheSame() {
    assertThat(LIMIT.differsFrom(removed(List.of("dev_attr_limit@a.c"), List.of()))).isFalse();
  }

  @Test
  void aFileOfAStructThatIsNeverThereIsAnother() {
    Refinement ofNoClass = removed(List.of(), List.of("class_attribute", "bus_attribute"));
    Refinement ofAClass = used("class_attribute", null);
    assertThat(ofNoClass.differsFrom(ofAClass)).isTrue();
    assertThat(ofAClass.apartFrom(ofNoClass)).isEqualTo("of a class_attribute");
    assertThat(ofNoClass.apartFrom(ofAClass)).isEqualTo("of no bus_attribute or class_attribute");
    assertThat(ofNoClass.differsFrom(LIMIT)).isFalse();
  }

  @Test
  void whatIsNotKnownMayBeTheSame() {
    Refinement unknown = used("device_attribute", null);
    assertThat(unknown.differsFrom(removed(List.of("dev_attr_rate@a.c"), List.of()))).isFalse();
    assertThat(LIMIT.differsFrom(removed(List.of(), List.of("cftype")))).isFalse();
    assertThat(LIMIT.differsFrom(Refinement.NONE)).isFalse();
  }

  @Test
  void twoUsersOrTwoRemoversAreToldApartByNothing() {
    assertThat(LIMIT.differsFrom(used("device_attribute", "dev_attr_rate@a.c"))).isFalse();
    assertThat(removed(List.of("a"), List.of()).differsFrom(removed(List.of("b"), List.of())))
        .isFalse();
  }

  @Test
  void whereItIsContainedTellsFirst() {
    Refinement here = new Refinement("inode.i_data", List.of(), LIMIT.files());
    Refinement there =
        new Refinement("block.i_data", List.of(), removed(List.of("b"), List.of()).files());
    assertThat(here.apartFrom(there)).isEqualTo("in inode.i_data");
  }

  private static Refinement used(String struct, @Nullable String object) {
    return Refinement.NONE.of(new Files.Used(struct, object));
  }

  private static Refinement removed(List<String> objects, List<String> never) {
    return Refinement.NONE.of(new Files.Removed(objects, never, ""));
  }
}
