package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.Modifier;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.ast.VariableDeclarator;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Value;

/** Takes one file's declarations as they come, and keeps what the analysis needs of each. */
final class FileLowering implements Consumer<ExternalDeclaration> {
  /** Finds the file that an include means. */
  interface Includes {
    /** Its path; null where it is not in the tree. */
    @Nullable String find(String path, boolean system);
  }

  private final FileContext file;
  private final boolean isExpanded;
  private final Includes tree;
  private final FunctionLowering outside;
  private final FunctionHeaders headers;
  private final TypeLowering types;
  private final Directives directives;
  private final DefinerLowering definers;
  private final List<Unexpanded> unexpanded = new ArrayList<>();
  private final Set<String> ownFunctions = new TreeSet<>();
  private int functions;
  private boolean brokeOff;

  FileLowering(FileContext file, Includes tree) {
    this(file, false, tree);
  }

  private FileLowering(FileContext file, boolean isExpanded, Includes tree) {
    this.file = file;
    this.isExpanded = isExpanded;
    this.tree = tree;
    this.outside = FunctionLowering.outside(file);
    this.headers = new FunctionHeaders(file);
    this.types = new TypeLowering(file, outside::unevaluated, CType.Typeof::new);
    this.directives = new Directives(file);
    this.definers = new DefinerLowering(file, outside, types, unexpanded);
  }

  /** Lowers what a macro makes, which includes nothing. */
  FileLowering(FileContext file) {
    this(file, true, (path, system) -> null);
  }

  @Override
  public void accept(ExternalDeclaration declaration) {
    accept(declaration, Condition.ALWAYS);
  }

  /** Likewise, for what is there under a condition anyway. */
  void accept(ExternalDeclaration declaration, Condition outer) {
    if (declaration instanceof ExternalDeclaration.MacroDefinition macro) {
      noteGuard(macro);
    }
    Condition own = file.presence().of(declaration.condition());
    if (own == null) {
      return;
    }
    boolean plainFunction =
        declaration instanceof ExternalDeclaration.FunctionDefinition d && d.header() == null;
    if (plainFunction) {
      file.endPart(FilePart.OUTSIDE);
    }
    attempt(declaration.range(), () -> lower(declaration, own.and(outer)));
    if (plainFunction) {
      file.endPart(declaration.range().begin());
    }
  }

  /** Notes what goes wrong at a place. */
  private void attempt(Range range, Runnable lowering) {
    try {
      lowering.run();
    } catch (Deadline.PassedException e) {
      throw e;
    } catch (NotLowered e) {
      fail(range, String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      fail(range, "nested too deeply");
    } catch (RuntimeException e) {
      fail(range, "not understood: " + e);
    }
  }

  /** Takes all that one macro has made; what remains are the functions of scope classes. */
  List<Unexpanded> accept(List<ExternalDeclaration> made, Condition condition) {
    made.forEach(each -> accept(each, condition));
    return unexpanded();
  }

  private void lower(ExternalDeclaration declaration, Condition condition) {
    switch (declaration) {
      case ExternalDeclaration.FunctionDefinition d -> function(d, condition);
      case ExternalDeclaration.VariableDeclaration d -> {
        declaration(d.declaration(), condition);
        initialise(d.declaration(), d.range(), condition);
      }
      case ExternalDeclaration.MacroDeclaration d -> {
        referenceWords(d.range());
        definers.lower(d, condition);
      }
      case ExternalDeclaration.IncludeDirective d -> {
        String path = tree.find(d.path(), d.system());
        if (path != null) {
          directives.include(d, path, condition);
        }
      }
      case ExternalDeclaration.MacroDefinition d -> directives.define(d, condition);
      case ExternalDeclaration.MacroUndefinition d -> directives.undefine(d, condition);
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
    if (Directives.isFallback(macro)) {
      file.guardedBy(macro.name());
    }
  }

  private void function(ExternalDeclaration.FunctionDefinition d, Condition condition) {
    functions++;
    if (d.modifiers().contains(Modifier.STATIC) && file.text().path().endsWith(".c")) {
      ownFunctions.add(d.name());
    }
    if (d.header() == null && !isNamedByMacro(d)) {
      file.add(headers.lower(d, condition));
      if (ScopeClasses.isPart(d.name())) {
        unexpanded.add(new Unexpanded.ScopeFunction(d, file, condition));
      }
    } else {
      int begin = d.range().begin();
      String text = file.text().raw(begin, d.body().range().begin());
      unexpanded.add(new Unexpanded.Function(d, file, text, file.text().lineAt(begin), condition));
    }
  }

  /** {@code int JOIN(a, b)(void) {...}}: no function returns a function. */
  private static boolean isNamedByMacro(ExternalDeclaration.FunctionDefinition d) {
    return d.type().result() instanceof Type.FunctionType;
  }

  /** Lowers a function whose header is a macro that is not known. */
  void written(ExternalDeclaration.FunctionDefinition d, Condition condition) {
    file.add(headers.lower(d, condition));
  }

  /** Lowers a function whose header a macro made, in a context of its own. */
  void made(
      ExternalDeclaration.FunctionDefinition header,
      FileContext around,
      ExternalDeclaration.FunctionDefinition written,
      Condition condition) {
    file.add(headers.lower(header, around, written, condition));
  }

  private void declaration(Declaration declaration, Condition condition) {
    if (declaration.declarators().isEmpty()) {
      types.lower(declaration.type(), "::", condition);
      return;
    }
    for (VariableDeclarator declarator : declaration.declarators()) {
      String name = declarator.name();
      if (name != null) {
        CType type = types.lower(declarator.type(), "::" + name, condition);
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
      headers.declared(declaration, declarator, name, condition);
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

  /** Notes what initialisers point to; those that macros make, once these are known. */
  private void initialise(Declaration declaration, Range range, Condition condition) {
    InitialValues values = new InitialValues(outside, condition);
    for (VariableDeclarator declarator : declaration.declarators()) {
      if (declarator.name() != null && declarator.initializer() != null) {
        values.read(new Value.Global(declarator.name()), declarator.initializer());
      }
    }
    String text = values.usesMacros() && !isExpanded ? raw(range) : "#";
    if (text.contains("#")) {
      values.keep();
    } else {
      unexpanded.add(
          new Unexpanded.Initialised(text, file.text().lineAt(range.begin()), condition));
    }
  }

  /** Notes what the initialisers in a declaration point to, whose objects are known. */
  void initialise(ExternalDeclaration declaration, Condition condition) {
    if (declaration instanceof ExternalDeclaration.VariableDeclaration d) {
      attempt(d.range(), () -> initialise(d.declaration(), d.range(), condition));
    }
  }

  private String raw(Range range) {
    return file.text().raw(range.begin(), range.end());
  }

  /** Any word of a table or of a macro's arguments may be a function that somebody will call. */
  private void referenceWords(Range range) {
    file.text().words(range).forEach(file::reference);
  }

  /** Static functions that a .c file defines. */
  Set<String> ownFunctions() {
    return ownFunctions;
  }

  /** What was read. */
  FileReport report() {
    FileFacts outline =
        new FileFacts(
            file.text().path(),
            List.of(),
            List.of(),
            file.typedefs(),
            List.of(),
            List.of(),
            Map.of(),
            file.prototypes(),
            Set.of(),
            directives.included(),
            new FileFacts.Reading(file.text().lineCount(), functions, List.of()));
    return FileReport.of(
        outline,
        directives.events(),
        file.tests().asked(file.text()::lineAt),
        file.parts(),
        unexpanded,
        file.hidden(),
        directives.numbers());
  }

  /** What was read of the functions. */
  List<FilePart> functions() {
    return file.parts().stream().filter(FilePart::isFunction).toList();
  }

  /** Notes that reading broke off. */
  void abandon(Throwable cause) {
    giveUp("reading broke off: " + cause);
  }

  /** Whether the rest of the file was not read. */
  boolean brokeOff() {
    return brokeOff;
  }

  /** What must wait until all macros are known. */
  List<Unexpanded> unexpanded() {
    return unexpanded;
  }

  /** Notes why the rest of the file was not read. */
  void giveUp(String why) {
    brokeOff = true;
    file.fail(file.text().path() + ":1: " + why);
  }

  /** Notes what could not be read. */
  void fail(Range range, String message) {
    file.fail(file.text().site(range) + ": " + message);
  }
}
