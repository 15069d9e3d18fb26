package org.lockorder.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lockorder.InputException;

/** Where a report goes: standard output, or a file that is there whole or not at all. */
final class Output {
  /** What writes a report. */
  @FunctionalInterface
  interface Body {
    void to(OutputStream out) throws IOException;
  }

  /** What writes a report of text. */
  @FunctionalInterface
  interface TextBody {
    void to(Writer out) throws IOException;
  }

  private final OutputStream standard;
  private final @Nullable Path file;
  private final String option;

  private Output(OutputStream standard, @Nullable Path file, String option) {
    this.standard = standard;
    this.file = file;
    this.option = option;
  }

  /** Checks that the file can be written, before any work is done for it. */
  static Output of(String target, OutputStream standard) throws InputException {
    if (target.equals("-")) {
      return new Output(standard, null, "--output");
    }
    return file(target, "--output");
  }

  /** Likewise, of the file that an option names. */
  static Output file(String target, String option) throws InputException {
    Path file = TreeArguments.named(target, option).toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw new InputException(option + " '" + target + "' is a folder; name a file in it");
    }
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new InputException(
          option + " '" + target + "': the folder does not exist; create it first");
    }
    Path checked = Files.exists(file) && !Files.isRegularFile(file) ? file : folder;
    if (!Files.isWritable(checked)) {
      throw new InputException(
          option + " '" + target + "': cannot write to " + checked + "; check its permissions");
    }
    return new Output(OutputStream.nullOutputStream(), file, option);
  }

  boolean isStandard() {
    return file == null;
  }

  /** Writes the report. A reader that has gone away is no error: it has seen enough. */
  void write(Body body) throws InputException {
    try {
      if (file == null) {
        buffered(standard, body);
      } else if (Files.exists(file) && !Files.isRegularFile(file)) {
        try (OutputStream device = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
          buffered(device, body);
        }
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file, body);
      }
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      if (!message.toLowerCase(Locale.ROOT).contains("broken pipe")) {
        throw new InputException(
            (file == null ? "standard output" : option + " '" + file + "'")
                + " cannot be written: "
                + message);
      }
    }
  }

  /** Writes text in UTF-8. */
  static void text(OutputStream out, TextBody body) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    body.to(writer);
    writer.flush();
  }

  private static void buffered(OutputStream out, Body body) throws IOException {
    BufferedOutputStream buffer = new BufferedOutputStream(out, 1 << 16);
    body.to(buffer);
    buffer.flush();
  }

  private static void replace(Path file, Body body) throws IOException {
    Path temporary =
        file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + "~");
    temporary.toFile().deleteOnExit();
    try (OutputStream out = Files.newOutputStream(temporary)) {
      buffered(out, body);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
