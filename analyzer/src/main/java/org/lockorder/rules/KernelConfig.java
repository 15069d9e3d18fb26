package org.lockorder.rules;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kernel's {@code .config}: the values of the symbols that are set, without CONFIG_; any other
 * symbol is not set. Where one is set twice, the last line counts, as Kconfig has it.
 */
public record KernelConfig(SortedMap<String, String> values) {
  private static final Pattern SET =
      Pattern.compile(
          "CONFIG_([A-Za-z0-9_]+)=(y|m|n|-?[0-9]+|0[xX][0-9A-Fa-f]+|\"(?:[^\"\\\\]|\\\\.)*\")");

  private static final Pattern NOT_SET = Pattern.compile("# CONFIG_([A-Za-z0-9_]+) is not set");
  private static final int SHOWN = 60;

  /**
   * Reads the text of a .config.
   *
   * @param name the file's, for messages
   */
  public static KernelConfig parse(String name, String text) throws RulesException {
    SortedMap<String, String> values = new TreeMap<>();
    boolean any = false;
    int number = 0;
    for (String raw : text.split("\n", -1)) {
      number++;
      String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
      Matcher set = SET.matcher(line);
      Matcher notSet = NOT_SET.matcher(line);
      if (set.matches()) {
        any = true;
        values.put(set.group(1), set.group(2));
        values.remove(set.group(1), "n");
      } else if (notSet.matches()) {
        any = true;
        values.remove(notSet.group(1));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new RulesException(
            name
                + ":"
                + number
                + ": "
                + shown(line)
                + " is no line of a .config: write CONFIG_NAME=y, m, n, a number or a \"string\","
                + " or # CONFIG_NAME is not set");
      }
    }
    if (!any) {
      throw new RulesException(name + ": sets no symbol: name a kernel's .config");
    }
    return new KernelConfig(values);
  }

  private static String shown(String line) {
    return Source.quote(line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line);
  }
}
