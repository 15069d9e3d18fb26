package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.KernelC;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.ExternalDeclaration.FunctionDefinition;
import org.lockorder.ir.Value;
import org.lockorder.preprocessor.Expander;
import org.lockorder.preprocessor.Lexer;
import org.lockorder.preprocessor.Macro;
import org.lockorder.preprocessor.MacroTable;
import org.lockorder.preprocessor.Token;
import org.lockorder.preprocessor.TokenText;
import org.lockorder.rules.Models;

/**
 * Expands the macros that one program uses at file level, and lowers what they make: functions,
 * objects, types. All of it is shown where the macro is used; what its arguments say, where they
 * stand. Only macros whose text, or that of macros in it, has a body or a definition are worth it.
 */
final class FileExpansion {
  private static final String BODY = " { }";
  private static final Set<String> CONSTANTS = Set.of("NULL", "true", "false");

  private final MacroEnvironment environment;
  private final Inliner inliner;
  private final Models models;
  private final IdentityHashMap<MacroSource, Macro> macros = new IdentityHashMap<>();
  private final Map<String, Boolean> promising = new HashMap<>();

  FileExpansion(MacroEnvironment environment, Inliner inliner, Models models) {
    this.environment = environment;
    this.inliner = inliner;
    this.models = models;
  }

  /** The reports with what their macros make, in the same order. */
  static List<FileReport> expand(
      Collection<FileReport> reports,
      MacroEnvironment environment,
      Inliner inliner,
      Models models,
      int jobs)
      throws InterruptedException {
    List<FileReport> todo = List.copyOf(reports);
    FileReport[] done = new FileReport[todo.size()];
    AtomicInteger next = new AtomicInteger();
    try (Workers workers = new Workers(jobs)) {
      for (int i = 0; i < jobs; i++) {
        workers.submit(
            () -> {
              FileExpansion expansion = new FileExpansion(environment, inliner, models);
              for (int at = next.getAndIncrement(); at < done.length; at = next.getAndIncrement()) {
                done[at] = expansion.expand(todo.get(at));
              }
            });
      }
      workers.await();
    }
    return List.of(done);
  }

  private FileReport expand(FileReport report) {
    List<FileContext> made = new ArrayList<>();
    ScopeClasses classes = new ScopeClasses();
    for (Unexpanded use : Objects.requireNonNull(report.unexpanded())) {
      switch (use) {
        case Unexpanded.Declaration d -> declaration(report, d, made, classes);
        case Unexpanded.Initialised i -> made.add(initialised(report, i));
        case Unexpanded.Function f -> function(report, f, made);
        case Unexpanded.ScopeFunction f -> {
          FileContext file = f.file().fresh(inliner);
          classes.add(new Unexpanded.ScopeFunction(f.definition(), file, f.condition()));
          made.add(file);
        }
      }
    }
    classes.define();
    return made.isEmpty() ? report : report.with(made);
  }

  private void declaration(
      FileReport report, Unexpanded.Declaration use, List<FileContext> made, ScopeClasses classes) {
    String path = report.facts().path();
    List<Token> tokens = Lexer.tokens(use.text(), use.line());
    Unexpanded.Initializer initializer = use.initializer();
    boolean worth =
        initializer != null
            || tokens.stream()
                .anyMatch(token -> token.kind() == Token.Kind.NAME && promises(token.text()));
    TokenText expansion = worth ? expanded(tokens, path, use.line()) : null;
    if (expansion != null) {
      FileContext file = context(report, expansion);
      FileLowering lowering = new FileLowering(file);
      for (Unexpanded part : lowering.accept(declarations(expansion.text()), use.condition())) {
        if (part instanceof Unexpanded.ScopeFunction function) {
          classes.add(function);
        }
      }
      made.add(file);
      String object = file.lastObject();
      if (initializer != null && object != null) {
        FileContext around = initializer.file().fresh(inliner);
        new InitialValues(FunctionLowering.outside(around), use.condition())
            .read(new Value.Global(object), initializer.expression())
            .keep();
        made.add(around);
      }
    }
  }

  private FileContext initialised(FileReport report, Unexpanded.Initialised use) {
    List<Token> tokens = Lexer.tokens(use.text(), use.line());
    String path = report.facts().path();
    TokenText expansion = expanded(tokens, name -> macro(environment.at(name, path, use.line())));
    FileContext file = context(report, expansion == null ? TokenText.of(tokens) : expansion);
    FileLowering lowering = new FileLowering(file);
    for (ExternalDeclaration each : declarations(file.text().text())) {
      lowering.initialise(each, use.condition());
    }
    return file;
  }

  private void function(FileReport report, Unexpanded.Function use, List<FileContext> made) {
    FileContext body = use.file().fresh(inliner);
    FunctionDefinition written = use.definition();
    TokenText expansion =
        expanded(Lexer.tokens(use.text() + BODY, use.line()), report.facts().path(), use.line());
    List<ExternalDeclaration> declarations =
        expansion == null ? List.of() : declarations(expansion.text());
    if (expansion != null
        && !declarations.isEmpty()
        && declarations.getLast() instanceof FunctionDefinition header
        && header.header() == null
        && header.body().statements().isEmpty()) {
      FileContext around = context(report, expansion);
      FileLowering lowering = new FileLowering(around);
      for (ExternalDeclaration each : declarations.subList(0, declarations.size() - 1)) {
        lowering.accept(each, use.condition());
      }
      made.add(around);
      new FileLowering(body).made(header, around, written, use.condition());
    } else {
      new FileLowering(body).written(written, use.condition());
    }
    made.add(body);
  }

  private static List<ExternalDeclaration> declarations(String text) {
    List<ExternalDeclaration> declarations = new ArrayList<>();
    KernelC.parse(text, declarations::add);
    return declarations;
  }

  private FileContext context(FileReport report, TokenText expansion) {
    return new FileContext(
        SourceText.ofExpansion(report.facts().path(), expansion), models, report.hidden(), inliner);
  }

  /** Null where nothing is expanded, or no end is in sight. */
  private @Nullable TokenText expanded(List<Token> tokens, String path, int line) {
    return expanded(tokens, name -> macro(name, path, line));
  }

  private static @Nullable TokenText expanded(List<Token> tokens, MacroTable table) {
    try {
      List<Token> expansion = Expander.expand(tokens, table);
      return expansion.equals(tokens) ? null : TokenText.of(expansion);
    } catch (Expander.TooLargeException e) {
      return null;
    }
  }

  private @Nullable Macro macro(String name, String path, int line) {
    MacroSource source = isModelled(name) ? null : environment.at(name, path, line);
    return macro(source);
  }

  private @Nullable Macro macro(@Nullable MacroSource source) {
    return source == null ? null : macros.computeIfAbsent(source, MacroSource::macro);
  }

  private boolean isModelled(String name) {
    return isModelled(name, models);
  }

  /** What a rule describes is not looked into. */
  static boolean isModelled(String name, Models models) {
    return CONSTANTS.contains(name)
        || models.calls().containsKey(name)
        || models.values().containsKey(name)
        || models.definers().containsKey(name)
        || models.guardUses().containsKey(name)
        || models.noReturn().contains(name)
        || models.bootMarks().contains(name);
  }

  /** Whether a macro of this name, by its text or what that leads to, may define something. */
  private boolean promises(String name) {
    Boolean known = promising.get(name);
    if (known == null) {
      // A macro that leads to itself promises what else it has.
      promising.put(name, false);
      known = false;
      for (MacroSource source : environment.definitions(name)) {
        Macro macro = macros.computeIfAbsent(source, MacroSource::macro);
        known = known || macro.body().stream().anyMatch(this::promises);
      }
      promising.put(name, known);
    }
    return known;
  }

  private boolean promises(Token token) {
    return token.text().equals("{")
        || (token.kind() == Token.Kind.NAME
            && (models.definers().containsKey(token.text())
                || (!isModelled(token.text()) && promises(token.text()))));
  }
}
