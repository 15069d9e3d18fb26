package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FileFacts;

class TextualParametersTest {
  private static MacroSource macro(String name, String body) {
    return new MacroSource(
        "a.h", name, List.of("x", "y"), body, 0, name.length(), Condition.ALWAYS);
  }

  private static TextualParameters of(MacroSource... macros) {
    FileFacts outline =
        new FileFacts(
            "a.h",
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Set.of(),
            List.of(),
            new FileFacts.Reading(1, 0, List.of()));
    List<MacroEvent> events =
        List.of(macros).stream().<MacroEvent>map(MacroEvent.Define::new).toList();
    FileReport report =
        FileReport.of(
            outline,
            events,
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            new FileNumbers(Map.of(), Map.of()));
    return new TextualParameters(new MacroEnvironment(List.of(report)));
  }

  @Test
  void whatIsPastedNamesAMemberOrIsPassedOnToSuch() {
    MacroSource paste = macro("paste", "lock_##x(y)");
    MacroSource member = macro("member", "f(&(x)->y)");
    MacroSource swapped = macro("swapped", "g(paste(y, x))");
    MacroSource plain = macro("plain", "paste((x), y)");
    TextualParameters textual = of(paste, member, swapped, plain);
    assertThat(textual.of(paste)).containsExactly(0);
    assertThat(textual.of(member)).containsExactly(1);
    assertThat(textual.of(swapped)).containsExactly(1);
    assertThat(textual.of(plain)).isEmpty();
    assertThat(textual.has("plain", List.of(plain))).isFalse();
    assertThat(textual.has("paste", List.of(plain, paste))).isTrue();
  }

  @Test
  void inACircleItIsAllTheSameWhoIsAskedForFirst() {
    MacroSource one = macro("one", "two(x, y)");
    MacroSource two = macro("two", "a_##x three(y, x)");
    MacroSource three = macro("three", "one(y, x)");
    for (MacroSource first : List.of(one, two, three)) {
      TextualParameters textual = of(one, two, three);
      textual.of(first);
      assertThat(textual.of(one)).containsExactly(0);
      assertThat(textual.of(two)).containsExactly(0);
      assertThat(textual.of(three)).containsExactly(1);
    }
  }

  @Test
  void aChainWithoutEndHasAnAnswer() {
    MacroSource[] chain =
        IntStream.range(0, 10_000)
            .mapToObj(i -> macro("m" + i, "m" + (i + 1) + "(x, y)"))
            .toArray(MacroSource[]::new);
    assertThat(of(chain).of(chain[0])).isEmpty();
  }
}
