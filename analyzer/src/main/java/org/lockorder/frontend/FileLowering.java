package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.Modifier;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.UnaryOperator;
import org.lockorder.grammar.ast.VariableDeclarator;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.rules.Definer;
import org.lockorder.rules.GuardDefiner;

/** Takes one file's declarations as they come, and keeps what the analysis needs of each. */
final class FileLowering implements Consumer<ExternalDeclaration> {
  private final FileContext file;
  private final FunctionLowering outside;
  private final FunctionHeaders headers;
  private final GuardClasses guardClasses;
  private final List<MacroSource> macros = new ArrayList<>();
  private final List<Include> includes = new ArrayList<>();
  private final Set<String> ownFunctions = new TreeSet<>();
  private final List<String> failed = new ArrayList<>();
  private int functions;

  /** An include and when it is there. */
  private record Include(ExternalDeclaration.IncludeDirective directive, Condition condition) {}

  FileLowering(FileContext file) {
    this.file = file;
    this.outside = FunctionLowering.outside(file);
    this.headers = new FunctionHeaders(file);
    this.guardClasses = new GuardClasses(file);
  }

  @Override
  public void accept(ExternalDeclaration declaration) {
    if (declaration instanceof ExternalDeclaration.MacroDefinition macro) {
      noteGuard(macro);
    }
    Condition condition = file.presence().of(declaration.condition());
    if (condition == null) {
      return;
    }
    try {
      lower(declaration, condition);
    } catch (NotLowered e) {
      fail(declaration.range(), String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      fail(declaration.range(), "nested too deeply");
    } catch (RuntimeException e) {
      fail(declaration.range(), "not understood: " + e);
    }
  }

  private void lower(ExternalDeclaration declaration, Condition condition) {
    switch (declaration) {
      case ExternalDeclaration.FunctionDefinition d -> function(d, condition);
      case ExternalDeclaration.VariableDeclaration d -> declaration(d.declaration(), condition);
      case ExternalDeclaration.MacroDeclaration d -> macro(d, condition);
      case ExternalDeclaration.IncludeDirective d -> includes.add(new Include(d, condition));
      case ExternalDeclaration.MacroDefinition d -> {
        if (MacroSource.mayMatter(d)) {
          macros.add(MacroSource.of(d, condition, file.text()));
        }
      }
      case ExternalDeclaration.MacroUndefinition d -> {}
      case ExternalDeclaration.AsmDeclaration d -> {}
      case ExternalDeclaration.UnparsedDeclaration d -> {
        if (d.functionName() != null) {
          functions++;
        }
      }
    }
  }

  /**
   * {@code #ifndef FOO_H} before {@code #define FOO_H}: what this file defines where it is not
   * defined tells nothing of the configuration.
   */
  private void noteGuard(ExternalDeclaration.MacroDefinition macro) {
    for (org.lockorder.grammar.ast.Condition.Term term : macro.condition().terms()) {
      if (macro.name().equals(definedIn(term.expression(), term.negated()))) {
        file.guardedBy(macro.name());
      }
    }
  }

  /** The macro that must not be defined here. */
  private static @Nullable String definedIn(Expr e, boolean negated) {
    if (e instanceof Expr.UnaryExpr u && u.operator() == UnaryOperator.NOT) {
      return definedIn(u.operand(), !negated);
    }
    return negated
            && e instanceof Expr.CallExpr call
            && "defined".equals(Spelling.callee(call))
            && !call.arguments().isEmpty()
        ? Spelling.name(call.arguments().getFirst())
        : null;
  }

  private void function(ExternalDeclaration.FunctionDefinition d, Condition condition) {
    functions++;
    if (d.modifiers().contains(Modifier.STATIC) && file.text().path().endsWith(".c")) {
      ownFunctions.add(d.name());
    }
    file.add(headers.lower(d, condition));
  }

  private void declaration(Declaration declaration, Condition condition) {
    if (declaration.declarators().isEmpty()) {
      types().lower(declaration.type(), "::", condition);
      return;
    }
    for (VariableDeclarator declarator : declaration.declarators()) {
      String name = declarator.name();
      if (name != null) {
        CType type = types().lower(declarator.type(), "::" + name, condition);
        declare(declaration, declarator, name, type, condition);
      }
    }
  }

  private void declare(
      Declaration declaration,
      VariableDeclarator declarator,
      String name,
      CType type,
      Condition condition) {
    Set<Modifier> modifiers = declaration.modifiers();
    if (modifiers.contains(Modifier.TYPEDEF)) {
      file.typedef(name, type);
    } else if (type instanceof CType.Function prototype) {
      file.prototype(name, prototype.result());
    } else {
      if (declarator.initializer() != null) {
        referenceWords(declarator.initializer().range());
      }
      boolean definition = !modifiers.contains(Modifier.EXTERN) || declarator.initializer() != null;
      boolean fileLocal = modifiers.contains(Modifier.STATIC);
      file.add(
          new GlobalFacts(
              name,
              type,
              fileLocal,
              definition,
              false,
              file.text().site(declarator.range()),
              condition));
    }
  }

  /** Any word of a table or of a macro's arguments may be a function that somebody will call. */
  private void referenceWords(Range range) {
    file.text().words(range).forEach(file::reference);
  }

  private void macro(ExternalDeclaration.MacroDeclaration d, Condition condition) {
    referenceWords(d.range());
    String callee = Spelling.callee(d.call());
    if (callee == null) {
      return;
    }
    Definer definer = file.models().definers().get(callee);
    if (definer != null) {
      object(definer, d, condition);
    }
    GuardDefiner guard = file.models().guardDefiners().get(callee);
    if (guard != null) {
      guardClasses.define(guard, d, condition);
    }
  }

  private void object(
      Definer definer, ExternalDeclaration.MacroDeclaration d, Condition condition) {
    String name = Definitions.name(definer, d.call());
    if (name == null) {
      return;
    }
    CType type = Definitions.type(definer, d.call(), t -> types().lower(t, "::" + name, condition));
    boolean definition = !definer.declarationOnly() && !d.modifiers().contains(Modifier.EXTERN);
    boolean fileLocal = d.modifiers().contains(Modifier.STATIC);
    file.add(
        new GlobalFacts(
            name,
            type,
            fileLocal,
            definition,
            definer.perCpu(),
            file.text().site(d.range()),
            condition));
  }

  private TypeLowering types() {
    return new TypeLowering(file, outside::unevaluated, CType.Typeof::new);
  }

  /** Static functions that a .c file defines. */
  Set<String> ownFunctions() {
    return ownFunctions;
  }

  /** What was read. */
  FileReport report(SourceTree tree) {
    Map<String, Condition> included = new TreeMap<>();
    for (Include include : includes) {
      ExternalDeclaration.IncludeDirective d = include.directive();
      String path = tree.include(file.text().path(), d.path(), d.system());
      if (path != null) {
        included.merge(path, include.condition(), Condition::common);
      }
    }
    FileFacts facts =
        new FileFacts(
            file.text().path(),
            file.functions(),
            file.structs(),
            file.typedefs(),
            file.globals(),
            Map.of(),
            file.prototypes(),
            file.referenced(),
            List.copyOf(included.keySet()),
            new FileFacts.Reading(file.text().lineCount(), functions, failed));
    return new FileReport(facts, macros, file.mentions(), included);
  }

  /** Notes that reading broke off. */
  void abandon(Throwable cause) {
    failed.add(file.text().path() + ":1: reading broke off: " + cause);
  }

  /** Notes what could not be read. */
  void fail(Range range, String message) {
    failed.add(file.text().site(range) + ": " + message);
  }
}
