package org.lockorder.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockorder.Analysis;
import org.objectweb.asm.tree.MethodInsnNode;

/** The build's step by which streams of collections become loops: .mvn/PlainStreams.java. */
final class PlainStreamsTest {
  /** Each step and end, and what must be left as it is. */
  private static final String SAMPLE =
      """
      import java.util.*;
      import java.util.stream.*;

      public final class Sample {
        interface Named {
          List<String> names();
          default boolean has(String name) { return names().stream().anyMatch(name::equals); }
          static List<String> upper(List<String> all) {
            return all.stream().map(s -> s.toUpperCase(Locale.ROOT)).toList();
          }
        }
        record Names(List<String> names) implements Named {}

        private static String ends(List<Integer> all, int limit, List<String> seen) {
          String out = "";
          out += all.stream().anyMatch(i -> i > limit);
          out += all.stream().allMatch(i -> i > limit);
          out += all.stream().noneMatch(i -> i > limit);
          out += all.stream().filter(i -> i > limit).findFirst();
          out += all.stream().map(i -> i * 2).filter(i -> { seen.add("f" + i); return i > limit; })
              .map(i -> { seen.add("m" + i); return "<" + i + ">"; }).toList();
          out += all.stream().map(i -> i + 1).anyMatch(i -> { seen.add("a" + i); return i > limit; });
          all.stream().filter(i -> i > limit).forEach(i -> seen.add("e" + i));
          all.forEach(i -> seen.add("l" + i));
          return out;
        }

        private static String others(Set<String> one, Collection<String> some, List<String> all) {
          return ""
              + one.stream().map(String::length).toList()
              + some.stream().filter(s -> !s.isEmpty()).findFirst().orElse("none")
              + all.stream().filter(some.stream().filter(one::contains).toList()::contains).toList()
              + all.stream().filter(some.isEmpty() ? one::contains : some::contains).toList()
              + all.stream().sorted().toList()
              + all.stream().mapToInt(String::length).sum()
              + Stream.of("s").anyMatch(all::contains)
              + both(all.stream(), all.stream().map(s -> s + s)).toList();
        }

        private static Stream<String> both(Stream<String> a, Stream<String> b) {
          Stream<String> all = Stream.concat(a, b);
          return all.filter(s -> s.length() > 1);
        }

        public static void run(List<String> out) {
          for (List<Integer> all : List.of(List.<Integer>of(), List.of(1), List.of(2, 1, 3, 4))) {
            out.add(ends(all, 2, out));
          }
          out.add(others(Set.of("x"), new ArrayDeque<>(List.of("", "y", "x")), List.of("y", "x", "zz")));
          out.add(others(new TreeSet<>(List.of("y")), List.of(), Arrays.asList("y", "x")));
          out.add(new Names(List.of("n", "m")).has("m") + "" + Named.upper(List.of("u")));
          try {
            List.of("a").stream().map(s -> s + s).toList().add("b");
          } catch (UnsupportedOperationException e) {
            out.add("not to be changed");
          }
          try {
            List<String> none = null;
            none.stream().forEach(out::add);
          } catch (NullPointerException e) {
            out.add("no list");
          }
          try {
            Arrays.asList("a", null).stream().filter(s -> s == null).findFirst();
          } catch (NullPointerException e) {
            out.add("no element");
          }
        }
      }
      """;

  @Test
  void whatIsRewrittenDoesTheSame(@TempDir Path folder) throws Exception {
    BuildStep step = new BuildStep("PlainStreams", folder, SAMPLE);
    List<String> before = step.ran();
    assertThat(asked(step.classes())).hasSize(22);
    step.rewrite();
    assertThat(asked(step.classes()))
        .as("whose next call is not surely about the stream, or that ends in another way")
        .hasSize(5)
        .containsOnly("Sample.others");
    assertThat(step.ran())
        .isEqualTo(before)
        .contains("truefalsefalseOptional[3][<4>, <6>, <8>]true")
        .contains("f4", "m4", "e3", "l2", "[1]y[x][y, x][x, y, zz]4false[zz, yy, xx, zzzz]")
        .contains("true[U]", "not to be changed", "no list", "no element");
    byte[] once = Files.readAllBytes(step.classes().resolve("Sample.class"));
    step.rewrite();
    assertThat(step.classes().resolve("Sample.class")).hasBinaryContent(once);
  }

  @Test
  void oursWasRewritten() throws Exception {
    Path ours = Path.of(Analysis.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(calls(ours, c -> c.owner.equals("java/util/List") && c.name.equals("forEach")))
        .as("left out")
        .isEmpty();
    assertThat(calls(ours, c -> c.name.startsWith("stream$") && c.name.endsWith("anyMatch")))
        .hasSizeGreaterThan(100);
  }

  /** The methods that ask a collection for a stream, or a list to go through itself. */
  private static List<String> asked(Path below) throws IOException {
    return calls(
        below,
        c ->
            List.of("java/util/List", "java/util/Collection", "java/util/Set").contains(c.owner)
                && List.of("stream", "forEach").contains(c.name));
  }

  /** The methods below that make such a call, once for each. */
  private static List<String> calls(Path below, Predicate<MethodInsnNode> such) throws IOException {
    return BuildStep.methods(
        below, (method, i) -> i instanceof MethodInsnNode call && such.test(call));
  }
}
