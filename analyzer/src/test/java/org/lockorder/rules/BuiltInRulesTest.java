package org.lockorder.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Outcome;
import org.snakeyaml.engine.v2.nodes.Node;

/** The rules that are packed into the jar. */
class BuiltInRulesTest {
  private static final Path FOLDER = Path.of(System.getProperty("lockorder.root", "."), "rules");

  @Test
  void everyFileOfTheFolderIsPacked() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<String> names =
          files
              .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
              .filter(n -> n.endsWith(".yaml"))
              .toList();
      assertThat(RuleLoader.BUILT_IN).isSorted().containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void everyFileSaysWhatItIsAbout() throws Exception {
    for (String name : RuleLoader.BUILT_IN) {
      Source source = new Source(name);
      Node root =
          requireNonNull(YamlText.read(source, Files.readAllBytes(FOLDER.resolve(name))), name);
      Fields file = Fields.of(source, root, "the file", Schema.FILE);
      assertThat(file.text("family").replace('-', '_') + ".yaml").isEqualTo(name.replace('-', '_'));
      assertThat(file.text("about")).endsWith(".").doesNotContain("\n");
    }
  }

  @Test
  void theProfileIsTheArchitectures() throws RulesException {
    assertThat(RuleLoader.load(List.of(), "x86").profile())
        .containsEntry("X86_64", true)
        .containsEntry("SMP", true)
        .containsEntry("PREEMPT_RT", false);
    assertThat(RuleLoader.load(List.of(), "no-such-arch").profile())
        .containsEntry("SMP", true)
        .doesNotContainKey("X86_64");
  }

  @Test
  void aRowIsRead() throws RulesException {
    Models models = RuleLoader.load(List.of(), "x86");
    @Nullable List<CallModel> trylock = models.calls().get("down_read_trylock");
    CallModel model = requireNonNull(trylock).getFirst();
    assertThat(model.action()).isEqualTo(LockAction.ACQUIRE);
    assertThat(model.lock()).isEqualTo(new Operand.Argument(0, ""));
    assertThat(model.mode()).isEqualTo(LockMode.SHARED);
    assertThat(model.kind()).isEqualTo(LockKind.RWSEM);
    assertThat(model.blocks()).isFalse();
    assertThat(model.acquiredWhen()).isEqualTo(Outcome.NONZERO);
    assertThat(model.origin()).matches("rwsem\\.yaml:\\d+");
    assertThat(models.values().get("container_of")).isEqualTo(new ValueModel.Container(0, 1, 2));
    assertThat(models.noReturn()).contains("panic");
    assertThat(models.counted())
        .extracting(CountedRwsem::id)
        .containsExactly("cpu_hotplug.lock", "mem_hotplug.lock");
  }
}
