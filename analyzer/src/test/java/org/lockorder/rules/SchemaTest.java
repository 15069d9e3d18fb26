package org.lockorder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;

/** rules/README.md says what may stand in a rules file. */
class SchemaTest {
  private static final Path README =
      Path.of(System.getProperty("lockorder.root", "."), "rules", "README.md");

  @Test
  void theReadmeExplainsEveryKeyAndWord() throws Exception {
    List<String> words = new ArrayList<>();
    Stream.of(
            Schema.FILE,
            Schema.CALL,
            Schema.OBJECT,
            Schema.VALUE,
            Schema.CONTAINER,
            Schema.MEMBER,
            Schema.GUARD_USE,
            Schema.COUNTED,
            Schema.FIXED,
            Schema.ORDER,
            Schema.OUTCOMES.keySet(),
            Schema.SET.keySet())
        .flatMap(Collection::stream)
        .forEach(words::add);
    Stream.of(LockKind.values()).map(LockKind::label).forEach(words::add);
    Stream.of(LockMode.values()).map(LockMode::label).forEach(words::add);
    Stream.of(Models.GuardUse.values()).map(Schema::word).forEach(words::add);
    String readme = Files.readString(README);
    assertThat(words).allSatisfy(word -> assertThat(readme).contains("`" + word + "`"));
  }
}
