package org.lockorder.grammar.ast;

import java.util.List;

/** One file: its path as given, its declarations and directives in source order, its lines. */
public record TranslationUnit(String path, List<ExternalDeclaration> declarations, LineMap lines) {
  public TranslationUnit {
    declarations = List.copyOf(declarations);
  }
}
