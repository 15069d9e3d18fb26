package org.lockorder.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Value;

/**
 * Objects by name, as files see them. What a .c file has for itself is kept apart: hundreds have a
 * {@code driver} each.
 */
final class Globals {
  private final Map<String, Named> named = new HashMap<>();

  /** An object and the file that has it. */
  private record Entry(String file, GlobalFacts object) {
    boolean isHeaders() {
      return !file.endsWith(".c");
    }
  }

  /** The objects of one name. */
  private static final class Named {
    /** Those that others can see, in path order. */
    final List<Entry> open = new ArrayList<>(1);

    /** By file those that it alone can. */
    final Map<String, List<GlobalFacts>> own = new HashMap<>();

    /** The files with a function of that name. */
    final Set<String> hiding = new HashSet<>();

    boolean defined;

    /** Whether several files define one. */
    boolean shared;

    /** The last of the files that do. */
    @Nullable String definer;
  }

  Globals(List<FileFacts> files) {
    for (FileFacts file : files) {
      for (GlobalFacts object : file.globals()) {
        if (!namesItself(object)) {
          add(object, file.path());
        }
      }
    }
    for (FileFacts file : files) {
      file.functions().stream()
          .map(f -> named.get(f.name()))
          .filter(n -> n != null)
          .forEach(n -> n.hiding.add(file.path()));
    }
  }

  /** {@code extern typeof(f) f}, as an export says it: something is declared again. */
  private static boolean namesItself(GlobalFacts object) {
    return !object.definition()
        && object.type() instanceof CType.Typeof t
        && t.value().equals(new Value.Global(object.name()));
  }

  private void add(GlobalFacts object, String file) {
    Named all = named.computeIfAbsent(object.name(), n -> new Named());
    Entry entry = new Entry(file, object);
    if (object.fileLocal() && !entry.isHeaders()) {
      all.own.computeIfAbsent(file, f -> new ArrayList<>(1)).add(object);
    } else {
      all.open.add(entry);
    }
    if (object.definition()) {
      all.shared |= all.definer != null && !all.definer.equals(file);
      all.defined = true;
      all.definer = file;
    }
  }

  /**
   * The object a name stands for in {@code file}: its own, else a header's, else one that the whole
   * program shares, its definition before its declarations. Another file's own is out of sight, and
   * so is any other file's where this one has a function of that name.
   */
  Optional<GlobalFacts> find(String name, String file) {
    Named all = named.get(name);
    if (all == null) {
      return Optional.empty();
    }
    GlobalFacts best = null;
    for (GlobalFacts object : all.own.getOrDefault(file, List.of())) {
      best = better(best, object);
    }
    for (Entry entry : all.open) {
      best = entry.file().equals(file) ? better(best, entry.object()) : best;
    }
    if (best != null && best.definition()) {
      return Optional.of(best);
    }
    for (boolean headers : List.of(true, false)) {
      for (Entry entry : all.open) {
        if (entry.isHeaders() == headers && !entry.file().equals(file)) {
          best = better(best, entry.object());
        }
      }
    }
    boolean hidden = best != null && !best.site().file().equals(file) && all.hiding.contains(file);
    return hidden ? Optional.empty() : Optional.ofNullable(best);
  }

  private static GlobalFacts better(@Nullable GlobalFacts best, GlobalFacts object) {
    return best == null || (!best.definition() && object.definition()) ? object : best;
  }

  /** Whether several files define an object of that name. */
  boolean isShared(String name) {
    Named all = named.get(name);
    return all != null && all.shared;
  }

  /** Whether any file defines an object of that name. */
  boolean isDefined(String name) {
    Named all = named.get(name);
    return all != null && all.defined;
  }
}
