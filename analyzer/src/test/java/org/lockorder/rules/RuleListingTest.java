package org.lockorder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The listing of the models in force. */
class RuleListingTest {
  @Test
  void aLineIsKindNameEffectOrigin() throws RulesException {
    List<String> lines = RuleListing.list(RuleLoader.load(List.of(), "x86"));
    assertThat(lines)
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(line -> line.matches("[a-z-]+\t[!-~]+\t[^\t]+\t[\\w/-]+\\.yaml:\\d+"))
        .contains(
            "call\tmutex_lock_nested\tacquire arg0 exclusive mutex subclass arg1\tmutex.yaml:8",
            "call\tdown_trylock\tacquire arg0 exclusive semaphore without waiting when zero"
                + "\tsemaphore.yaml:12",
            "value\tIS_ERR_OR_NULL\ttests arg0 for not-positive\tvalue.yaml:21",
            "call\tmutex_trylock\tacquire arg0 exclusive mutex without waiting when nonzero"
                + "\tmutex.yaml:17",
            "object\tDEFINE_MUTEX\tdefines arg0: struct mutex\tmutex.yaml:27",
            "fixed\tSMP\ty\tprofile.yaml:4");
  }

  @Test
  void theCountsAreThoseOfTheLines() throws RulesException {
    Models models = RuleLoader.load(List.of(), "x86");
    assertThat(RuleListing.count(models))
        .containsEntry("guard-use", models.guardUses().size())
        .containsEntry("value", models.values().size())
        .containsEntry("fixed", models.profile().size());
    assertThat(RuleListing.count(models).values().stream().mapToInt(n -> n).sum())
        .isEqualTo(RuleListing.list(models).size());
  }
}
