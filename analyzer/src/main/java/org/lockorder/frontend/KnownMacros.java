package org.lockorder.frontend;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.cache.Digest;
import org.lockorder.preprocessor.Macro;
import org.lockorder.preprocessor.Token;
import org.lockorder.rules.Models;

/** All macros of a program, and what was found out about them so far. Used by one thread. */
final class KnownMacros {
  private static final String BODY = "{";

  private final MacroEnvironment environment;
  private final Inliner inliner;
  private final Models models;
  private final IdentityHashMap<MacroSource, Macro> macros = new IdentityHashMap<>();
  private final IdentityHashMap<MacroSource, String> prints = new IdentityHashMap<>();
  private final NameSearch promises;

  KnownMacros(MacroEnvironment environment, Inliner inliner, Models models) {
    this.environment = environment;
    this.inliner = inliner;
    this.models = models;
    this.promises = new NameSearch(this::named, this::defines);
  }

  MacroEnvironment environment() {
    return environment;
  }

  Inliner inliner() {
    return inliner;
  }

  Models models() {
    return models;
  }

  /** The macro as an expander wants it. */
  Macro macro(MacroSource source) {
    return macros.computeIfAbsent(source, MacroSource::macro);
  }

  /** What tells a macro, used as its text, from all others; a word for none. */
  String print(@Nullable MacroSource source) {
    return source == null ? "none" : prints.computeIfAbsent(source, KnownMacros::printOf);
  }

  private static String printOf(MacroSource source) {
    return new Digest.Builder()
        .add(source.path())
        .add(source.name())
        .add(String.valueOf(source.parameters()))
        .add(source.body())
        .add(String.valueOf(source.line()))
        .add(source.condition().toString())
        .build()
        .hex()
        .substring(0, 32);
  }

  /** Whether a macro of this name, by its text or what that leads to, may define something. */
  boolean promises(String name) {
    return promises.from(name);
  }

  private Set<String> named(String name) {
    Set<String> named = new HashSet<>();
    for (MacroSource source : environment.definitions(name)) {
      for (Token token : macro(source).body()) {
        if (token.is(BODY)
            || (token.kind() == Token.Kind.NAME && (defines(token.text()) || isOpen(token)))) {
          named.add(token.text());
        }
      }
    }
    return named;
  }

  private boolean isOpen(Token token) {
    return !FileExpansion.isModelled(token.text(), models);
  }

  private boolean defines(String named) {
    return named.equals(BODY) || models.definers().containsKey(named);
  }
}
