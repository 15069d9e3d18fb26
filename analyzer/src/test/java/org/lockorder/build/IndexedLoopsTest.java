package org.lockorder.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockorder.Analysis;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The build's step by which loops over lists count: .mvn/IndexedLoops.java. */
final class IndexedLoopsTest {
  /** Loops in all surroundings that change what a frame says of the variables. */
  private static final String SAMPLE =
      """
      import java.util.*;
      import java.util.function.*;

      public final class Sample {
        interface Named { String name(); }
        record One(String name) implements Named {}

        private static final List<String> MADE = new ArrayList<>();
        static {
          for (String s : List.of("x", "y")) { MADE.add(s + s); }
        }
        private final int sum;
        Sample(List<Integer> of) {
          int s = 0;
          for (int i : of) { s += i; }
          sum = s;
        }

        static String nested(List<List<String>> rows, long wide, double wider) {
          StringBuilder out = new StringBuilder();
          outer:
          for (List<String> row : rows) {
            long sum = wide;
            for (String cell : row) {
              double half = wider / 2;
              if (cell.isEmpty()) { continue; }
              if (cell.equals("stop")) { break outer; }
              if (cell.equals("next")) { continue outer; }
              for (char c : cell.toCharArray()) { sum += c; }
              out.append(cell).append(half).append(sum).append(' ');
            }
            for (int i = 0; i < 2; i++) { out.append(i); }
            for (String again : row.subList(0, 1)) { out.append('<').append(again).append('>'); }
          }
          for (List<String> row : rows) { out.append(row.size()); }
          return out.toString();
        }

        static String tried(List<String> numbers) {
          int good = 0;
          String bad = "";
          try {
            for (String number : numbers) {
              try {
                good += Integer.parseInt(number);
              } catch (NumberFormatException e) {
                bad += number;
                if (number.equals("out")) { throw new IllegalStateException(number); }
              } finally {
                good++;
              }
            }
          } catch (IllegalStateException e) {
            for (String number : numbers) { bad += number.length(); }
          } finally {
            for (String number : numbers) { bad += "."; }
          }
          return good + bad;
        }

        static String explicit(List<String> from) {
          List<String> left = new ArrayList<>(from);
          for (Iterator<String> it = left.iterator(); it.hasNext(); ) {
            if (it.next().length() > 1) { it.remove(); }
          }
          Iterator<String> other = left.iterator();
          StringBuilder out = new StringBuilder();
          while (other.hasNext()) {
            out.append(other.next());
            if (other.hasNext()) { out.append(other.next().toUpperCase(Locale.ROOT)); }
          }
          return out.toString();
        }

        static String others(Collection<String> some, String[] array, Map<String, Integer> map) {
          String out = "";
          for (String s : some) { out += s; }
          for (String s : array) { out += s; }
          for (Map.Entry<String, Integer> e : map.entrySet()) { out += e.getKey() + e.getValue(); }
          return out;
        }

        static int returned(List<? extends Named> all, String name) {
          int at = 0;
          for (Named each : all) {
            switch (each.name()) {
              case "none" -> { continue; }
              default -> { if (each.name().equals(name)) { return at; } }
            }
            at++;
          }
          return -1;
        }

        public static void run(List<String> out) {
          out.addAll(MADE);
          out.add("" + new Sample(List.of(1, 2, 3)).sum + new Sample(List.of()).sum);
          out.add(nested(List.of(List.of("a", "", "b"), List.of("c", "next", "d"), List.of("e", "stop")), 7, 3));
          out.add(tried(List.of("1", "two", "3")) + tried(List.of("1", "out", "3")));
          out.add(explicit(List.of("a", "bb", "c", "d", "ee", "f")));
          out.add(others(List.of("p"), new String[] {"q"}, Map.of("r", 1)));
          out.add(returned(List.of(new One("none"), new One("a"), new One("b")), "b") + "" + returned(new LinkedList<Named>(), "b"));
          Function<List<String>, String> inside = list -> {
            String all = "";
            for (String s : list) {
              Supplier<String> later = () -> { String t = s; for (String u : list) { t += u; } return t; };
              all += later.get();
            }
            return all;
          };
          out.add(inside.apply(Arrays.asList("i", null, "k")));
          try {
            List<String> none = null;
            for (String s : none) { out.add(s); }
          } catch (NullPointerException e) {
            out.add("no list");
          }
          try {
            for (Integer number : (List<Integer>) (List<?>) List.of("text")) { out.add("" + number); }
          } catch (ClassCastException e) {
            out.add("no number");
          }
        }
      }
      """;

  @Test
  void whatIsRewrittenDoesTheSame(@TempDir Path folder) throws Exception {
    BuildStep step = new BuildStep("IndexedLoops", folder, SAMPLE);
    List<String> before = step.ran();
    assertThat(asking(step.classes())).hasSizeGreaterThan(10);
    step.rewrite();
    assertThat(asking(step.classes())).isEmpty();
    assertThat(step.ran())
        .isEqualTo(before)
        .contains("xx", "60", "aCdF", "1-1", "iinullknullinullkkinullk", "no list", "no number");
    byte[] once = Files.readAllBytes(step.classes().resolve("Sample.class"));
    step.rewrite();
    assertThat(step.classes().resolve("Sample.class")).hasBinaryContent(once);
  }

  @Test
  void noLoopOfOursAsksAListForAnIterator() throws Exception {
    Path ours = Path.of(Analysis.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(asking(ours)).isEmpty();
  }

  /** The methods below that ask a list for its iterator and keep it, but for those that name it. */
  private static List<String> asking(Path below) throws IOException {
    return BuildStep.methods(below, (method, i) -> asks(i) && !namesOne(method));
  }

  private static boolean asks(AbstractInsnNode instruction) {
    return instruction instanceof MethodInsnNode call
        && call.owner.equals("java/util/List")
        && call.name.equals("iterator")
        && call.getNext().getOpcode() == Opcodes.ASTORE;
  }

  private static boolean namesOne(MethodNode method) {
    return method.localVariables.stream()
        .map((LocalVariableNode v) -> v.desc)
        .anyMatch("Ljava/util/Iterator;"::equals);
  }
}
