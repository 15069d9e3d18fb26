package org.lockorder.frontend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Range;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Initial;
import org.lockorder.ir.StructFacts;
import org.lockorder.preprocessor.TokenText;
import org.lockorder.rules.Models;

/** What the lowering of one file knows and collects on its way through it. */
final class FileContext {
  private final Models models;
  private final @Nullable Inlining inlining;
  private final Set<String> ownFunctions;
  private final Set<String> undefined;
  private final MacroTests tests;
  private final Deadline deadline;
  private final Presence presence;
  private final Enumerators enumerators;
  private final SharedParts shared;
  private final Map<Range, String> tags = new HashMap<>();
  private final List<FunctionFacts> functions = new ArrayList<>();
  private final List<StructFacts> structs = new ArrayList<>();
  private final List<GlobalFacts> globals = new ArrayList<>();
  private final List<Initial> initial = new ArrayList<>();
  private final Map<String, CType> typedefs = new HashMap<>();
  private final Map<String, CType> prototypes = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> referenced = new HashSet<>();
  private final Map<String, Set<String>> given = new HashMap<>();
  private final List<String> failed = new ArrayList<>();
  private final List<FilePart> parts = new ArrayList<>();

  /** Where in the lists above the open part begins. */
  private int firstFunction;

  private int firstStruct;
  private int firstGlobal;
  private int firstInitial;
  private final Deque<String> expanding = new ArrayDeque<>();
  private SourceText text;
  private final @Nullable FileContext whole;

  /**
   * @param ownFunctions static functions that the file itself defines and that therefore win over a
   *     model of the same name
   * @param inlining null before all macros are known
   */
  FileContext(
      SourceText text, Models models, Set<String> ownFunctions, @Nullable Inlining inlining) {
    this(
        text,
        models,
        ownFunctions,
        inlining,
        new MacroTests(Set.of()),
        Deadline.NONE,
        new SharedParts(true));
  }

  /** Likewise, where answers to its tests of macros may be known, until then, of such parts. */
  FileContext(
      SourceText text,
      Models models,
      Set<String> ownFunctions,
      @Nullable Inlining inlining,
      MacroTests tests,
      Deadline deadline,
      SharedParts shared) {
    this(
        text,
        models,
        ownFunctions,
        new HashSet<>(),
        tests,
        deadline,
        shared,
        new Enumerators(),
        inlining,
        null);
  }

  private FileContext(
      SourceText text,
      Models models,
      Set<String> ownFunctions,
      Set<String> undefined,
      MacroTests tests,
      Deadline deadline,
      SharedParts shared,
      Enumerators enumerators,
      @Nullable Inlining inlining,
      @Nullable FileContext whole) {
    this.text = text;
    this.inlining = inlining;
    this.models = models;
    this.ownFunctions = ownFunctions;
    this.undefined = undefined;
    this.tests = tests;
    this.deadline = deadline;
    this.shared = shared;
    this.enumerators = enumerators;
    this.presence = new Presence(models, undefined, tests);
    this.whole = whole;
  }

  /** Names of models that functions of the file's own hide. */
  Set<String> hidden() {
    return ownFunctions;
  }

  /**
   * The same file for something that is read later: what it knows, without what it has collected.
   */
  FileContext fresh(Inlining later) {
    return new FileContext(
        text,
        models,
        ownFunctions,
        undefined,
        tests,
        Deadline.NONE,
        shared,
        enumerators,
        later,
        this);
  }

  /** Until when it may be read. */
  Deadline deadline() {
    return deadline;
  }

  /** Of equal parts of what it becomes there is one. */
  SharedParts shared() {
    return shared;
  }

  /** What is lowered now stands there. */
  SourceText text() {
    return text;
  }

  /** Null before all macros are known. */
  @Nullable Inlining inlining() {
    return inlining;
  }

  /** Notes that something of this name is given arguments that call those names. */
  void give(String callee, Set<String> names) {
    if (!names.isEmpty()) {
      given.computeIfAbsent(callee, name -> new HashSet<>()).addAll(names);
    }
  }

  /** Whether the text of this macro is being lowered. */
  boolean isExpanding(String macro) {
    return expanding.contains(macro);
  }

  /** Lowers a macro's text, in which it does not mean itself again. */
  <T> T expanding(String macro, TokenText expansion, Supplier<T> lowering) {
    SourceText outer = text;
    text = SourceText.ofExpansion(outer.path(), expansion);
    expanding.push(macro);
    try {
      return lowering.get();
    } finally {
      expanding.pop();
      text = outer;
    }
  }

  Models models() {
    return models;
  }

  /** Its {@code #if} lines' questions for macros. */
  MacroTests tests() {
    return tests;
  }

  Presence presence() {
    return presence;
  }

  Enumerators enumerators() {
    return enumerators;
  }

  /** Whether a model of this name is hidden by a function of the file's own. */
  boolean hidesModel(String name) {
    return ownFunctions.contains(name);
  }

  /** Takes {@code macro} for undefined until this file defines it. */
  void guardedBy(String macro) {
    undefined.add(macro);
  }

  /** Names the struct that is defined there; null when it is new, else the tag it has. */
  @Nullable String tag(Range definition, String tag) {
    return tags.putIfAbsent(definition, tag);
  }

  /** The type that a typedef of this file names; null where it has none of that name. */
  @Nullable CType typedefed(String name) {
    CType own = typedefs.get(name);
    return own != null || whole == null ? own : whole.typedefed(name);
  }

  /** The members of a struct of this file, in their order; none where it is another's. */
  List<String> members(CType type) {
    if (type instanceof CType.Named named) {
      CType meant = typedefed(named.name());
      return meant == null || meant.equals(type) ? List.of() : members(meant);
    }
    for (StructFacts struct : structs) {
      if (type instanceof CType.Struct s && s.tag().equals(struct.tag())) {
        return struct.members().stream().map(StructFacts.Member::name).toList();
      }
    }
    return whole == null ? List.of() : whole.members(type);
  }

  void add(FunctionFacts function) {
    functions.add(function);
  }

  void add(StructFacts struct) {
    structs.add(struct);
  }

  void add(GlobalFacts global) {
    globals.add(global);
  }

  /** The object that was defined last; null where none was. */
  @Nullable String lastObject() {
    return globals.isEmpty() ? null : globals.getLast().name();
  }

  void add(Initial element) {
    initial.add(element);
  }

  void typedef(String name, CType type) {
    typedefs.putIfAbsent(name, type);
  }

  void prototype(String name, CType result) {
    prototypes.putIfAbsent(name, result);
  }

  /** Notes what could not be read: {@code file:line: message}. */
  void fail(String message) {
    failed.add(message);
  }

  /**
   * Ends a part of the file.
   *
   * @param begin where its function stands; {@link FilePart#OUTSIDE} for none
   */
  void endPart(int begin) {
    if (begin == FilePart.OUTSIDE && isOpenPartEmpty()) {
      return;
    }
    FilePart part =
        new FilePart(
            begin,
            functions.subList(firstFunction, functions.size()),
            structs.subList(firstStruct, structs.size()),
            globals.subList(firstGlobal, globals.size()),
            initial.subList(firstInitial, initial.size()),
            List.copyOf(names),
            List.copyOf(referenced),
            given,
            failed);
    parts.add(part);
    firstFunction = functions.size();
    firstStruct = structs.size();
    firstGlobal = globals.size();
    firstInitial = initial.size();
    names.clear();
    referenced.clear();
    given.clear();
    failed.clear();
  }

  /** Mostly: of two functions one follows the other. */
  private boolean isOpenPartEmpty() {
    return firstFunction == functions.size()
        && firstStruct == structs.size()
        && firstGlobal == globals.size()
        && firstInitial == initial.size()
        && names.isEmpty()
        && referenced.isEmpty()
        && given.isEmpty()
        && failed.isEmpty();
  }

  /** The static objects so far. */
  List<GlobalFacts> globals() {
    return globals;
  }

  /** All that was collected, in parts; the last one is ended. */
  List<FilePart> parts() {
    endPart(FilePart.OUTSIDE);
    return parts;
  }

  /** Notes a global name that code uses: it may turn out to be a macro. */
  void mention(String name) {
    names.add(name);
  }

  /** Notes a global name that stands for its value or address, not in front of a call. */
  void reference(String name) {
    referenced.add(name);
  }

  Map<String, CType> typedefs() {
    return typedefs;
  }

  Map<String, CType> prototypes() {
    return prototypes;
  }

  /** Every global name that code uses. */
  Set<String> mentions() {
    return names;
  }
}
