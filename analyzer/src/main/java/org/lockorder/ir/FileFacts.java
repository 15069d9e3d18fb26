package org.lockorder.ir;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is kept of one file. A pure function of its text, the rules and the configuration.
 *
 * @param path relative to TREE
 * @param functions in source order, function-like macros that a function calls among them
 * @param typedefs each name's type
 * @param initial what its static objects point to from the beginning
 * @param aliases object-like macros that are another name for a value: {@code #define foo_lock
 *     bar.lock}
 * @param prototypes what functions return that are only declared here
 * @param referenced names that stand anywhere but in a call's front: functions among them may be
 *     called through a pointer
 * @param includes as written, resolved to paths of the tree where they are there
 */
public record FileFacts(
    String path,
    List<FunctionFacts> functions,
    List<StructFacts> structs,
    Map<String, CType> typedefs,
    List<GlobalFacts> globals,
    List<Initial> initial,
    Map<String, Value> aliases,
    Map<String, CType> prototypes,
    Set<String> referenced,
    List<String> includes,
    Reading reading) {
  public FileFacts {
    functions = List.copyOf(functions);
    structs = List.copyOf(structs);
    typedefs = Map.copyOf(typedefs);
    globals = List.copyOf(globals);
    initial = List.copyOf(initial);
    aliases = Map.copyOf(aliases);
    prototypes = Map.copyOf(prototypes);
    referenced = Set.copyOf(referenced);
    includes = List.copyOf(includes);
  }

  /** The same file with these functions instead of its own. */
  public FileFacts with(List<FunctionFacts> others) {
    return with(others, initial);
  }

  /** The same file with these functions and initial values instead of its own. */
  public FileFacts with(List<FunctionFacts> others, List<Initial> elements) {
    return new FileFacts(
        path,
        others,
        structs,
        typedefs,
        globals,
        elements,
        aliases,
        prototypes,
        referenced,
        includes,
        reading);
  }

  /** The same file, compiled only under this condition. */
  public FileFacts under(Condition outer) {
    return new FileFacts(
        path,
        functions.stream().map(f -> f.under(outer)).toList(),
        structs.stream().map(s -> s.under(outer)).toList(),
        typedefs,
        globals.stream().map(g -> g.under(outer)).toList(),
        initial.stream().map(i -> i.under(outer)).toList(),
        aliases,
        prototypes,
        referenced,
        includes,
        reading);
  }

  /**
   * How the reading went.
   *
   * @param lines of the file
   * @param functions with a body, failed ones among them
   * @param failed what could not be read: one line each, {@code file:line: message}
   */
  public record Reading(int lines, int functions, List<String> failed) {
    public Reading {
      failed = List.copyOf(failed);
    }
  }
}
