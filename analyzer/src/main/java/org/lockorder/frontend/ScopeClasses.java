package org.lockorder.frontend;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.ExternalDeclaration.FunctionDefinition;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.ir.Condition;

/**
 * The scope classes of one file: which functions make one, by the names that
 * include/linux/cleanup.h gives them. They may all be made by one macro ({@code DEFINE_GUARD()}),
 * or some be written by hand.
 */
final class ScopeClasses {
  private static final String PREFIX = "class_";
  private static final String CONSTRUCTOR = "_constructor";
  private static final String DESTRUCTOR = "_destructor";
  private static final String LOCK_POINTER = "_lock_ptr";
  private static final String CLEANUP = "__free_";

  /** Under different {@code #if} a class may be different. */
  private record Key(String name, String condition) {}

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::name).thenComparing(Key::condition);

  private final Map<Key, Unexpanded.ScopeFunction> functions = new TreeMap<>(ORDER);

  /** The type of a class's objects, where it has one. */
  static String type(String name) {
    return PREFIX + name + "_t";
  }

  /** The function that {@code __free(name)} calls. */
  static String cleanup(String name) {
    return CLEANUP + name;
  }

  /** Whether a function of this name may be part of a scope class. */
  static boolean isPart(String function) {
    return madeOf(function) != null;
  }

  /** What the uses of a class call that has a part of this name; null for any other name. */
  static @Nullable String madeOf(String function) {
    if (function.startsWith(CLEANUP)) {
      return Guard.cleanup(function);
    }
    String name = className(function, DESTRUCTOR);
    name = name == null ? className(function, LOCK_POINTER) : name;
    if (name != null) {
      return Guard.unlock(name);
    }
    name = className(function, CONSTRUCTOR);
    return name == null ? null : Guard.lock(name);
  }

  void add(Unexpanded.ScopeFunction function) {
    String condition = function.condition().toString();
    functions.putIfAbsent(new Key(function.definition().name(), condition), function);
  }

  /** Adds the functions of each class that is defined whole. */
  void define() {
    for (Unexpanded.ScopeFunction function : functions.values()) {
      String name = className(function.definition().name(), CONSTRUCTOR);
      Unexpanded.ScopeFunction destructor =
          name == null ? null : find(PREFIX + name + DESTRUCTOR, function.condition());
      if (name != null && destructor != null && parameters(destructor).size() == 1) {
        attempt(() -> new ScopeClass(this, name, function, destructor).define());
      } else if (function.definition().name().startsWith(CLEANUP)
          && parameters(function).size() == 1) {
        attempt(() -> ScopeClass.cleanup(this, function));
      }
    }
  }

  /** A class that cannot be lowered has none of its functions. */
  private static void attempt(Runnable lowering) {
    try {
      lowering.run();
    } catch (NotLowered | StackOverflowError e) {
      return;
    }
  }

  private Unexpanded.@Nullable ScopeFunction find(String name, Condition condition) {
    Unexpanded.ScopeFunction same = functions.get(new Key(name, condition.toString()));
    return same != null ? same : functions.get(new Key(name, Condition.ALWAYS.toString()));
  }

  /** What tells whether an object of the class holds its lock; null where nothing does. */
  Unexpanded.@Nullable ScopeFunction lockPointer(String name, Condition condition) {
    return find(PREFIX + name + LOCK_POINTER, condition);
  }

  /** The class that a destructor leaves all its work to. */
  static @Nullable String base(FunctionDefinition destructor) {
    List<Stmt> body = destructor.body().statements();
    return body.size() == 1
            && body.getFirst() instanceof Stmt.ExpressionStmt s
            && s.expression() instanceof Expr.CallExpr call
        ? className(Spelling.callee(call), DESTRUCTOR)
        : null;
  }

  /** The class whose lock pointer an expression is. */
  static @Nullable String lockPointerOf(Expr e) {
    return e instanceof Expr.CallExpr call ? className(Spelling.callee(call), LOCK_POINTER) : null;
  }

  static List<String> parameters(Unexpanded.ScopeFunction function) {
    return function.definition().type().parameters().stream()
        .map(p -> String.valueOf(p.name()))
        .toList();
  }

  private static @Nullable String className(@Nullable String function, String suffix) {
    return function != null
            && function.startsWith(PREFIX)
            && function.endsWith(suffix)
            && function.length() > PREFIX.length() + suffix.length()
        ? function.substring(PREFIX.length(), function.length() - suffix.length())
        : null;
  }
}
