package org.lockorder.grammar.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.Problem;
import org.lockorder.grammar.Problem.Severity;
import org.lockorder.grammar.ast.Condition;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.Modifier;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.VariableDeclarator;

/** All stages in order, for one file: the page to read first. */
public final class FileParser {
  private static final int MAX_BRACKETS = 200;

  /** The kernel's longest table has half of that, its longest function a twentieth. */
  private static final int MAX_TOKENS = 1_000_000;

  private final List<Problem> problems = new ArrayList<>();
  private final int[] passedOver;
  private final Consumer<ExternalDeclaration> sink;
  private final Tokens tokens;
  private final Map<Integer, Condition> conditions;
  private final List<Conditionals.Line> lines;
  private int line;

  /** The conditions of the groups that are open at file level. */
  private final List<Condition> open = new ArrayList<>();

  private FileParser(
      Workspace workspace,
      String text,
      Predicate<Condition> excluded,
      int[] passedOver,
      Consumer<ExternalDeclaration> sink) {
    this.passedOver = passedOver;
    this.sink = sink;
    Scanner.Result scanned = Scanner.scan(workspace, text, problems, passedOver);
    Conditionals.Result kept =
        Conditionals.resolve(
            workspace, scanned, problems, new DirectiveReader(text)::condition, excluded);
    this.tokens = kept.tokens();
    this.conditions = kept.conditions();
    this.lines = kept.lines();
  }

  /**
   * Hands over each declaration in source order.
   *
   * @param passedOver where those begin that are not wanted, in order
   */
  public static List<Problem> parse(
      String text,
      Predicate<Condition> excluded,
      int[] passedOver,
      Consumer<ExternalDeclaration> sink) {
    try (Workspace workspace = Workspace.take()) {
      FileParser parser = new FileParser(workspace, text, excluded, passedOver, sink);
      parser.run(text);
      parser.problems.sort((a, b) -> Integer.compare(a.range().begin(), b.range().begin()));
      return parser.problems;
    }
  }

  private void run(String text) {
    BitSet starts = Brackets.match(tokens);
    Splitter splitter = new Splitter(tokens, starts);
    DirectiveReader reader = new DirectiveReader(text);
    Retagger retagger = new Retagger(tokens);
    KernelCParser parser = AstParser.of(tokens, conditions, retagger.asmLabels);
    int begin = 0;
    while (begin < tokens.count) {
      int type = tokens.type[begin];
      if (Resync.isMarker(type)) {
        marker(type, tokens.begin[begin]);
        begin++;
      } else if (type == KernelCParser.SEMI) {
        begin++;
      } else {
        int end = Math.max(begin + 1, splitter.end(begin));
        lines(reader, tokens.end[end - 1]);
        if (Arrays.binarySearch(passedOver, tokens.begin[begin]) < 0) {
          declaration(retagger, parser, begin, end);
        }
        begin = end;
      }
    }
    lines(reader, Integer.MAX_VALUE);
  }

  private void marker(int type, int offset) {
    if (type != KernelCParser.PP_IF && !open.isEmpty()) {
      open.removeLast();
    }
    if (type != KernelCParser.PP_ENDIF) {
      Condition outside = condition();
      open.add(Conditionals.and(outside, conditions.getOrDefault(offset, Condition.ALWAYS)));
    }
  }

  private Condition condition() {
    return open.isEmpty() ? Condition.ALWAYS : open.getLast();
  }

  /** Directives that begin before {@code end}. */
  private void lines(DirectiveReader reader, int end) {
    while (line < lines.size() && lines.get(line).directive().begin() < end) {
      ExternalDeclaration declaration = reader.read(lines.get(line++), problems);
      if (declaration != null) {
        sink.accept(declaration);
      }
    }
  }

  private void declaration(Retagger retagger, KernelCParser parser, int begin, int end) {
    Range range = new Range(tokens.begin[begin], tokens.end[end - 1]);
    String error = end - begin > MAX_TOKENS ? "too long" : checkBrackets(tokens, begin, end);
    if (error != null) {
      fail(begin, end, error, range);
      return;
    }
    String function = functionName(begin, end);
    try {
      retagger.external(begin, end);
      parser.read(begin, end);
      ExternalDeclaration declaration = parser.external(condition()).value;
      remember(declaration);
      sink.accept(declaration);
    } catch (SyntaxException e) {
      fail(function, String.valueOf(e.getMessage()), e.range(), range);
    }
  }

  /** What is wrong with the brackets in {@code [begin, end)}, or null. */
  static @Nullable String checkBrackets(Tokens tokens, int begin, int end) {
    int depth = 0;
    for (int i = begin; i < end; i++) {
      switch (tokens.type[i]) {
        case KernelCParser.LPAREN, KernelCParser.LBRACE, KernelCParser.LBRACKET -> {
          if (tokens.match[i] < 0 || tokens.match[i] >= end) {
            return "unbalanced brackets";
          }
          if (++depth > MAX_BRACKETS) {
            return "brackets nested too deep";
          }
        }
        case KernelCParser.RPAREN, KernelCParser.RBRACE, KernelCParser.RBRACKET -> {
          if (tokens.match[i] < begin) {
            return "unbalanced brackets";
          }
          depth--;
        }
        default -> {}
      }
    }
    return null;
  }

  private void fail(int begin, int end, String message, Range range) {
    fail(functionName(begin, end), message, range, range);
  }

  private void fail(@Nullable String function, String message, Range place, Range range) {
    problems.add(new Problem(Severity.ERROR, message, place));
    sink.accept(new ExternalDeclaration.UnparsedDeclaration(condition(), function, range));
  }

  /** The name before the parameters where there is a body, too. */
  private @Nullable String functionName(int begin, int end) {
    String name = null;
    for (int i = begin; i < end; i++) {
      switch (tokens.type[i]) {
        case KernelCParser.LPAREN -> {
          if (name == null && i > begin && tokens.is(i - 1, KernelCParser.ID)) {
            Word word = tokens.word(i - 1);
            name = word.isAttribute ? null : word.text;
          }
        }
        case KernelCParser.LBRACE -> {
          return name;
        }
        case KernelCParser.ASSIGN -> {
          return null;
        }
        default -> {}
      }
    }
    return null;
  }

  private void remember(ExternalDeclaration declaration) {
    if (declaration instanceof ExternalDeclaration.VariableDeclaration variable) {
      Declaration declared = variable.declaration();
      if (declared.modifiers().contains(Modifier.TYPEDEF)) {
        for (VariableDeclarator declarator : declared.declarators()) {
          String name = declarator.name();
          if (name != null) {
            tokens.words.get(name).declareType();
          }
        }
      }
    }
  }
}
