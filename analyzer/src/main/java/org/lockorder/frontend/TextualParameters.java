package org.lockorder.frontend;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lockorder.preprocessor.Lexer;
import org.lockorder.preprocessor.Token;

/**
 * The parameters of macros of which the text counts and not the value: those that are pasted, that
 * name a member, or that are passed on to a macro which wants them so. May be used by several
 * threads: what is kept of a macro is the same whichever was asked for first.
 */
final class TextualParameters {
  /** A parameter that is passed on through more macros than that counts by its value. */
  private static final int DEEPEST = 100;

  private final MacroEnvironment environment;
  private final Map<MacroSource, Set<Integer>> known =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /** Whether a name is such a macro's anywhere: some have hundreds of definitions. */
  private final Map<String, Boolean> names = new ConcurrentHashMap<>();

  TextualParameters(MacroEnvironment environment) {
    this.environment = environment;
  }

  /** By their place in the macro's list. */
  Set<Integer> of(MacroSource macro) {
    return new Walk().of(macro);
  }

  /** Whether some macro of that name has any. */
  boolean has(String name, List<MacroSource> all) {
    Boolean before = names.get(name);
    if (before != null) {
      return before;
    }
    boolean has = all.stream().anyMatch(macro -> !of(macro).isEmpty());
    names.put(name, has);
    return has;
  }

  /** From one macro through those that it passes its parameters to. */
  private final class Walk {
    private final IdentityHashMap<MacroSource, Found> met = new IdentityHashMap<>();
    private int depth;

    /** The outermost macro of which less than all was known when it was asked for. */
    private int outermost = Integer.MAX_VALUE;

    /**
     * What was found so far.
     *
     * @param outermost the macro, by its depth, without which it may not be all
     */
    private record Found(Set<Integer> parameters, int outermost) {}

    Set<Integer> of(MacroSource macro) {
      Set<Integer> sure = known.get(macro);
      if (sure != null) {
        return sure;
      }
      List<String> parameters = macro.parameters();
      if (parameters == null) {
        return Set.of();
      }
      Found before = met.get(macro);
      if (before == null && depth == DEEPEST) {
        before = new Found(Set.of(), 0);
      }
      if (before != null) {
        outermost = Math.min(outermost, before.outermost());
        return before.parameters();
      }
      return inside(macro, parameters);
    }

    private Set<Integer> inside(MacroSource macro, List<String> parameters) {
      int others = outermost;
      outermost = Integer.MAX_VALUE;
      met.put(macro, new Found(Set.of(), depth));
      depth++;
      Set<Integer> found = find(macro, parameters);
      depth--;
      if (depth == 0 || outermost >= depth) {
        known.put(macro, found);
        outermost = others;
      } else {
        met.put(macro, new Found(found, outermost));
        outermost = Math.min(outermost, others);
      }
      return found;
    }

    private Set<Integer> find(MacroSource macro, List<String> parameters) {
      Set<Integer> found = new HashSet<>();
      List<Token> body = Lexer.tokens(macro.body(), 0);
      for (int i = 0; i < body.size(); i++) {
        int parameter = parameters.indexOf(body.get(i).text());
        if (parameter >= 0 && isTextual(body, i)) {
          found.add(parameter);
        }
        if (body.get(i).kind() == Token.Kind.NAME && is(body, i + 1, "(")) {
          passedOn(body, i, parameters, found);
        }
      }
      return found;
    }

    /** Parameters that stand alone as arguments that another macro wants as text. */
    private void passedOn(
        List<Token> body, int callee, List<String> parameters, Set<Integer> found) {
      Set<Integer> wanted = new HashSet<>();
      environment.definitions(body.get(callee).text()).forEach(m -> wanted.addAll(of(m)));
      int open = 0;
      int argument = 0;
      for (int i = callee + 1; i < body.size() && !wanted.isEmpty(); i++) {
        String text = body.get(i).text();
        open += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
        if (open == 0) {
          return;
        }
        if (open == 1 && text.equals(",")) {
          argument++;
        } else if (open == 1 && wanted.contains(argument) && parameters.contains(text)) {
          found.add(parameters.indexOf(text));
        }
      }
    }
  }

  private static boolean isTextual(List<Token> body, int i) {
    return is(body, i - 1, "##")
        || is(body, i + 1, "##")
        || is(body, i - 1, "->")
        || is(body, i - 1, ".");
  }

  private static boolean is(List<Token> body, int i, String text) {
    return i >= 0 && i < body.size() && body.get(i).text().equals(text);
  }
}
