package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Initial;
import org.lockorder.ir.StructFacts;
import org.lockorder.ir.Value;

/**
 * One file as read alone.
 *
 * @param facts without macros
 * @param events its definitions of macros, and what else decides which there are, in their order
 * @param tests which macros its {@code #if} lines ask for
 * @param parts what the facts were made of, as read
 * @param unexpanded uses of macros at file level; null where they must be read again, since their
 *     syntax was not kept
 * @param hidden names of models that functions of its own hide
 * @param numbers names of numbers
 */
record FileReport(
    FileFacts facts,
    List<MacroEvent> events,
    List<MacroTests.Test> tests,
    List<FilePart> parts,
    @Nullable List<Unexpanded> unexpanded,
    Set<String> hidden,
    FileNumbers numbers) {

  /**
   * A file of these parts.
   *
   * @param outline what is known of the file as a whole
   */
  static FileReport of(
      FileFacts outline,
      List<MacroEvent> events,
      List<MacroTests.Test> tests,
      List<FilePart> parts,
      @Nullable List<Unexpanded> unexpanded,
      Set<String> hidden,
      FileNumbers numbers) {
    return new FileReport(of(outline, parts), events, tests, parts, unexpanded, hidden, numbers);
  }

  private static FileFacts of(FileFacts outline, List<FilePart> parts) {
    List<FunctionFacts> functions = new ArrayList<>();
    List<StructFacts> structs = new ArrayList<>();
    List<GlobalFacts> globals = new ArrayList<>();
    List<Initial> initial = new ArrayList<>();
    Set<String> referenced = new HashSet<>();
    List<String> failed = new ArrayList<>();
    for (FilePart part : parts) {
      functions.addAll(part.functions());
      structs.addAll(part.structs());
      globals.addAll(part.globals());
      initial.addAll(part.initial());
      referenced.addAll(part.referenced());
      failed.addAll(part.failed());
    }
    return new FileFacts(
        outline.path(),
        functions,
        structs,
        outline.typedefs(),
        globals,
        initial,
        outline.aliases(),
        outline.prototypes(),
        referenced,
        outline.includes(),
        new FileFacts.Reading(outline.reading().lines(), outline.reading().functions(), failed));
  }

  /** Likewise, with some functions as they were read again. */
  FileReport readAgain(List<FilePart> again) {
    Map<Integer, FilePart> later = new HashMap<>();
    again.forEach(part -> later.put(part.begin(), part));
    List<FilePart> all =
        parts.stream().map(part -> later.getOrDefault(part.begin(), part)).toList();
    return of(facts, events, tests, all, unexpanded, hidden, numbers);
  }

  /** Likewise, the file being compiled only under this condition. */
  FileReport under(Condition condition) {
    return condition.equals(Condition.ALWAYS) ? this : with(facts.under(condition));
  }

  private FileReport with(FileFacts others) {
    return new FileReport(others, events, tests, parts, unexpanded, hidden, numbers);
  }

  /** Likewise, with what was lowered later. */
  FileReport with(List<Lowered> later) {
    List<FilePart> all = new ArrayList<>(parts);
    Map<String, CType> typedefs = new HashMap<>(facts.typedefs());
    Map<String, CType> prototypes = new HashMap<>(facts.prototypes());
    for (Lowered each : later) {
      all.addAll(each.parts());
      each.typedefs().forEach(typedefs::putIfAbsent);
      each.prototypes().forEach(prototypes::putIfAbsent);
    }
    FileFacts whole = of(facts, all);
    List<FunctionFacts> functions = new ArrayList<>(whole.functions());
    functions.sort(Comparator.comparingInt(FunctionFacts::line));
    return new FileReport(
        new FileFacts(
            whole.path(),
            functions,
            whole.structs(),
            typedefs,
            whole.globals(),
            whole.initial(),
            whole.aliases(),
            prototypes,
            whole.referenced(),
            whole.includes(),
            whole.reading()),
        events,
        tests,
        all,
        List.of(),
        hidden,
        numbers);
  }

  /** Likewise, with one more include. */
  FileReport including(String header) {
    List<String> includes = new ArrayList<>(facts.includes());
    includes.addFirst(header);
    return with(facts(facts.functions(), facts.aliases(), includes));
  }

  /** Likewise, with these functions instead of its own. */
  FileReport withFunctions(List<FunctionFacts> functions) {
    return functions == facts.functions()
        ? this
        : with(facts(functions, facts.aliases(), facts.includes()));
  }

  /** The facts with the macros that turned out to be used. */
  FileFacts with(List<FunctionFacts> macroFunctions, Map<String, Value> aliases) {
    if (macroFunctions.isEmpty() && aliases.isEmpty()) {
      return facts;
    }
    List<FunctionFacts> functions = new ArrayList<>(facts.functions());
    functions.addAll(macroFunctions);
    return facts(functions, aliases, facts.includes());
  }

  private FileFacts facts(
      List<FunctionFacts> functions, Map<String, Value> aliases, List<String> includes) {
    return new FileFacts(
        facts.path(),
        functions,
        facts.structs(),
        facts.typedefs(),
        facts.globals(),
        facts.initial(),
        aliases,
        facts.prototypes(),
        facts.referenced(),
        includes,
        facts.reading());
  }
}
