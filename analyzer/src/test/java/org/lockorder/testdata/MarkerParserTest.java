package org.lockorder.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockorder.check.Confidence;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Site;

class MarkerParserTest {
  @Test
  void readsEveryMarkerOnItsLine() throws Exception {
    var parsed =
        MarkerParser.parse(
            "a.c",
            """
            // WHY: shows it
            lock(&a); // HOLD(x)
            call();   /* CALL(x) */ call(); /* NO-FINDING: it is dropped */
            lock(&b); // FINDING(x): lock-order-inversion {{a then b}} CONFIDENCE(x): high|low
            lock(&c); // MISSED(y): self-deadlock -- a pointer
            lock(&d); // FALSE-POSITIVE(z): self-deadlock -- two instances
            lock(&e); // EXCUSED(w): gate-lock QUEUED-WRITER(x)
            """);
    assertThat(parsed.headers()).containsExactly(new Header.Why(line(1), "shows it"));
    assertThat(parsed.markers())
        .containsExactly(
            new Marker.Hold(line(2), "x"),
            new Marker.Call(line(3), "x"),
            new Marker.Clean(line(3), "it is dropped"),
            new Marker.Found(line(4), "x", "lock-order-inversion", "a then b"),
            new Marker.Believed(line(4), "x", Set.of(Confidence.HIGH, Confidence.LOW)),
            new Marker.Missed(line(5), "y", "self-deadlock", "a pointer"),
            new Marker.Wrong(line(6), "z", "self-deadlock", "two instances"),
            new Marker.Excused(line(7), "w", "gate-lock"),
            new Marker.Queued(line(7), "x"));
  }

  @Test
  void readsTheHeader() throws Exception {
    var parsed =
        MarkerParser.parse(
            "a.c",
            """
            // WHY: shows it
            // SOURCE: commit 1234
            // ARGS: --rwlock recursive
            // ORDER: a -> b{s.m}(shared)
            // ORDER: none
            """);
    assertThat(parsed.headers())
        .containsExactly(
            new Header.Why(line(1), "shows it"),
            new Header.Source(line(2), "commit 1234"),
            new Header.Arguments(line(3), "--rwlock recursive"),
            new Header.Order(
                line(4),
                new OrderPattern(
                    new OrderPattern.End("a", null, null),
                    new OrderPattern.End("b", "s.m", LockMode.SHARED))),
            new Header.NoOrder(line(5)));
  }

  @Test
  void takesNothingForAMarkerThatIsNone() throws Exception {
    var parsed =
        MarkerParser.parse(
            "a.c",
            """
            // DEFINE_MUTEX(a) makes it; the ABBA (CPU0 against CPU1) is below
            char *s = "// HOLD(a)", c = '"'; /* over
            several lines */
            """);
    assertThat(parsed.markers()).isEmpty();
    assertThat(parsed.headers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FINDNG(a): lock-order-inversion | unknown marker FINDNG",
        "FIXED: it | unknown marker FIXED",
        "FINDING: lock-order-inversion | FINDING wants an id",
        "FINDING(): lock-order-inversion | FINDING wants an id",
        "FINDING(a): | FINDING(id): rule {{text}} is wanted",
        "FINDING(a) lock-order-inversion | FINDING wants a colon",
        "FINDING(a): abba | no rule is called abba",
        "FINDING(a): self-deadlock {{x} | FINDING(id): rule {{text}} is wanted",
        "HOLD(a): b | HOLD takes nothing behind its id",
        "CONFIDENCE(a): certain | CONFIDENCE is high, medium or low",
        "NO-FINDING: | NO-FINDING wants a text",
        "EXCUSED(a): Gate Lock | EXCUSED(id): the veto's name is wanted",
        "MISSED(a): self-deadlock | MISSED(id): rule -- reason is wanted",
        "WHY: | WHY wants a text",
        "ORDER: a, b | ORDER wants 'a -> b'",
        "ORDER: a(often) -> b | ORDER wants 'a -> b'",
      })
  void namesFileAndLineOfABadMarker(String comment, String problem) {
    assertThatThrownBy(() -> MarkerParser.parse("a.c", "\nint x; // " + comment))
        .isInstanceOf(BadMarkerException.class)
        .hasMessageStartingWith("a.c:2: " + problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a_lock", "lock@a.c", "sb.rw_sem[SB_FREEZE_WRITE]", "mm.lock/1"})
  void anEndIsAnyId(String id) {
    assertThat(OrderPattern.parse(id + " -> b").orElseThrow().from().id()).isEqualTo(id);
  }

  private static Site line(int line) {
    return new Site("a.c", line);
  }
}
