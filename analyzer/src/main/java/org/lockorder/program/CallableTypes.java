package org.lockorder.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lockorder.ir.CType;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.StructFacts;

/**
 * Which types lead to functions: pointers to functions, and pointers to structs that have some. By
 * name alone, whatever file it is of.
 */
public final class CallableTypes {
  private static final int TYPEDEF_CHAIN = 8;

  private final Map<String, CType> typedefs = new HashMap<>();
  private final Set<String> tables = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Set<String>> members = new HashMap<>();

  CallableTypes(List<FileFacts> files) {
    for (FileFacts file : files) {
      file.typedefs().forEach(typedefs::putIfAbsent);
    }
    List<StructFacts> open = new ArrayList<>();
    for (FileFacts file : files) {
      open.addAll(file.structs());
    }
    boolean more = true;
    while (more) {
      more = open.removeIf(this::isFound);
    }
    for (FileFacts file : files) {
      for (StructFacts s : file.structs()) {
        for (StructFacts.Member m : s.members()) {
          if (add(m.name(), m.type())) {
            members.computeIfAbsent(s.tag(), x -> new TreeSet<>()).add(m.name());
          }
        }
      }
      for (GlobalFacts g : file.globals()) {
        add(g.name(), g.type());
      }
    }
  }

  /** Whether it is known to be a table, or turns out to be one. */
  private boolean isFound(StructFacts struct) {
    if (tables.contains(struct.tag())) {
      return true;
    }
    for (StructFacts.Member member : struct.members()) {
      if (holds(member.type())) {
        return tables.add(struct.tag());
      }
    }
    return false;
  }

  private boolean add(String name, CType type) {
    boolean leads = leads(type);
    if (leads) {
      names.add(name);
    }
    return leads;
  }

  private CType stripped(CType type) {
    CType at = type;
    for (int i = 0; i < TYPEDEF_CHAIN && at instanceof CType.Named n; i++) {
      at = typedefs.getOrDefault(n.name(), new CType.Unknown());
    }
    return at;
  }

  /** Whether it is a struct with pointers to functions in it. */
  public boolean isTable(CType type) {
    return stripped(type) instanceof CType.Struct s && tables.contains(s.tag());
  }

  /** Whether an object of that type has a pointer to a function in it. */
  private boolean holds(CType type) {
    return switch (stripped(type)) {
      case CType.Struct s -> tables.contains(s.tag());
      case CType.Array a -> holds(a.element());
      case CType.Pointer p -> stripped(p.target()) instanceof CType.Function;
      default -> false;
    };
  }

  /** Whether a value of that type leads to functions. */
  public boolean leads(CType type) {
    return switch (stripped(type)) {
      case CType.Pointer p -> leadsOn(p.target());
      case CType.Array a -> leadsOn(a.element());
      case CType.Struct s -> tables.contains(s.tag());
      case CType.Function f -> true;
      default -> false;
    };
  }

  private boolean leadsOn(CType target) {
    return stripped(target) instanceof CType.Function || leads(target);
  }

  /** The members of structs of that tag that lead to functions. */
  public Set<String> members(String tag) {
    return members.getOrDefault(tag, Set.of());
  }

  /** Whether a member or static object of that name, in some struct or file, does. */
  public boolean mayLead(String name) {
    return names.contains(name) || name.startsWith("#");
  }
}
