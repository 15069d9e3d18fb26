package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.preprocessor.Lexer;
import org.lockorder.preprocessor.Token;

/**
 * Macros that cannot be callees with by-name parameters: those that paste a parameter, take it for
 * a member's name, or are given a type. For each different text of such arguments the macro is a
 * callee of its own: {@code pcpu_spin_lock(struct per_cpu_pages, lock, ptr)} calls {@code
 * pcpu_spin_lock(struct per_cpu_pages,lock,)}. A header's macros that lead to no call are left
 * alone. May be used by several threads.
 */
final class Specialisation {
  private static final int LONGEST_CHAIN = 8;

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

  private final MacroEnvironment environment;

  /** Whether a macro's text, or that of macros in it, calls what matters. */
  private final NameSearch leading;

  private final TextualParameters textual;
  private final Map<String, Boolean> aliases = new ConcurrentHashMap<>();

  /**
   * @param matters whether a name is worth it: a primitive's or a function's
   */
  Specialisation(MacroEnvironment environment, Predicate<String> matters) {
    this.environment = environment;
    this.leading = new NameSearch(this::named, matters);
    this.textual = new TextualParameters(environment);
  }

  /** What calls in these functions mean other than they say, in the order of the calls. */
  List<MeantMacro> in(List<FunctionFacts> functions) {
    List<MeantMacro> meant = new ArrayList<>();
    for (FunctionFacts f : functions) {
      for (Block block : f.blocks()) {
        for (Op op : block.ops()) {
          MeantMacro macro =
              op instanceof Op.Call call && call.callee() instanceof Op.Callee.Named named
                  ? meant(f, call, named.name())
                  : null;
          if (macro != null) {
            meant.add(macro);
          }
        }
      }
    }
    return meant;
  }

  private @Nullable MeantMacro meant(FunctionFacts f, Op.Call call, String name) {
    List<MacroSource> all = environment.definitions(name);
    if (all.isEmpty()) {
      return null;
    }
    String real = all.size() > 1 ? real(name, f.file(), call.line()) : name;
    boolean same = real.equals(name);
    MeantMacro.Special special = special(f, call, real, same ? all : environment.definitions(real));
    return special == null && same ? null : new MeantMacro(call, real, special);
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

  private MeantMacro.@Nullable Special special(
      FunctionFacts f, Op.Call call, String callee, List<MacroSource> all) {
    if (all.isEmpty() || (!isTyped(call) && !textual.has(callee, all))) {
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
    StringBuilder name = new StringBuilder(callee).append('(');
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      name.append(i == 0 ? "" : ",").append(text == null ? "" : text);
    }
    return new MeantMacro.Special(macro, name.append(')').toString(), texts, f.site(call.line()));
  }

  private static boolean isTyped(Op.Call call) {
    for (Value argument : call.arguments()) {
      if (isType(argument)) {
        return true;
      }
    }
    return false;
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
    Set<Integer> needed = textual.of(macro);
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
}
