package org.lockorder.frontend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.lockorder.ir.FactsPrinter;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;

/** Reads a piece of C as the file {@code a.c} of a tree of its own. */
final class Snippet {
  private Snippet() {}

  static FileFacts read(String c) {
    try {
      Path root = Files.createTempDirectory("lockorder");
      Path file = Files.writeString(root.resolve("a.c"), c);
      Sources sources =
          Frontend.read(
              new SourceTree(root, "x86"),
              List.of("a.c"),
              TestModels.models(),
              null,
              1,
              Duration.ZERO,
              name -> {});
      Files.delete(file);
      Files.delete(root);
      return sources.files().getFirst();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything in the file. */
  static String print(String c) {
    return FactsPrinter.print(read(c));
  }

  /** The blocks of the function {@code f}. */
  static String blocks(String c) {
    return blocks(c, "f");
  }

  static String blocks(String c, String name) {
    FunctionFacts function =
        read(c).functions().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    String text = FactsPrinter.print(function);
    return text.substring(text.indexOf("  0:\n")).indent(-2);
  }

  /** The blocks of {@code void f(struct s *p, int n)} with that body. */
  static String body(String c) {
    return blocks("int f(struct s *p, int n)\n{\n" + c.indent(8) + "}\n");
  }
}
