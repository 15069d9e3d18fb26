package org.lockorder.query;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.lockorder.explain.PrintedName;
import org.lockorder.ir.LockClass;

/** What people's names for locks and functions mean. */
final class Names {
  private final List<Known.Function> functions;
  private final List<LockClass> locks;

  Names(Known known) {
    this.functions = known.functions();
    this.locks = known.locks();
  }

  /** What a name stands for. */
  sealed interface Meaning<T> {
    record One<T>(T meant) implements Meaning<T> {}

    record Other<T>(Answer.NoSuch why) implements Meaning<T> {}
  }

  /**
   * A lock: by its id, else by what lockdep prints for it, its object, its struct's member or just
   * the member's name, where one lock only has it. A lock without a subclass goes before those of
   * its name that have one.
   */
  Meaning<LockClass> lock(String name) {
    String plain = PrintedName.plain(name);
    List<BiPredicate<LockClass, String>> ways =
        List.of(
            (lock, text) -> lock.id().equals(text),
            (lock, text) -> lock.aliases().contains(text),
            (lock, text) ->
                lock.aliases().stream().anyMatch(a -> PrintedName.plain(a).equals(plain)),
            (lock, text) -> lock.bare().equals(text.replaceFirst("^&", "")),
            (lock, text) -> lock.member().equals(text));
    for (BiPredicate<LockClass, String> way : ways) {
      List<LockClass> found = locks.stream().filter(lock -> way.test(lock, name)).toList();
      List<LockClass> usual = found.stream().filter(lock -> !lock.hasSubclass()).toList();
      found = usual.isEmpty() ? found : usual;
      if (found.size() == 1) {
        return new Meaning.One<>(found.get(0));
      }
      if (found.size() > 1) {
        List<String> ids = found.stream().map(LockClass::id).toList();
        return new Meaning.Other<>(new Answer.NoSuch("lock", name, true, ids));
      }
    }
    List<String> names = new ArrayList<>();
    for (LockClass lock : locks) {
      names.add(lock.id());
      names.addAll(lock.aliases());
    }
    return new Meaning.Other<>(new Answer.NoSuch("lock", name, false, Closest.to(name, names)));
  }

  /** A function: by its name, and {@code @} and its file where several have it. */
  Meaning<Known.Function> function(String name) {
    int at = name.indexOf('@');
    String wanted = (at < 0 ? name : name.substring(0, at)).replaceFirst("\\(\\)$", "");
    List<Known.Function> found =
        functions.stream()
            .filter(f -> f.named() && f.name().equals(wanted))
            .filter(f -> at < 0 || f.site().file().equals(name.substring(at + 1)))
            .toList();
    List<String> files =
        found.stream().map(f -> f.name() + "@" + f.site().file()).distinct().sorted().toList();
    if (files.size() > 1) {
      return new Meaning.Other<>(new Answer.NoSuch("function", name, true, files));
    }
    if (!found.isEmpty()) {
      return new Meaning.One<>(found.get(0));
    }
    TreeSet<String> names = new TreeSet<>();
    functions.stream().filter(Known.Function::named).forEach(f -> names.add(f.name()));
    return new Meaning.Other<>(
        new Answer.NoSuch("function", name, false, Closest.to(wanted, names)));
  }
}
