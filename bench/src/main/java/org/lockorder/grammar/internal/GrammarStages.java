package org.lockorder.grammar.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.lockorder.grammar.Problem;

/** The parser's inner stages, which only its own package sees. */
public final class GrammarStages {
  private GrammarStages() {}

  /** Scans a text; tells how many tokens it has. */
  public static int tokens(String text) {
    return Scanner.scan(text, new ArrayList<>()).tokens().count;
  }

  /**
   * Does what {@link FileParser} does, but for the syntax tree; tells how many declarations it
   * parsed.
   */
  public static int parse(String text) {
    List<Problem> problems = new ArrayList<>();
    Tokens tokens =
        Conditionals.resolve(
                Scanner.scan(text, problems), problems, new DirectiveReader(text)::condition)
            .tokens();
    Splitter splitter = new Splitter(tokens, Brackets.match(tokens));
    Retagger retagger = new Retagger(tokens, new HashSet<>());
    int parsed = 0;
    int begin = 0;
    while (begin < tokens.count) {
      int type = tokens.type[begin];
      if (Resync.isMarker(type) || type == KernelCParser.SEMI) {
        begin++;
        continue;
      }
      int end = Math.max(begin + 1, splitter.end(begin));
      if (FileParser.checkBrackets(tokens, begin, end) == null) {
        parsed += parse(tokens, retagger, begin, end);
      }
      begin = end;
    }
    return parsed;
  }

  private static int parse(Tokens tokens, Retagger retagger, int begin, int end) {
    try {
      retagger.external(begin, end);
      return FileParser.parser(new SliceStream(tokens, begin, end)).external() == null ? 0 : 1;
    } catch (ParseCancellationException | SyntaxException e) {
      return 0;
    }
  }
}
