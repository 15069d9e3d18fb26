package org.lockorder.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.SourcePath;
import org.lockorder.ir.Value;

/**
 * Which function a name means where.
 *
 * <p>A name means a function of the same file, else of a file that is compiled into the same
 * translation unit ({@code #include "x.c"}), else an inline function or macro of a header, one that
 * the file includes before any other, or a global function, the nearest by its folder. Of several
 * under {@code #if} the one with the most in it is taken: a stub yields to the real one (Assumption
 * 5), near its folder for one of that folder's own header, else wherever that is, and so does a
 * weak function to another.
 */
final class Linkage {
  private static final int ALIAS_CHAIN = 8;

  private final List<FunctionFacts> functions;
  private final FunctionNames names;
  private final Types types;
  private final Choice choice;

  /**
   * What names mean in code that always exists, by file, as far as it was asked for: only of those
   * that several headers have, since to find out who sees which takes long.
   */
  private final Map<String, Map<String, Resolution>> resolved = new ConcurrentHashMap<>();

  /** By function: its contract, and two more; 0 where nobody has asked yet. */
  private final int[] contracts;

  /**
   * Of all that was read.
   *
   * @param functions by number; what is added to them later has no name of its own
   */
  Linkage(List<FunctionFacts> functions, FunctionNames names, Types types) {
    this.functions = functions;
    this.names = names;
    this.types = types;
    this.choice = new Choice(functions, names);
    this.contracts = new int[functions.size()];
  }

  /** Of headers' functions those that the file sees, else those it may meet, else all. */
  private List<Integer> inSight(List<Integer> ids, String file) {
    if (ids.size() < 2) {
      return ids;
    }
    List<Integer> seen = new ArrayList<>();
    List<Integer> met = new ArrayList<>();
    for (int id : ids) {
      String header = functions.get(id).file();
      if (types.visibility().sees(file, header)) {
        seen.add(id);
      } else if (types.visibility().mayMeet(file, header)) {
        met.add(id);
      }
    }
    return !seen.isEmpty() ? seen : !met.isEmpty() ? met : ids;
  }

  /** What a call by name from {@code caller} can mean. */
  Resolution resolve(int caller, String name) {
    FunctionFacts from = functions.get(caller);
    boolean macro = from.form() == FunctionFacts.Form.MACRO;
    Asker asker = new Asker(from.file(), from.condition(), macro ? from.name() : "");
    return macro || !from.condition().isAlways() || names.of(name).ofHeaders().size() < 2
        ? resolve(asker, name, ALIAS_CHAIN)
        : resolved
            .computeIfAbsent(from.file(), x -> new ConcurrentHashMap<>())
            .computeIfAbsent(name, x -> resolve(asker, x, ALIAS_CHAIN));
  }

  /** What a name at file level can mean, in code that exists under that condition. */
  Resolution resolve(String file, Condition condition, String name) {
    return resolve(new Asker(file, condition, ""), name, ALIAS_CHAIN);
  }

  /**
   * Who uses a name.
   *
   * @param macro the macro in whose text it is used; empty where that is none
   */
  private record Asker(String file, Condition condition, String macro) {
    /**
     * Whether that function of such a name can be meant: a macro that calls its own name means the
     * function (C11 6.10.3.4: it is not expanded again); and nobody calls what no configuration has
     * beside the caller.
     */
    boolean mayMean(FunctionFacts f, String name) {
      return (f.form() == FunctionFacts.Form.FUNCTION || !macro.equals(name))
          && !f.condition().conflictsWith(condition);
    }
  }

  private Resolution resolve(Asker asker, String name, int chain) {
    FunctionNames.Named named = names.of(name);
    int only = named.only();
    if (only >= 0 && asker.mayMean(functions.get(only), name) && !functions.get(only).weak()) {
      return new Resolution(only, false); // so it is with most
    }
    Resolution found = choice.best(without(named.in(asker.file()), asker, name));
    if (isWeak(found)) {
      return strong(asker, name, named, found);
    }
    if (found.isKnown() && !isStub(found)) {
      return found;
    }
    Resolution elsewhere = resolveElsewhere(asker, name, named, chain);
    boolean isReal = elsewhere.isKnown() && choice.isReal(elsewhere.function());
    return found.isKnown() && !isReal ? found : elsewhere;
  }

  private boolean isWeak(Resolution found) {
    return found.isKnown() && functions.get(found.function()).weak();
  }

  /** One that goes before a weak function; that one itself where none was read, as far as known. */
  private Resolution strong(Asker asker, String name, FunctionNames.Named named, Resolution weak) {
    List<Integer> others = named.shared().stream().filter(id -> !functions.get(id).weak()).toList();
    Resolution found = choice.best(choice.nearest(without(others, asker, name), asker.file()));
    return found.isKnown() ? found : new Resolution(weak.function(), true);
  }

  /** Whether it does nothing, and that in some configurations only. */
  private boolean isStub(Resolution found) {
    FunctionFacts f = functions.get(found.function());
    return !f.condition().isAlways() && !choice.isReal(found.function());
  }

  /** What a name means that the asker's own file does not define. */
  private Resolution resolveElsewhere(
      Asker asker, String name, FunctionNames.Named named, int chain) {
    String file = asker.file();
    List<Integer> unit = new ArrayList<>(0);
    for (String other : names.unit(file)) {
      if (!other.equals(file)) {
        unit.addAll(named.in(other));
      }
    }
    Resolution found = choice.best(without(unit, asker, name));
    if (found.isKnown()) {
      return inPlaceOf(found, asker, name, named);
    }
    List<Integer> inHeaders = inSight(named.ofHeaders(), file);
    List<Integer> others = choice.nearest(without(named.shared(), asker, name), file);
    List<Integer> outside = others;
    if (!inHeaders.isEmpty()) {
      outside = new ArrayList<>(without(inHeaders, asker, name));
      if (outside.stream().noneMatch(id -> isAlwaysThere(id, file))) {
        outside.addAll(others);
      }
    }
    found = choice.best(outside);
    if (isWeak(found)) {
      return strong(asker, name, named, found);
    }
    if (found.isKnown() || chain == 0) {
      return found;
    }
    return types.alias(name, file).orElse(null) instanceof Value.Global g && !g.name().equals(name)
        ? resolve(asker, g.name(), chain - 1)
        : choice.best(without(named.contracts(), asker, name));
  }

  /** Whether the file gets it with a header, in all configurations: it hides all others then. */
  private boolean isAlwaysThere(int id, String file) {
    FunctionFacts f = functions.get(id);
    return f.condition().isAlways() && types.visibility().sees(file, f.file());
  }

  /**
   * What a folder's own header has for kernels without the real one, which is near then: {@code
   * mm/internal.h}. It may be anywhere for a header that anybody includes.
   */
  private Resolution inPlaceOf(
      Resolution found, Asker asker, String name, FunctionNames.Named named) {
    if (isWeak(found)) {
      return strong(asker, name, named, found);
    }
    FunctionFacts f = functions.get(found.function());
    if (SourcePath.isSource(f.file())
        || f.condition().isAlways()
        || named.in(f.file()).size() > 1) {
      return found;
    }
    List<Integer> near = new ArrayList<>(1);
    for (int id : without(named.shared(), asker, name)) {
      if (id != found.function() && SourcePath.isNear(functions.get(id).file(), f.file())) {
        near.add(id);
      }
    }
    List<Integer> both = new ArrayList<>(choice.nearest(near, f.file()));
    both.add(found.function());
    return choice.best(both);
  }

  /**
   * The functions of that name that all files see, in other files; none for one that they do not.
   */
  List<Integer> namesakes(int function) {
    FunctionFacts f = functions.get(function);
    return FunctionNames.isShared(f)
        ? names.of(f.name()).shared().stream()
            .filter(id -> !functions.get(id).file().equals(f.file()))
            .toList()
        : List.of();
  }

  /** The other functions of that name in the same file, which exist where it does not. */
  List<Integer> alternatives(int function) {
    FunctionFacts f = functions.get(function);
    return names.of(f.name()).in(f.file()).stream().filter(id -> id != function).toList();
  }

  /**
   * The contract of a function that has a body: that of its definition, else of a prototype; -1
   * where nothing is marked.
   */
  int contract(int function) {
    if (function >= contracts.length) {
      return found(function);
    }
    int known = contracts[function]; // threads that ask at once find the same
    if (known == 0) {
      known = found(function) + 2;
      contracts[function] = known;
    }
    return known - 2;
  }

  private int found(int function) {
    FunctionFacts f = functions.get(function);
    if (f.form() != FunctionFacts.Form.FUNCTION) {
      return -1;
    }
    int found = -1;
    for (int id : names.of(f.name()).contracts()) {
      FunctionFacts contract = functions.get(id);
      if (contract.site().equals(f.site())) {
        return id;
      }
      boolean same =
          (!contract.fileLocal() && !f.fileLocal())
              || contract.file().equals(f.file())
              || names.unit(contract.file()).contains(f.file());
      if (same && found < 0 && isPrototype(contract)) {
        found = id;
      }
    }
    return found;
  }

  private boolean isPrototype(FunctionFacts contract) {
    return names.of(contract.name()).in(contract.file()).stream()
        .noneMatch(id -> functions.get(id).site().equals(contract.site()));
  }

  /** Of functions of a name those that can be meant. */
  private List<Integer> without(List<Integer> ids, Asker asker, String name) {
    if (ids.isEmpty() || (asker.condition().isAlways() && !asker.macro().equals(name))) {
      return ids;
    }
    List<Integer> left = new ArrayList<>(ids.size());
    for (int id : ids) {
      if (asker.mayMean(functions.get(id), name)) {
        left.add(id);
      }
    }
    return left;
  }
}
