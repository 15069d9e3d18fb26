package org.lockorder.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;
import org.lockorder.program.Place;
import org.lockorder.program.Resolution;

class WorthsTest {
  private static final String CIRCLES =
      """
      struct in { int lock; };
      struct s { struct in in; struct in *at; };
      static struct in *a(struct s *x, int n);
      static struct in *b(struct s *x, int n) { if (n) return a(x, n - 1); return &x->in; }
      static struct in *c(struct s *x, int n) { if (n) return b(x, n); return a(x, n); }
      static struct in *a(struct s *x, int n) { if (n) return c(x, n - 1); return b(x, n); }
      static struct in *self(struct s *x, int n) { return n ? self(x, n - 1) : &x->in; }
      static struct in *out(struct s *x) { return b(x, 1); }
      static struct in *plain(struct s *x) { return &x->in; }
      """;

  private static Map<String, String> asked(Stages stages, List<String> functions) {
    Worths worths = new Worths(stages.program(), stages.calls());
    Map<String, String> found = new TreeMap<>();
    for (String name : functions) {
      Place place = worths.of(new Resolution(stages.id(name), false)).pointsTo();
      found.put(name, place == null ? "nothing" : place.text());
    }
    return found;
  }

  @Test
  void theAnswerIsTheSameWhoeverIsAskedAboutFirst() {
    Stages stages = Stages.of(CIRCLES);
    List<String> functions = new ArrayList<>(List.of("a", "b", "c", "self", "out", "plain"));
    Map<String, String> alone = new TreeMap<>();
    functions.forEach(name -> alone.putAll(asked(stages, List.of(name))));
    assertThat(alone).containsEntry("plain", "$0*.in");
    for (int turn = 0; turn < functions.size(); turn++) {
      assertThat(asked(stages, functions)).isEqualTo(alone);
      Collections.rotate(functions, 1);
    }
    Collections.reverse(functions);
    assertThat(asked(stages, functions)).isEqualTo(alone);
  }
}
