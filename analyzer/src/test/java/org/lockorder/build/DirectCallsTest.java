package org.lockorder.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockorder.Analysis;

/**
 * The build's step that makes plain code of what is linked when it is first run:
 * .mvn/DirectCalls.java.
 */
final class DirectCallsTest {
  /**
   * Says on lines what it found; there is one of each kind of call, and a value for each
   * conversion.
   */
  private static final String SAMPLE =
      """
      import java.util.*;
      import java.util.function.*;

      public final class Sample implements Supplier<String> {
        sealed interface Shape permits Dot, Line, Box, None {
          default Supplier<String> named() { return () -> "shape " + secret(); }
          private String secret() { return getClass().getSimpleName(); }
        }
        record Dot(int x) implements Shape {}
        record Line(long from, double to, float wide, boolean solid, char mark, byte b, short s, int[] at) implements Shape {}
        record Box(String name, Shape in) implements Shape {}
        enum None implements Shape { NONE }
        interface Wide { long of(int a, double b, long c); }
        static class Parent { String hello(Object to) { return "parent " + to; } }
        static final class Child extends Parent {
          @Override String hello(Object to) { return "child " + to; }
          Function<String, Object> up() { return super::hello; }
          Function<String, Object> down() { return this::hello; }
        }

        private final String name;
        Sample(String name) { this.name = name; }
        private String own(int n) { return name + n; }
        public String get() {
          IntFunction<String> mine = this::own;
          Supplier<Supplier<String>> inner = () -> () -> mine.apply(7) + name;
          return inner.get().get();
        }

        static String kind(Object o) {
          return switch (o) {
            case null -> "null";
            case Dot d when d.x() > 5 -> "far dot";
            case Dot d -> "dot";
            case Line l -> "line";
            case Box(String n, Dot d) -> "box of a dot";
            case Box(String n, Box(String m, Shape s)) when n.equals(m) -> "like boxes";
            case Box b -> "box of " + kind(b.in());
            case CharSequence s -> "text";
            case Integer i when i < 0 -> "negative";
            case Integer i -> "number";
            default -> "else";
          };
        }
        static String shape(Shape s) {
          return switch (s) { case Dot d -> "d"; case Line l -> "l"; case Box b -> "b"; case None n -> "n"; };
        }

        public static void run(List<String> out) throws Exception {
          long big = 1L << 40; double half = 0.5; int three = 3; boolean yes = true; byte tiny = 1; char c = 'c'; float f = 2f;
          Wide wide = (a, b, d) -> a + (long) b + d + big + (long) (half * 4) + three + (yes ? 1 : 0) + tiny + c + (long) f;
          out.add("" + wide.of(1, 2.5, 3));
          ToLongFunction<Integer> widened = Integer::intValue;
          Function<Integer, Integer> boxed = i -> i + 1;
          IntFunction<Integer> box = Integer::valueOf;
          ToIntFunction<String> length = String::length;
          Supplier<Long> asLong = () -> big;
          IntSupplier unboxed = asLong.get() > 1 ? Integer.valueOf(4)::intValue : () -> 0;
          BinaryOperator<String> concat = String::concat;
          Comparator<String> order = Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder());
          Function<String, Sample> make = Sample::new;
          Supplier<List<String>> list = ArrayList::new;
          IntFunction<String[]> array = String[]::new;
          Consumer<String> adds = out::add;
          IntPredicate even = i -> i % 2 == 0;
          DoubleUnaryOperator root = Math::sqrt;
          out.add(widened.applyAsLong(5) + " " + boxed.apply(6) + " " + box.apply(7) + " " + length.applyAsInt("four"));
          out.add(asLong.get() + " " + unboxed.getAsInt() + " " + concat.apply("a", "b") + " " + order.compare("ab", "cd"));
          out.add(make.apply("n").get() + list.get() + array.apply(2).length + even.test(4) + root.applyAsDouble(9));
          adds.accept("added");
          out.add(new Child().up().apply("x") + " " + new Child().down().apply("y"));
          Runnable one = () -> {};
          one.run();
          out.add(((Shape) None.NONE).named().get() + new Dot(1).named().get());
          Callable.of(out).call();
          int[] at = {1};
          Line line = new Line(1, Double.NaN, -0.0f, true, 'm', (byte) 1, (short) 2, at);
          Line same = new Line(1, Double.NaN, -0.0f, true, 'm', (byte) 1, (short) 2, at);
          Line zero = new Line(1, Double.NaN, 0.0f, true, 'm', (byte) 1, (short) 2, at);
          out.add(line.equals(same) + " " + line.equals(zero) + " " + line.equals(null) + " " + line.equals(new Dot(1)));
          out.add("" + (line.hashCode() - System.identityHashCode(at)) + " " + (line.hashCode() == same.hashCode()));
          Box a = new Box(null, new Dot(3)), b = new Box(null, new Dot(3)), other = new Box("", null);
          out.add(a.equals(b) + " " + a.equals(other) + " " + other.equals(a) + " " + a.hashCode() + " " + other.hashCode() + a);
          for (Object o : Arrays.asList(null, new Dot(9), new Dot(5), line, a, new Box("q", a), new Box("p", new Box("p", null)),
              new Box("p", new Box("r", null)), new Box("", None.NONE), "s", -1, 1, 1L)) {
            out.add(kind(o));
          }
          for (Shape s : List.of(new Dot(1), line, a, None.NONE)) {
            out.add(shape(s));
          }
        }
        interface Callable {
          void call() throws Exception;
          static Callable of(List<String> out) { return () -> out.add(kind(new Dot(6))); }
        }
      }
      """;

  @Test
  void whatIsRewrittenDoesTheSame(@TempDir Path folder) throws Exception {
    BuildStep step = new BuildStep("DirectCalls", folder, SAMPLE);
    List<String> before = step.ran();
    assertThat(linked(step.classes())).isNotEmpty();
    step.rewrite();
    assertThat(linked(step.classes())).isEmpty();
    assertThat(step.ran())
        .isEqualTo(before)
        .contains("far dot", "like boxes", "added", "true false false false");
    List<String> classes = step.names();
    step.rewrite();
    assertThat(step.names()).isEqualTo(classes);
  }

  @Test
  void nothingOfOursIsLinkedWhenItIsRun() throws Exception {
    Path ours = Path.of(Analysis.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(linked(ours)).isEmpty();
  }

  /** The classes below that leave lambdas or switches over types to be linked. */
  private static List<Path> linked(Path below) throws IOException {
    try (var files = Files.walk(below)) {
      return files
          .filter(f -> f.toString().endsWith(".class"))
          .filter(DirectCallsTest::isLinked)
          .toList();
    }
  }

  private static boolean isLinked(Path file) {
    try {
      String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
      return constants.contains("java/lang/invoke/LambdaMetafactory")
          || constants.contains("java/lang/runtime/SwitchBootstraps");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
