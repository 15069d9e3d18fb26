package org.lockorder.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Initial;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.threads.Threads;

/**
 * All functions, numbered in path and source order, and what names mean: of functions, types,
 * static objects and locks.
 */
public final class Program {
  private final ArrayList<FunctionFacts> functions = new ArrayList<>(); // nothing is asked so often

  /** By file: the functions that it names other than to call them. */
  private final Map<String, Set<String>> referenced = new HashMap<>();

  private final Set<Integer> onlyKept = new HashSet<>();
  private final FunctionNames functionNames;
  private final Linkage linkage;
  private final Callbacks callbacks;
  private final LockPointerTypes lockPointers;
  private final CallableTypes callables;
  private final List<StaticStore> initial = new ArrayList<>();
  private final Types types;
  private final Places places;
  private final LockNames names;

  private Program(
      List<FileFacts> files,
      Set<String> apart,
      Set<String> lockTypes,
      Map<String, String> lockNames,
      Threads threads) {
    for (FileFacts file : files) {
      functions.addAll(file.functions());
    }
    Supplier<CallableTypes> callable = threads.begin(() -> new CallableTypes(files));
    Supplier<FunctionNames> named = threads.begin(() -> new FunctionNames(functions, files, apart));
    Supplier<Globals> globals = threads.begin(() -> new Globals(files));
    Supplier<LockPointerTypes> pointers =
        threads.begin(() -> new LockPointerTypes(files, lockTypes));
    types = new Types(files, FunctionNames.headersThatShareNames(files), globals);
    lockPointers = pointers.get();
    places = new Places(types);
    names = new LockNames(types, places, new LockWrappers(files, types, lockPointers), lockNames);
    callables = callable.get();
    functionNames = named.get();
    linkage = new Linkage(functions, functionNames, types);
    List<Set<String>> byFile = threads.map(files.size(), i -> functionsNamed(files.get(i)));
    for (int i = 0; i < files.size(); i++) {
      referenced.put(files.get(i).path(), byFile.get(i));
    }
    threads.map(files.size(), i -> kept(files.get(i))).forEach(initial::addAll);
    callbacks = new Callbacks(this, functions, threads);
  }

  /**
   * Links files, given sorted by path.
   *
   * @param apart those of them that are another program's than the others
   * @param lockTypes the C types of locks: {@code struct mutex}, {@code spinlock_t}
   * @param lockNames what locks are called that have a name of their own, by object or member
   */
  public static Program link(
      List<FileFacts> files,
      Set<String> apart,
      Set<String> lockTypes,
      Map<String, String> lockNames,
      Threads threads) {
    return new Program(files, apart, lockTypes, lockNames, threads);
  }

  private Set<String> functionsNamed(FileFacts file) {
    return file.referenced().stream()
        .filter(functionNames::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Of what a file's static objects hold from the beginning all that leads to a function or an
   * object, and the numbers.
   */
  private List<StaticStore> kept(FileFacts file) {
    List<StaticStore> kept = new ArrayList<>(0);
    for (Initial element : file.initial()) {
      if (isNamed(element.value(), file.path())) {
        kept.add(new StaticStore(file.path(), element));
      }
    }
    return kept;
  }

  private boolean isNamed(Value value, String file) {
    return switch (value) {
      case Value.Global g ->
          g.number() != null
              || isFunction(g.name())
              || types.global(g.name(), file).isPresent()
              || types.alias(g.name(), file).isPresent();
      case Value.Field f -> isNamed(f.base(), file);
      case Value.Element e -> isNamed(e.base(), file);
      case Value.AddressOf a -> isNamed(a.place(), file);
      case Value.Constant c -> true;
      default -> false;
    };
  }

  /** What static objects point to from the beginning. */
  public List<StaticStore> initial() {
    return initial;
  }

  /**
   * Adds functions that nobody calls by name: those who call what objects keep.
   *
   * @param kept the functions that are named nowhere else but to be kept and to be called
   */
  public void add(List<FunctionFacts> drivers, Set<Integer> kept) {
    functions.addAll(drivers);
    onlyKept.addAll(kept);
  }

  /** Every function; its number is its index. */
  public List<FunctionFacts> functions() {
    return functions;
  }

  /** The function of that number. */
  public FunctionFacts function(int id) {
    return functions.get(id);
  }

  /** Whether it is known who is meant, and that is a function with a body and no macro. */
  public boolean isCallable(Resolution target) {
    return target.isKnown() && function(target.function()).form() == FunctionFacts.Form.FUNCTION;
  }

  /** Whether the function's file, or one compiled with it, names it other than to call it. */
  public boolean isReferenced(FunctionFacts f) {
    if (refers(f.file(), f)) {
      return true;
    }
    for (String file : functionNames.unit(f.file())) {
      if (refers(file, f)) {
        return true;
      }
    }
    return false;
  }

  /** The files that do so. */
  public Set<String> referrers(FunctionFacts f) {
    return Stream.concat(Stream.of(f.file()), functionNames.unit(f.file()).stream())
        .filter(file -> refers(file, f))
        .collect(Collectors.toSet());
  }

  private boolean refers(String file, FunctionFacts f) {
    return referenced.getOrDefault(file, Set.of()).contains(f.name());
  }

  /**
   * Whether all who call it are known: nobody outside of the file can, and nobody there keeps it
   * but in objects of which it is known who calls what they keep.
   */
  public boolean isClosed(int id) {
    FunctionFacts f = function(id);
    return f.fileLocal()
        && f.file().endsWith(".c")
        && (!isReferenced(f) || onlyKept.contains(original(id)));
  }

  /** Structs, objects and typedefs. */
  public Types types() {
    return types;
  }

  /** Which types are pointers to locks. */
  public LockPointerTypes lockPointers() {
    return lockPointers;
  }

  /** Which types lead to functions. */
  public CallableTypes callables() {
    return callables;
  }

  /** Steps from place to place. */
  public Places places() {
    return places;
  }

  /** What locks are called. */
  public LockNames names() {
    return names;
  }

  /**
   * Who a call means, by name or by a pointer that the caller was given: a caller that is given
   * functions is another function for each of them.
   */
  public Resolution target(int caller, Op.Call call) {
    Resolution given = callbacks.target(caller, call);
    Resolution named =
        call.callee() instanceof Op.Callee.Named n ? resolve(caller, n.name()) : Resolution.UNKNOWN;
    return given == null
        ? named
        : given.isKnown() ? new Resolution(given.function(), named.ambiguous()) : given;
  }

  /**
   * Whether the function's body is there again for callers who give it that function as the
   * parameter of that name.
   */
  public boolean isMadeFor(int function, String parameter, int given) {
    return callbacks.isMadeFor(function, parameter, given);
  }

  /** Whether the function is another one's body again, for the functions that it is given. */
  public boolean isGivenFunctions(int function) {
    return original(function) != function;
  }

  /** The function itself, where it is there once more for what it is given. */
  public int original(int function) {
    return callbacks.original(function);
  }

  /** Those that are its body once more, each for what some callers give it. */
  public List<Integer> copies(int function) {
    return callbacks.copies(function);
  }

  /** Whether any function has that name. */
  boolean isFunction(String name) {
    return functionNames.contains(name);
  }

  /** What a call by name from {@code caller} can mean. */
  public Resolution resolve(int caller, String name) {
    return linkage.resolve(caller, name);
  }

  /** What a name at file level can mean, in code that exists under that condition. */
  public Resolution resolve(String file, Condition condition, String name) {
    return linkage.resolve(file, condition, name);
  }

  /**
   * The functions of that name that all files see, in other files; none for one that they do not.
   */
  public List<Integer> namesakes(int function) {
    return linkage.namesakes(function);
  }

  /** The other functions of that name in the same file, which exist where it does not. */
  public List<Integer> alternatives(int function) {
    return linkage.alternatives(function);
  }

  /**
   * The contract of a function that has a body: that of its definition, else of a prototype; -1
   * where nothing is marked.
   */
  public int contract(int function) {
    return linkage.contract(function);
  }

  /**
   * The key of a static object in {@code file}: its name, with {@code @file} where several files
   * have one of that name.
   */
  public String objectKey(GlobalFacts global) {
    return global.fileLocal() && types.isShared(global.name())
        ? global.name() + "@" + global.site().file()
        : global.name();
  }
}
