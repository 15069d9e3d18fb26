package org.lockorder.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lockorder.report.TextStyle;

/**
 * What a run is started in.
 *
 * @param in standard input
 * @param out standard output, whose errors are seen
 * @param err standard error
 * @param terminals the digits of the standard streams that are terminals: {@code 12}
 */
record Surroundings(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> environment,
    String terminals) {
  private static final int USUAL_WIDTH = 100;

  /** Those of this process; which streams are terminals is only known from the launcher. */
  static Surroundings ofProcess() {
    return new Surroundings(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.getenv(),
        System.getProperty("lockorder.tty", ""));
  }

  boolean errIsTerminal() {
    return terminals.contains("2");
  }

  /** As wide as COLUMNS says. */
  TextStyle style(ColorMode color, boolean toStandardOutput) {
    boolean auto =
        toStandardOutput
            && terminals.contains("1")
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb");
    boolean colour =
        switch (color) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> auto;
        };
    return new TextStyle(width(), colour);
  }

  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
  }
}
