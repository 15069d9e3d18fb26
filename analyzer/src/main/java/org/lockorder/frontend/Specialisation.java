package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Replacing;
import org.lockorder.ir.Site;
import org.lockorder.ir.Value;
import org.lockorder.preprocessor.Lexer;
import org.lockorder.preprocessor.Token;

/**
 * Macros that cannot be callees with by-name parameters: those that paste a parameter, take it for
 * a member's name, or are given a type. For each different text of such arguments the macro is a
 * callee of its own: {@code pcpu_spin_lock(struct per_cpu_pages, lock, ptr)} calls {@code
 * pcpu_spin_lock(struct per_cpu_pages,lock,)}. A header's macros that lead to no call are left
 * alone.
 */
final class Specialisation {
  private static final int LONGEST_CHAIN = 8;

  /** A parameter that is passed on through more macros than that counts by its value. */
  private static final int DEEPEST = 100;

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

  /** Makes the callee that a macro is for these argument texts; null among them is by name. */
  interface Maker {
    /** False when the macro is no code then. */
    boolean make(MacroSource macro, String name, List<@Nullable String> texts, Site use);
  }

  private final MacroEnvironment environment;

  /** Whether a macro's text, or that of macros in it, calls what matters. */
  private final NameSearch leading;

  private final Maker maker;
  private final IdentityHashMap<MacroSource, Set<Integer>> textual = new IdentityHashMap<>();

  /** Whether a name is such a macro's anywhere: some have hundreds of definitions. */
  private final Map<String, Boolean> textualNames = new HashMap<>();

  private final Map<String, Boolean> made = new HashMap<>();
  private final Map<String, Boolean> aliases = new HashMap<>();
  private int depth;

  /**
   * @param matters whether a name is worth it: a primitive's or a function's
   */
  Specialisation(MacroEnvironment environment, Predicate<String> matters, Maker maker) {
    this.environment = environment;
    this.leading = new NameSearch(this::named, matters);
    this.maker = maker;
  }

  /** The function with its calls of such macros renamed. */
  FunctionFacts specialise(FunctionFacts f) {
    List<Block> blocks = Replacing.each(f.blocks(), block -> specialise(f, block));
    return blocks == f.blocks() ? f : f.with(blocks);
  }

  private Block specialise(FunctionFacts f, Block block) {
    List<Op> ops =
        Replacing.each(
            block.ops(),
            op -> {
              String name = op instanceof Op.Call call ? callee(f, call) : null;
              return name != null && op instanceof Op.Call call
                  ? new Op.Call(
                      call.result(), new Op.Callee.Named(name), call.arguments(), call.line())
                  : op;
            });
    return ops == block.ops() ? block : new Block(ops, block.end());
  }

  /** Whether it calls macros at all. */
  boolean mayChange(FunctionFacts f) {
    for (Block block : f.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call call && isMacro(call)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isMacro(Op.Call call) {
    return call.callee() instanceof Op.Callee.Named named
        && !environment.definitions(named.name()).isEmpty();
  }

  private @Nullable String callee(FunctionFacts f, Op.Call call) {
    if (!(call.callee() instanceof Op.Callee.Named named)) {
      return null;
    }
    List<MacroSource> all = environment.definitions(named.name());
    if (all.isEmpty()) {
      return null;
    }
    String real = all.size() > 1 ? real(named.name(), f.file(), call.line()) : named.name();
    boolean same = real.equals(named.name());
    String special = special(f, call, real, same ? all : environment.definitions(real));
    return special != null || same ? special : real;
  }

  /** What a name stands for that is defined as another, and now as one and now as another. */
  private String real(String name, String file, int line) {
    String real = name;
    for (int i = 0; i < LONGEST_CHAIN && mayBeAlias(real); i++) {
      MacroSource macro = environment.at(real, file, line);
      if (macro == null || macro.parameters() != null || !NAME.matcher(macro.body()).matches()) {
        return real;
      }
      real = macro.body();
    }
    return real;
  }

  /** Whether it is worth asking which of its definitions a name has. */
  private boolean mayBeAlias(String name) {
    List<MacroSource> all = environment.definitions(name);
    return all.size() > 1
        && aliases.computeIfAbsent(
            name,
            n ->
                all.stream()
                    .anyMatch(m -> m.parameters() == null && NAME.matcher(m.body()).matches()));
  }

  private @Nullable String special(
      FunctionFacts f, Op.Call call, String callee, List<MacroSource> all) {
    if (all.isEmpty() || (!isTyped(call) && !mayBeTextual(callee, all))) {
      return null;
    }
    if (!leading.from(callee) && all.stream().noneMatch(m -> m.path().equals(f.file()))) {
      return null;
    }
    MacroSource macro = environment.at(callee, f.file(), call.line());
    if (macro == null
        || macro.parameters() == null
        || (!macro.path().equals(f.file()) && !leading.from(callee))) {
      return null;
    }
    List<@Nullable String> texts = texts(macro, call.arguments());
    if (texts == null || texts.stream().allMatch(text -> text == null)) {
      return null;
    }
    StringBuilder key = new StringBuilder(callee).append('(');
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      key.append(i == 0 ? "" : ",").append(text == null ? "" : text);
    }
    String name = key.append(')').toString();
    Boolean known = made.get(name);
    if (known == null) {
      // A macro that calls itself so means itself.
      made.put(name, true);
      known = maker.make(macro, name, texts, f.site(call.line()));
      made.put(name, known);
    }
    return known ? name : null;
  }

  private static boolean isTyped(Op.Call call) {
    for (Value argument : call.arguments()) {
      if (isType(argument)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeTextual(String name, List<MacroSource> all) {
    Boolean known = textualNames.get(name);
    if (known == null) {
      known = all.stream().anyMatch(macro -> !textual(macro).isEmpty());
      textualNames.put(name, known);
    }
    return known;
  }

  /** The names in a macro's text. */
  private Set<String> named(String macro) {
    Set<String> names = new HashSet<>();
    for (MacroSource source : environment.definitions(macro)) {
      for (Token token : Lexer.tokens(source.body(), 0)) {
        if (token.kind() == Token.Kind.NAME) {
          names.add(token.text());
        }
      }
    }
    return names;
  }

  private @Nullable List<@Nullable String> texts(MacroSource macro, List<Value> arguments) {
    Set<Integer> needed = textual(macro);
    List<@Nullable String> texts = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Value argument = arguments.get(i);
      String text = needed.contains(i) || isType(argument) ? text(argument) : null;
      if (text == null && needed.contains(i)) {
        return null;
      }
      texts.add(text);
    }
    return texts;
  }

  private static boolean isType(Value value) {
    return value instanceof Value.Cast cast && cast.value() instanceof Value.Unknown;
  }

  private static @Nullable String text(Value value) {
    return switch (value) {
      case Value.Global global -> global.name();
      case Value.Constant constant -> String.valueOf(constant.value());
      case Value.Cast cast -> isType(cast) ? text(cast.type()) : null;
      default -> null;
    };
  }

  private static @Nullable String text(CType type) {
    return switch (type) {
      case CType.Scalar scalar -> scalar.name();
      case CType.Named named -> named.name();
      case CType.Struct struct -> struct.anonymous() ? null : "struct " + struct.tag();
      case CType.Pointer pointer -> {
        String target = text(pointer.target());
        yield target == null ? null : target + " *";
      }
      default -> null;
    };
  }

  /** The parameters of which the text counts and not the value. */
  private Set<Integer> textual(MacroSource macro) {
    Set<Integer> known = textual.get(macro);
    if (known == null) {
      textual.put(macro, Set.of());
      List<String> parameters = depth < DEEPEST ? macro.parameters() : null;
      depth++;
      known = parameters == null ? Set.of() : find(macro, parameters);
      depth--;
      textual.put(macro, known);
    }
    return known;
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

  private static boolean isTextual(List<Token> body, int i) {
    return is(body, i - 1, "##")
        || is(body, i + 1, "##")
        || is(body, i - 1, "->")
        || is(body, i - 1, ".");
  }

  private static boolean is(List<Token> body, int i, String text) {
    return i >= 0 && i < body.size() && body.get(i).text().equals(text);
  }

  /** Parameters that stand alone as arguments that another macro wants as text. */
  private void passedOn(List<Token> body, int callee, List<String> parameters, Set<Integer> found) {
    Set<Integer> wanted = new HashSet<>();
    environment.definitions(body.get(callee).text()).forEach(m -> wanted.addAll(textual(m)));
    int depth = 0;
    int argument = 0;
    for (int i = callee + 1; i < body.size() && !wanted.isEmpty(); i++) {
      String text = body.get(i).text();
      depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
      if (depth == 0) {
        return;
      }
      if (depth == 1 && text.equals(",")) {
        argument++;
      } else if (depth == 1 && wanted.contains(argument) && parameters.contains(text)) {
        found.add(parameters.indexOf(text));
      }
    }
  }
}
