package org.lockorder.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockorder.DumpKind;
import org.lockorder.RwlockSemantics;
import org.lockorder.check.Confidence;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Option values that other packages' enums stand for, in lower case. */
final class Words {
  private Words() {}

  private static <E extends Enum<E>> E parse(Class<E> type, String word) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    Stream.of(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .collect(
                            Collectors.joining(
                                ", ", "expected one of [", "] but was '" + word + "'"))));
  }

  /** high, medium, low. */
  static final class OfConfidence implements ITypeConverter<Confidence> {
    @Override
    public Confidence convert(String word) {
      return parse(Confidence.class, word);
    }
  }

  /** queued, recursive. */
  static final class OfRwlock implements ITypeConverter<RwlockSemantics> {
    @Override
    public RwlockSemantics convert(String word) {
      return parse(RwlockSemantics.class, word);
    }
  }

  /** ast, summaries. */
  static final class OfDumpKind implements ITypeConverter<DumpKind> {
    @Override
    public DumpKind convert(String word) {
      return parse(DumpKind.class, word);
    }
  }
}
