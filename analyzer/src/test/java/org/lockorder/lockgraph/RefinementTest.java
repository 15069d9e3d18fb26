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
  void aFileOfWhatIsPartOfAnotherStructIsAnother() {
    Embedding inADevice = new Embedding("kobject", "device.kobj");
    Embedding inAPort = new Embedding("device", "port.dev");
    Refinement ofAPort = used(inAPort);
    Refinement noPort = removed(inADevice, new Embedding("device", "keyboard.dev"));
    assertThat(ofAPort.differsFrom(noPort)).isTrue();
    assertThat(noPort.differsFrom(ofAPort)).isTrue();
    assertThat(ofAPort.apartFrom(noPort)).isEqualTo("of port.dev");
    assertThat(noPort.apartFrom(ofAPort)).isEqualTo("of keyboard.dev");
    assertThat(ofAPort.differsFrom(removed(inADevice, inAPort))).isFalse();
  }

  @Test
  void whatItIsPartOfTellsOnlyWhereBothAreKnown() {
    Refinement ofAPort = used(new Embedding("device", "port.dev"));
    assertThat(ofAPort.differsFrom(removed(new Embedding("kobject", "device.kobj")))).isFalse();
    assertThat(used().differsFrom(removed(new Embedding("device", "port.dev")))).isFalse();
  }

  @Test
  void whereItIsContainedTellsFirst() {
    Refinement here = new Refinement("inode.i_data", List.of(), LIMIT.files());
    Refinement there =
        new Refinement("block.i_data", List.of(), removed(List.of("b"), List.of()).files());
    assertThat(here.apartFrom(there)).isEqualTo("in inode.i_data");
  }

  @Test
  void whoseFolderRemovesItIsAskedWhereNothingElseIsKnown() {
    List<Embedding> port = List.of(new Embedding("device", "serio.dev"));
    Files.Used mouse = new Files.Used("device_attribute", "attr_rate@mouse/a.c", port);
    Files removed = new Files.Removed(List.of(), List.of(), "serio", List.of());
    assertThat(Files.areApart(removed, mouse, "mouse/a.c")).isTrue();
    assertThat(Files.areApart(removed, mouse, "serio/serio.c")).isFalse();
    Files unknown = new Files.Removed(List.of(), List.of(), "", List.of());
    assertThat(Files.areApart(unknown, mouse, "mouse/a.c")).isFalse();
    Files samePort = new Files.Removed(List.of(), List.of(), "serio", port);
    assertThat(Files.areApart(samePort, mouse, "mouse/a.c")).isFalse();
    Files thatFile =
        new Files.Removed(List.of("attr_rate@mouse/a.c"), List.of(), "serio", List.of());
    assertThat(Files.areApart(thatFile, mouse, "mouse/a.c")).isFalse();
    assertThat(Files.areApart(mouse, removed, "mouse/a.c")).isFalse();
  }

  private static Refinement used(String struct, @Nullable String object) {
    return Refinement.NONE.of(new Files.Used(struct, object, List.of()));
  }

  private static Refinement used(Embedding... within) {
    return Refinement.NONE.of(new Files.Used("device_attribute", null, List.of(within)));
  }

  private static Refinement removed(Embedding... within) {
    return Refinement.NONE.of(new Files.Removed(List.of(), List.of("cftype"), "", List.of(within)));
  }

  private static Refinement removed(List<String> objects, List<String> never) {
    return Refinement.NONE.of(new Files.Removed(objects, never, "", List.of()));
  }
}
