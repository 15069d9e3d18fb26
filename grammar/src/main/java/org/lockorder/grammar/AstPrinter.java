package org.lockorder.grammar;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Condition;
import org.lockorder.grammar.ast.LineMap;
import org.lockorder.grammar.ast.Node;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.TranslationUnit;

/**
 * Shows an AST as indented text: kind, {@code line:column-line:column}, plain values, then the
 * children under their component's name. It goes by the records' components, so that no kind of
 * node can be forgotten.
 */
public final class AstPrinter {
  private final Appendable out;
  private final LineMap lines;

  private AstPrinter(Appendable out, LineMap lines) {
    this.out = out;
    this.lines = lines;
  }

  /** The whole file. */
  public static void print(TranslationUnit unit, Appendable out) throws IOException {
    AstPrinter printer = new AstPrinter(out, unit.lines());
    for (Node declaration : unit.declarations()) {
      printer.record("", (Record) declaration, 0);
    }
  }

  /** One node of a file. */
  public static void print(Node node, LineMap lines, Appendable out) throws IOException {
    new AstPrinter(out, lines).record("", (Record) node, 0);
  }

  private record Child(String label, Record value) {}

  private void record(String label, Record value, int depth) throws IOException {
    out.append("  ".repeat(depth)).append(label).append(value.getClass().getSimpleName());
    List<Child> children = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      component(component.getName(), read(component, value), plain, children);
    }
    if (value instanceof Node node) {
      out.append(' ').append(place(node.range()));
    }
    out.append(plain).append('\n');
    for (Child child : children) {
      record(child.label, child.value, depth + 1);
    }
  }

  private static void component(
      String name, @Nullable Object value, StringBuilder plain, List<Child> children) {
    switch (value) {
      case null -> {}
      case Range range -> {}
      case Condition condition -> {
        for (Condition.Term term : condition.terms()) {
          children.add(new Child(name + ": ", term));
        }
      }
      case Record child -> children.add(new Child(name + ": ", child));
      case Collection<?> collection -> {
        List<Object> values = new ArrayList<>();
        for (Object element : collection) {
          if (element instanceof Record child) {
            children.add(new Child(name + ": ", child));
          } else {
            values.add(element);
          }
        }
        if (!values.isEmpty()) {
          plain.append(' ').append(name).append('=').append(sorted(values));
        }
      }
      case Boolean flag -> plain.append(flag ? " " + name : "");
      default -> plain.append(' ').append(name).append('=').append(value);
    }
  }

  /** Modifiers come from a set without an order; all else keeps its own. */
  private static List<Object> sorted(List<Object> values) {
    if (values.getFirst() instanceof Enum<?>) {
      values.sort((a, b) -> a.toString().compareTo(b.toString()));
    }
    return values;
  }

  private static @Nullable Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private String place(Range range) {
    return lines.line(range.begin())
        + ":"
        + lines.column(range.begin())
        + "-"
        + lines.line(range.end())
        + ":"
        + lines.column(range.end());
  }
}
