package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.Op;
import org.lockorder.ir.SourcePath;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.program.StaticStore;
import org.lockorder.program.Statics;
import org.lockorder.rules.Implementation;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Summaries;

/**
 * Folders that implement a type of objects each: a file system's. Such code works on objects of its
 * own type, where nobody outside calls it by name, and it calls nothing that is for objects of any
 * type (Assumption 35).
 */
public final class Implementations {
  /** None. */
  public static final Implementations NONE = new Implementations();

  /** By the tag of the struct that their objects are. */
  private final Map<String, Set<String>> folders = new HashMap<>();

  private Implementations() {}

  /** Those of these kinds. */
  public static Implementations of(Collection<Implementation> kinds, Summaries summaries) {
    Implementations all = new Implementations();
    for (Implementation kind : kinds) {
      Set<String> found = folders(kind, summaries.program());
      List<Optional<String>> homes = homes(found, summaries.program());
      found.removeAll(open(homes, summaries));
      found.removeAll(shared(homes, kind, summaries.program()));
      kind.objects()
          .forEach(o -> all.folders.computeIfAbsent(o, x -> new HashSet<>()).addAll(found));
    }
    return all;
  }

  /** The folder whose type of objects it is that a lock of that class is part of, in that file. */
  public Optional<String> of(LockClass lock, String file) {
    int dot = lock.type().indexOf('.');
    return dot < 0 || lock.singleton()
        ? Optional.empty()
        : Optional.ofNullable(
            around(file, folders.getOrDefault(lock.type().substring(0, dot), Set.of())));
  }

  private static Set<String> folders(Implementation kind, Program program) {
    Set<String> found = new HashSet<>();
    for (StaticStore store : program.initial()) {
      if (!mayBeIn(kind.struct(), store.element().place(), program)) {
        continue; // nearly all: what it is part of is not looked up
      }
      Place place = new Statics(program, store.file()).place(store.element().place());
      CType.Struct owner = place == null ? null : place.owner();
      if (owner != null && owner.tag().equals(kind.struct())) {
        found.add(SourcePath.folder(store.file()));
      }
    }
    found.remove("");
    return found;
  }

  /** Whether a member's name does not tell that it is in no such struct. */
  private static boolean mayBeIn(String struct, Value place, Program program) {
    return !(place instanceof Value.Field f)
        || f.isPositional()
        || program.types().haveMember(struct, f.member())
        || (f.base() instanceof Value.Field && mayBeIn(struct, f.base(), program));
  }

  /** By function: the nearest of the folders that its file is in. */
  private static List<Optional<String>> homes(Set<String> folders, Program program) {
    Map<String, Optional<String>> byFile = new HashMap<>();
    List<Optional<String>> homes = new ArrayList<>(program.functions().size());
    for (FunctionFacts f : program.functions()) {
      homes.add(
          byFile.computeIfAbsent(f.file(), file -> Optional.ofNullable(around(file, folders))));
    }
    return homes;
  }

  /** Those in which somebody outside calls a function by name. */
  private static Set<String> open(List<Optional<String>> homes, Summaries summaries) {
    Program program = summaries.program();
    Set<String> open = new HashSet<>();
    for (int id = 0; id < homes.size(); id++) {
      Optional<String> from = homes.get(id);
      for (CallSite call : summaries.summary(id).calls()) {
        Optional<String> to = homes.get(call.target());
        if (to.isPresent()
            && !to.equals(from)
            && !call.isPointed()
            && !open.contains(to.get())
            && !program.isGivenFunctions(id)
            && program.function(id).form() != FunctionFacts.Form.MACRO) {
          open.add(to.get());
        }
      }
    }
    return open;
  }

  /** Those that call what is for objects of any type. */
  private static Set<String> shared(
      List<Optional<String>> homes, Implementation kind, Program program) {
    Set<String> shared = new HashSet<>();
    for (int id = 0; id < homes.size(); id++) {
      String home = homes.get(id).orElse(null);
      if (home != null && !shared.contains(home) && callsOthers(program.function(id), kind)) {
        shared.add(home);
      }
    }
    return shared;
  }

  private static boolean callsOthers(FunctionFacts f, Implementation kind) {
    for (Op.Call call : f.calls()) {
      if (call.name() != null && kind.others().contains(call.name())) {
        return true;
      }
    }
    return false;
  }

  /** The nearest of the folders that the file is in; null where it is in none. */
  private static @Nullable String around(String file, Set<String> folders) {
    String at = SourcePath.folder(file);
    while (!at.isEmpty() && !folders.contains(at)) {
      at = SourcePath.folder(at);
    }
    return at.isEmpty() ? null : at;
  }
}
