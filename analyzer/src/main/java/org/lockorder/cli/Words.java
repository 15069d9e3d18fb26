package org.lockorder.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockorder.DumpKind;
import org.lockorder.RwlockSemantics;
import org.lockorder.check.Confidence;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Option values: each constant of an enum in lower case. */
final class Words {
  private Words() {}

  /** For every enum that an option or a parameter has. */
  static void register(CommandLine commandLine) {
    register(commandLine, ScanFormat.class);
    register(commandLine, GraphFormat.class);
    register(commandLine, ExplainFormat.class);
    register(commandLine, ColorMode.class);
    register(commandLine, FailOn.class);
    register(commandLine, Confidence.class);
    register(commandLine, RwlockSemantics.class);
    register(commandLine, DumpKind.class);
    register(commandLine, AskKind.class);
    register(commandLine, AskFormat.class);
  }

  private static <E extends Enum<E>> void register(CommandLine commandLine, Class<E> type) {
    commandLine.registerConverter(type, word -> parse(type, word));
  }

  private static <E extends Enum<E>> E parse(Class<E> type, String word) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    Stream.of(type.getEnumConstants())
                        .map(Words::word)
                        .collect(
                            Collectors.joining(
                                ", ", "expected one of ", ", but was '" + word + "'"))));
  }

  /** Those of a type of options; none where it is no such type. */
  static List<String> of(Class<?> type) {
    return type.isEnum()
        ? Stream.of(type.getEnumConstants()).map(constant -> word((Enum<?>) constant)).toList()
        : List.of();
  }

  /** As it is written. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
