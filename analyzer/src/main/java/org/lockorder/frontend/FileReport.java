package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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
 * @param mentions global names that its code uses
 * @param unexpanded uses of macros at file level
 * @param hidden names of models that functions of its own hide
 * @param given by callee, what is called in the arguments that it is given
 */
record FileReport(
    FileFacts facts,
    List<MacroEvent> events,
    List<MacroTests.Test> tests,
    Set<String> mentions,
    List<Unexpanded> unexpanded,
    Set<String> hidden,
    Map<String, Set<String>> given) {

  /** Likewise, the file being compiled only under this condition. */
  FileReport under(Condition condition) {
    return condition.equals(Condition.ALWAYS)
        ? this
        : new FileReport(
            facts.under(condition), events, tests, mentions, unexpanded, hidden, given);
  }

  /** Likewise, with what was lowered later. */
  FileReport with(List<FileContext> later) {
    List<FunctionFacts> functions = new ArrayList<>(facts.functions());
    List<StructFacts> structs = new ArrayList<>(facts.structs());
    List<GlobalFacts> globals = new ArrayList<>(facts.globals());
    List<Initial> initial = new ArrayList<>(facts.initial());
    Map<String, CType> typedefs = new HashMap<>(facts.typedefs());
    Map<String, CType> prototypes = new HashMap<>(facts.prototypes());
    Set<String> referenced = new TreeSet<>(facts.referenced());
    Set<String> names = new TreeSet<>(mentions);
    for (FileContext each : later) {
      functions.addAll(each.functions());
      structs.addAll(each.structs());
      globals.addAll(each.globals());
      initial.addAll(each.initial());
      each.typedefs().forEach(typedefs::putIfAbsent);
      each.prototypes().forEach(prototypes::putIfAbsent);
      referenced.addAll(each.referenced());
      names.addAll(each.mentions());
    }
    functions.sort(Comparator.comparingInt(FunctionFacts::line));
    FileFacts whole =
        new FileFacts(
            facts.path(),
            functions,
            structs,
            typedefs,
            globals,
            initial,
            facts.aliases(),
            prototypes,
            referenced,
            facts.includes(),
            facts.reading());
    return new FileReport(whole, events, tests, names, List.of(), hidden, given);
  }

  /** Likewise, with one more include. */
  FileReport including(String header) {
    List<String> includes = new ArrayList<>(facts.includes());
    includes.addFirst(header);
    return new FileReport(
        facts(facts.functions(), facts.aliases(), includes),
        events,
        tests,
        mentions,
        unexpanded,
        hidden,
        given);
  }

  /** Likewise, with these functions instead of its own. */
  FileReport with(UnaryOperator<FunctionFacts> change) {
    List<FunctionFacts> functions = facts.functions().stream().map(change).toList();
    return new FileReport(
        facts(functions, facts.aliases(), facts.includes()),
        events,
        tests,
        mentions,
        unexpanded,
        hidden,
        given);
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
