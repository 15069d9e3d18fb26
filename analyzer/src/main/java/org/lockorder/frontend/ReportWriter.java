package org.lockorder.frontend;

import java.util.List;
import java.util.Map;
import org.lockorder.cache.ByteWriter;
import org.lockorder.facts.FactWriter;
import org.lockorder.ir.FileFacts;

/** Writes what a file alone came to, for a {@link ReportReader}. */
final class ReportWriter {
  private final ByteWriter out = new ByteWriter();
  private final FactWriter facts = new FactWriter(out);

  /** A report as bytes, and what its includes were found to be. */
  static byte[] bytes(FileReport report, List<KeptReports.Found> includes) {
    ReportWriter writer = new ReportWriter();
    writer.facts.each(includes, writer::include);
    writer.report(report);
    return writer.out.bytes();
  }

  /** What completes a report as bytes, and what was asked for it. */
  static byte[] bytes(Completion completion, Map<AskedMacros.Question, String> answers) {
    ReportWriter writer = new ReportWriter();
    writer.facts.each(answers.entrySet(), writer::answer);
    writer.facts.each(completion.again(), writer::part);
    writer.facts.each(completion.made(), writer::lowered);
    return writer.out.bytes();
  }

  private void answer(Map.Entry<AskedMacros.Question, String> answer) {
    switch (answer.getKey()) {
      case AskedMacros.Question.Meaning m -> {
        out.unsigned(ReportReader.MEANING);
        out.text(m.name());
        out.signed(m.line());
      }
      case AskedMacros.Question.Promise p -> {
        out.unsigned(ReportReader.PROMISE);
        out.text(p.name());
      }
      case AskedMacros.Question.MayBe m -> {
        out.unsigned(ReportReader.MAY_BE);
        out.text(m.name());
      }
      case AskedMacros.Question.Inlined i -> {
        out.unsigned(ReportReader.INLINED);
        out.text(i.name());
        facts.texts(i.given());
        out.signed(i.line());
      }
    }
    out.text(answer.getValue());
  }

  private void lowered(Lowered lowered) {
    facts.each(lowered.parts(), this::part);
    facts.types(lowered.typedefs());
    facts.types(lowered.prototypes());
  }

  private void include(KeptReports.Found include) {
    out.text(include.path());
    out.flag(include.system());
    facts.textOrNothing(include.file());
  }

  private void report(FileReport report) {
    FileFacts all = report.facts();
    out.text(all.path());
    facts.types(all.typedefs());
    facts.types(all.prototypes());
    facts.texts(all.includes());
    out.signed(all.reading().lines());
    out.signed(all.reading().functions());
    facts.each(report.events(), this::event);
    facts.each(report.tests(), this::test);
    facts.each(report.parts(), this::part);
    List<Unexpanded> unexpanded = report.unexpanded();
    boolean isPlain = unexpanded != null && unexpanded.stream().noneMatch(Unexpanded::hasSyntax);
    out.flag(isPlain);
    if (unexpanded != null && isPlain) {
      facts.each(unexpanded, this::unexpanded);
    }
    facts.sorted(report.hidden());
    numbers(report.numbers());
  }

  private void event(MacroEvent event) {
    switch (event) {
      case MacroEvent.Define d -> {
        out.unsigned(ReportReader.DEFINE);
        macro(d.macro());
      }
      case MacroEvent.Flag f -> named(ReportReader.FLAG, f.name(), f);
      case MacroEvent.Undefine u -> named(ReportReader.UNDEFINE, u.name(), u);
      case MacroEvent.Include i -> named(ReportReader.INCLUDE, i.path(), i);
    }
  }

  private void named(int tag, String name, MacroEvent event) {
    out.unsigned(tag);
    out.text(name);
    out.signed(event.line());
    facts.condition(event.condition());
  }

  private void macro(MacroSource macro) {
    out.text(macro.path());
    out.text(macro.name());
    List<String> parameters = macro.parameters();
    out.flag(parameters != null);
    if (parameters != null) {
      facts.texts(parameters);
    }
    out.text(macro.body());
    out.signed(macro.bodyBegin());
    out.signed(macro.line());
    facts.condition(macro.condition());
  }

  private void test(MacroTests.Test test) {
    out.text(test.macro());
    out.signed(test.offset());
    out.signed(test.line());
  }

  private void part(FilePart part) {
    out.signed(part.begin());
    facts.each(part.functions(), facts::function);
    facts.each(part.structs(), facts::struct);
    facts.each(part.globals(), facts::global);
    facts.each(part.initial(), facts::initial);
    facts.sorted(part.mentions());
    facts.sorted(part.referenced());
    facts.byName(part.given(), facts::sorted);
    facts.texts(part.failed());
  }

  private void numbers(FileNumbers numbers) {
    facts.byName(numbers.known(), out::signed);
    facts.byName(
        numbers.open(),
        open -> {
          out.text(open.expression());
          out.signed(open.more());
        });
  }

  private void unexpanded(Unexpanded use) {
    switch (use) {
      case Unexpanded.Declaration d -> {
        out.flag(false);
        text(d.text(), d.line(), d);
      }
      case Unexpanded.Initialised i -> {
        out.flag(true);
        text(i.text(), i.line(), i);
      }
      case Unexpanded.Function f -> throw new IllegalArgumentException("it has syntax: " + f);
      case Unexpanded.ScopeFunction f -> throw new IllegalArgumentException("it has syntax: " + f);
    }
  }

  private void text(String text, int line, Unexpanded use) {
    out.text(text);
    out.signed(line);
    facts.condition(use.condition());
  }
}
