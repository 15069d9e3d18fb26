package org.lockorder.grammar.internal;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.grammar.Problem;

/** The parser's inner stages, which only its own package sees. */
public final class GrammarStages {
  private GrammarStages() {}

  /** Scans a text; tells how many tokens it has. */
  public static int tokens(String text) {
    try (Workspace workspace = Workspace.take()) {
      return Scanner.scan(workspace, text, new ArrayList<>()).tokens().count;
    }
  }

  /**
   * Does what {@link FileParser} does before the parser sees a declaration; tells how many were
   * made ready.
   */
  public static int retag(String text) {
    try (Workspace workspace = Workspace.take()) {
      return retag(workspace, text);
    }
  }

  private static int retag(Workspace workspace, String text) {
    List<Problem> problems = new ArrayList<>();
    Tokens tokens =
        Conditionals.resolve(
                workspace,
                Scanner.scan(workspace, text, problems),
                problems,
                new DirectiveReader(text)::condition,
                c -> false)
            .tokens();
    Splitter splitter = new Splitter(tokens, Brackets.match(tokens));
    Retagger retagger = new Retagger(tokens);
    int ready = 0;
    int begin = 0;
    while (begin < tokens.count) {
      int type = tokens.type[begin];
      if (Resync.isMarker(type) || type == KernelCParser.SEMI) {
        begin++;
        continue;
      }
      int end = Math.max(begin + 1, splitter.end(begin));
      if (FileParser.checkBrackets(tokens, begin, end) == null) {
        ready += retag(retagger, begin, end);
      }
      begin = end;
    }
    return ready;
  }

  private static int retag(Retagger retagger, int begin, int end) {
    try {
      retagger.external(begin, end);
      return 1;
    } catch (SyntaxException e) {
      return 0;
    }
  }
}
