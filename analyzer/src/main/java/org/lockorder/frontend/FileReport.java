package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Value;

/**
 * One file as read alone.
 *
 * @param facts without macros
 * @param macros that may yet be wanted
 * @param mentions global names that its code uses
 * @param includedWhen under which condition it includes a file
 */
record FileReport(
    FileFacts facts,
    List<MacroSource> macros,
    Set<String> mentions,
    Map<String, Condition> includedWhen) {

  /** Likewise, the file being compiled only under this condition. */
  FileReport under(Condition condition) {
    return condition.equals(Condition.ALWAYS)
        ? this
        : new FileReport(
            facts.under(condition),
            macros.stream().map(macro -> macro.under(condition)).toList(),
            mentions,
            includedWhen);
  }

  /** Likewise, with one more include. */
  FileReport including(String header) {
    List<String> includes = new ArrayList<>(facts.includes());
    includes.addFirst(header);
    return new FileReport(
        facts(facts.functions(), facts.aliases(), includes), macros, mentions, includedWhen);
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
        aliases,
        facts.prototypes(),
        facts.referenced(),
        includes,
        facts.reading());
  }
}
