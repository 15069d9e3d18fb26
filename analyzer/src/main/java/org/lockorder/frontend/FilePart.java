package org.lockorder.frontend;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Initial;
import org.lockorder.ir.StructFacts;

/**
 * What one function of a file came to, or what stands between two: a file is read again in such
 * parts.
 *
 * @param begin the offset of the function; {@link #OUTSIDE} between functions
 * @param mentions global names that its code uses, each once
 * @param referenced names that stand for a value or address, each once
 * @param given by callee, what is called in the arguments that it is given
 * @param failed what could not be read
 */
record FilePart(
    int begin,
    List<FunctionFacts> functions,
    List<StructFacts> structs,
    List<GlobalFacts> globals,
    List<Initial> initial,
    List<String> mentions,
    List<String> referenced,
    Map<String, Set<String>> given,
    List<String> failed) {
  static final int OUTSIDE = -1;

  FilePart {
    functions = List.copyOf(functions);
    structs = List.copyOf(structs);
    globals = List.copyOf(globals);
    initial = List.copyOf(initial);
    mentions = List.copyOf(mentions);
    referenced = List.copyOf(referenced);
    given = Map.copyOf(given);
    failed = List.copyOf(failed);
  }

  boolean isFunction() {
    return begin != OUTSIDE;
  }
}
