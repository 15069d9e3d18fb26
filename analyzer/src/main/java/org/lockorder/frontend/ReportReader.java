package org.lockorder.frontend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockorder.cache.ByteReader;
import org.lockorder.cache.DamagedException;
import org.lockorder.facts.FactReader;
import org.lockorder.grammar.KernelC;
import org.lockorder.ir.FileFacts;

/**
 * Reads what a {@link ReportWriter} wrote. Whatever the bytes are, what comes of them is a report
 * that can be worked with, or a {@link DamagedException}.
 */
final class ReportReader {
  static final int DEFINE = 0;
  static final int FLAG = 1;
  static final int UNDEFINE = 2;
  static final int INCLUDE = 3;

  static final int MEANING = 0;
  static final int PROMISE = 1;
  static final int MAY_BE = 2;
  static final int INLINED = 3;

  /** What is longer is said once. */
  private static final int LONGEST_WORD = 40;

  private final ByteReader in;
  private final FactReader facts;

  ReportReader(byte[] bytes) {
    in = new ByteReader(bytes, ReportReader::shared);
    facts = new FactReader(in);
  }

  private static String shared(String text) {
    return text.length() > LONGEST_WORD ? text : KernelC.word(text);
  }

  /** What its includes were found to be: read first. */
  List<KeptReports.Found> includes() throws DamagedException {
    return facts.each(() -> new KeptReports.Found(in.some(), in.flag(), in.text()));
  }

  /** The report: read then. */
  FileReport report() throws DamagedException {
    return last(this::whole);
  }

  /** What was asked for a completion: read first. */
  Map<AskedMacros.Question, String> answers() throws DamagedException {
    int count = in.count();
    Map<AskedMacros.Question, String> answers = LinkedHashMap.newLinkedHashMap(count);
    for (int i = 0; i < count; i++) {
      answers.put(question(), in.some());
    }
    return answers;
  }

  private AskedMacros.Question question() throws DamagedException {
    return switch (in.below(INLINED + 1)) {
      case MEANING -> new AskedMacros.Question.Meaning(in.some(), in.number());
      case PROMISE -> new AskedMacros.Question.Promise(in.some());
      case MAY_BE -> new AskedMacros.Question.MayBe(in.some());
      default -> new AskedMacros.Question.Inlined(in.some(), facts.texts(), in.number());
    };
  }

  /** The completion: read then. */
  Completion completion() throws DamagedException {
    return last(
        () ->
            new Completion(
                facts.each(this::part),
                facts.each(
                    () -> new Lowered(facts.each(this::part), facts.types(), facts.types()))));
  }

  private <T> T last(FactReader.Reading<T> reading) throws DamagedException {
    try {
      T read = reading.read();
      if (!in.isAtEnd()) {
        throw new DamagedException("more than there should be");
      }
      return read;
    } catch (StackOverflowError e) {
      throw new DamagedException("nested too deeply");
    }
  }

  private FileReport whole() throws DamagedException {
    FileFacts outline =
        new FileFacts(
            in.some(),
            List.of(),
            List.of(),
            facts.types(),
            List.of(),
            List.of(),
            Map.of(),
            facts.types(),
            Set.of(),
            facts.texts(),
            new FileFacts.Reading(in.number(), in.number(), List.of()));
    return FileReport.of(
        outline,
        facts.each(this::event),
        facts.each(() -> new MacroTests.Test(in.some(), in.number(), in.number())),
        facts.each(this::part),
        in.flag() ? facts.each(this::unexpanded) : null,
        facts.textSet(),
        new FileNumbers(
            facts.byName(in::signed),
            facts.byName(() -> new FileNumbers.Open(in.some(), in.signed()))));
  }

  private MacroEvent event() throws DamagedException {
    return switch (in.below(INCLUDE + 1)) {
      case DEFINE -> new MacroEvent.Define(macro());
      case FLAG -> new MacroEvent.Flag(in.some(), in.number(), facts.condition());
      case UNDEFINE -> new MacroEvent.Undefine(in.some(), in.number(), facts.condition());
      default -> new MacroEvent.Include(in.some(), in.number(), facts.condition());
    };
  }

  private MacroSource macro() throws DamagedException {
    return new MacroSource(
        in.some(),
        in.some(),
        in.flag() ? facts.texts() : null,
        in.some(),
        in.number(),
        in.number(),
        facts.condition());
  }

  private FilePart part() throws DamagedException {
    return new FilePart(
        in.number(),
        facts.each(facts::function),
        facts.each(facts::struct),
        facts.each(facts::global),
        facts.each(facts::initial),
        facts.texts(),
        facts.texts(),
        facts.byName(facts::textSet),
        facts.texts());
  }

  private Unexpanded unexpanded() throws DamagedException {
    return in.flag()
        ? new Unexpanded.Initialised(in.some(), in.number(), facts.condition())
        : new Unexpanded.Declaration(in.some(), in.number(), null, facts.condition());
  }
}
