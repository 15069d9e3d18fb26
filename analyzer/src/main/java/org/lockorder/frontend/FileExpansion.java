package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
 * Expands the macros that one file uses at file level, and lowers what they make: functions,
 * objects, types. All of it is shown where the macro is used; what its arguments say, where they
 * stand. Only macros whose text, or that of macros in it, has a body or a definition are worth it.
 */
final class FileExpansion {
  private static final String BODY = " { }";
  private static final Set<String> CONSTANTS = Set.of("NULL", "true", "false");

  private final FileReport report;
  private final KnownMacros known;
  private final AskedMacros asked;
  private final List<FileContext> made = new ArrayList<>();
  private final ScopeClasses classes = new ScopeClasses();

  /** The macros of names that mean the same on any line: a file's uses lead to the same few. */
  private final Map<String, Optional<Macro>> anywhere = new HashMap<>();

  private FileExpansion(FileReport report, KnownMacros known, AskedMacros asked) {
    this.report = report;
    this.known = known;
    this.asked = asked;
  }

  /**
   * Whether something may come of it.
   *
   * @param promises which macros may define something
   */
  static boolean isWorth(Unexpanded use, Predicate<String> promises) {
    return !(use instanceof Unexpanded.Declaration d)
        || d.initializer() != null
        || Lexer.tokens(d.text(), d.line()).stream()
            .anyMatch(t -> t.kind() == Token.Kind.NAME && promises.test(t.text()));
  }

  /**
   * What comes of uses of macros in a file.
   *
   * @param asked gets all that this depends on
   */
  static List<Lowered> expand(
      FileReport report, List<Unexpanded> uses, KnownMacros known, AskedMacros asked) {
    FileExpansion expansion = new FileExpansion(report, known, asked);
    uses.forEach(expansion::expand);
    expansion.classes.define();
    return expansion.made.stream().map(Lowered::of).toList();
  }

  private void expand(Unexpanded use) {
    switch (use) {
      case Unexpanded.Declaration d -> {
        if (isWorth(d, asked::promises)) {
          declaration(d);
        }
      }
      case Unexpanded.Initialised i -> initialised(i);
      case Unexpanded.Function f -> function(f);
      case Unexpanded.ScopeFunction f -> {
        FileContext file = f.file().fresh(asked);
        classes.add(new Unexpanded.ScopeFunction(f.definition(), file, f.condition()));
        made.add(file);
      }
    }
  }

  private void declaration(Unexpanded.Declaration use) {
    TokenText expansion = expanded(use.text(), use.line());
    if (expansion == null) {
      return;
    }
    FileContext file = context(expansion);
    FileLowering lowering = new FileLowering(file);
    for (Unexpanded part : lowering.accept(declarations(expansion.text()), use.condition())) {
      if (part instanceof Unexpanded.ScopeFunction function) {
        classes.add(function);
      }
    }
    made.add(file);
    Unexpanded.Initializer initializer = use.initializer();
    String object = file.lastObject();
    if (initializer != null && object != null) {
      FileContext around = initializer.file().fresh(asked);
      new InitialValues(FunctionLowering.outside(around), use.condition())
          .read(new Value.Global(object), initializer.expression())
          .keep();
      made.add(around);
    }
  }

  private void initialised(Unexpanded.Initialised use) {
    List<Token> tokens = Lexer.tokens(use.text(), use.line());
    TokenText expansion = expanded(tokens, name -> macro(name, use.line()));
    FileContext file = context(expansion == null ? TokenText.of(tokens) : expansion);
    FileLowering lowering = new FileLowering(file);
    for (ExternalDeclaration each : declarations(file.text().text())) {
      lowering.initialise(each, use.condition());
    }
    made.add(file);
  }

  private void function(Unexpanded.Function use) {
    FileContext body = use.file().fresh(asked);
    FunctionDefinition written = use.definition();
    TokenText expansion = expanded(use.text() + BODY, use.line());
    List<ExternalDeclaration> declarations =
        expansion == null ? List.of() : declarations(expansion.text());
    if (expansion != null
        && !declarations.isEmpty()
        && declarations.getLast() instanceof FunctionDefinition header
        && header.header() == null
        && header.body().statements().isEmpty()) {
      FileContext around = context(expansion);
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

  private FileContext context(TokenText expansion) {
    return new FileContext(
        SourceText.ofExpansion(report.facts().path(), expansion),
        known.models(),
        report.hidden(),
        asked);
  }

  /** Null where nothing is expanded, or no end is in sight. */
  private @Nullable TokenText expanded(String text, int line) {
    return expanded(
        Lexer.tokens(text, line),
        name -> isModelled(name, known.models()) ? null : macro(name, line));
  }

  private static @Nullable TokenText expanded(List<Token> tokens, MacroTable table) {
    try {
      List<Token> expansion = Expander.expand(tokens, table);
      return expansion.equals(tokens) ? null : TokenText.of(expansion);
    } catch (Expander.TooLargeException e) {
      return null;
    }
  }

  private @Nullable Macro macro(String name, int line) {
    Optional<Macro> before = anywhere.get(name);
    if (before != null) {
      return before.orElse(null);
    }
    MacroSource source = asked.at(name, line);
    Macro macro = source == null ? null : known.macro(source);
    if (!known.environment().dependsOnPlace(name)) {
      anywhere.put(name, Optional.ofNullable(macro));
    }
    return macro;
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
}
