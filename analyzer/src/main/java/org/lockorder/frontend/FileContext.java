package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Range;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.StructFacts;
import org.lockorder.rules.Models;

/** What the lowering of one file knows and collects on its way through it. */
final class FileContext {
  private final SourceText text;
  private final Models models;
  private final Set<String> ownFunctions;
  private final Set<String> undefined;
  private final Presence presence;
  private final Enumerators enumerators;
  private final Map<Range, String> tags = new HashMap<>();
  private final List<FunctionFacts> functions = new ArrayList<>();
  private final List<StructFacts> structs = new ArrayList<>();
  private final List<GlobalFacts> globals = new ArrayList<>();
  private final Map<String, CType> typedefs = new HashMap<>();
  private final Map<String, CType> prototypes = new HashMap<>();
  private final Set<String> names = new TreeSet<>();
  private final Set<String> referenced = new TreeSet<>();
  private final @Nullable FileContext whole;

  /**
   * @param ownFunctions static functions that the file itself defines and that therefore win over a
   *     model of the same name
   */
  FileContext(SourceText text, Models models, Set<String> ownFunctions) {
    this(text, models, ownFunctions, new HashSet<>(), new Enumerators(), null);
  }

  private FileContext(
      SourceText text,
      Models models,
      Set<String> ownFunctions,
      Set<String> undefined,
      Enumerators enumerators,
      @Nullable FileContext whole) {
    this.text = text;
    this.models = models;
    this.ownFunctions = ownFunctions;
    this.undefined = undefined;
    this.enumerators = enumerators;
    this.presence = new Presence(models, undefined);
    this.whole = whole;
  }

  /** Names of models that functions of the file's own hide. */
  Set<String> hidden() {
    return ownFunctions;
  }

  /**
   * The same file for something that is read later: what it knows, without what it has collected.
   */
  FileContext fresh() {
    return new FileContext(text, models, ownFunctions, undefined, enumerators, this);
  }

  SourceText text() {
    return text;
  }

  Models models() {
    return models;
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

  void typedef(String name, CType type) {
    typedefs.putIfAbsent(name, type);
  }

  void prototype(String name, CType result) {
    prototypes.putIfAbsent(name, result);
  }

  /** Notes a global name that code uses: it may turn out to be a macro. */
  void mention(String name) {
    names.add(name);
  }

  /** Notes a global name that stands for its value or address, not in front of a call. */
  void reference(String name) {
    referenced.add(name);
  }

  /** Every name so noted. */
  Set<String> referenced() {
    return referenced;
  }

  List<FunctionFacts> functions() {
    return functions;
  }

  List<StructFacts> structs() {
    return structs;
  }

  List<GlobalFacts> globals() {
    return globals;
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
