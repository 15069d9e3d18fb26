package org.lockorder.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;

/** What a finding is recognised by from one day to the next. */
class FingerprintsTest {
  private static final String FIRST =
      "void first(void)\n{\n  mutex_lock(&a);\n  mutex_lock(&b);\n}\n";
  private static final String SECOND =
      "void second(void)\n{\n  mutex_lock(&b);\n  mutex_lock(&a);\n}\n";

  private static Finding finding(String... functions) {
    List<Finding> all =
        Stages.of(
                "static DEFINE_MUTEX(a);\nstatic DEFINE_MUTEX(b);\nstatic DECLARE_RWSEM(s);\n"
                    + String.join("", functions))
            .findings();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void movedLinesChangeNothing() {
    Finding before = finding(FIRST, SECOND);
    Finding after = finding("\n\n/* new */\nint x;\n", SECOND, "\n\n\n", FIRST);
    assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
    assertThat(after.legsHash()).isEqualTo(before.legsHash());
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.legs().get(0).witness().steps())
        .isNotEqualTo(before.legs().get(0).witness().steps());
  }

  @Test
  void aFunctionThatJoinsIsANewLegOfAKnownCycle() {
    Finding before = finding(FIRST, SECOND);
    Finding after = finding(FIRST, SECOND, FIRST.replace("first", "third"));
    assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
    assertThat(after.legsHash()).isNotEqualTo(before.legsHash());
  }

  @Test
  void anotherModeOrLockIsAnotherCycle() {
    Finding mutexes = finding(FIRST, SECOND);
    Finding read =
        finding(
            FIRST.replace("mutex_lock(&b)", "down_read(&s)"),
            SECOND.replace("mutex_lock(&b)", "down_read(&s)"));
    Finding written =
        finding(
            FIRST.replace("mutex_lock(&b)", "down_write(&s)"),
            SECOND.replace("mutex_lock(&b)", "down_write(&s)"));
    assertThat(List.of(mutexes.fingerprint(), read.fingerprint(), written.fingerprint()))
        .doesNotHaveDuplicates();
  }

  @Test
  void itIsHexAndTheIdBeginsWithIt() {
    Finding f = finding(FIRST, SECOND);
    assertThat(f.fingerprint()).matches("[0-9a-f]{20}");
    assertThat(f.id()).isEqualTo("LO-" + f.fingerprint().substring(0, 8));
  }
}
