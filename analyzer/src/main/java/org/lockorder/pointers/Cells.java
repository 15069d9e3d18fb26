package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.program.Place;
import org.lockorder.program.Program;

/**
 * The cells of a program by name, and the values in them. A pointer in a structure is one cell for
 * each member of each struct; where more is known of it, it is also in a cell for the static object
 * ({@code foo_ops.open}) and for the member that holds the structure ({@code hci_dev.tx_work}).
 */
final class Cells {
  /** A value that is not known. */
  static final int ANYTHING = 0;

  /** What code passes that was not read. */
  static final int OUTSIDE = 1;

  private static final int[] NONE = {};
  private static final Pattern INDEX = Pattern.compile("\\[[^]]*]");

  private final Program program;
  private final PointsTo pointsTo;
  private final Map<String, Integer> cells = new HashMap<>();

  /** By function and index: the cells of parameters, and one; 0 for those nobody has asked for. */
  private final int[][] parameters;

  private final Map<String, Integer> objects = new HashMap<>();
  private final List<String> objectNames = new ArrayList<>();

  /** By object: the static object that it is, or is part of; empty for any other. */
  private final List<String> roots = new ArrayList<>();

  private final Set<String> initialised = new HashSet<>();

  Cells(Program program, PointsTo pointsTo) {
    this.program = program;
    this.pointsTo = pointsTo;
    this.parameters = new int[program.functions().size()][];
    Arrays.fill(parameters, NONE);
    address("?", "");
  }

  /** The value that is that function. */
  static int functionValue(int function) {
    return 2 * function + 2;
  }

  /** The value that is that. */
  int value(Content content) {
    return switch (content) {
      case Content.Anything a -> ANYTHING;
      case Content.Function f -> functionValue(f.id());
      case Content.Address a -> address(a.object(), a.root());
    };
  }

  private int address(String object, String root) {
    Integer known = objects.putIfAbsent(object, objectNames.size());
    if (known == null) {
      objectNames.add(object);
      roots.add(root);
    }
    return 2 * (known == null ? objectNames.size() - 1 : known) + 1;
  }

  static boolean isFunction(int value) {
    return value > 0 && value % 2 == 0;
  }

  static boolean isObject(int value) {
    return value % 2 == 1 && value != OUTSIDE;
  }

  /** The function that a value is. */
  static int function(int value) {
    return value / 2 - 1;
  }

  /** The name of the object whose address a value is. */
  String object(int value) {
    return objectNames.get(value / 2);
  }

  /**
   * The cell of a part of the object whose address a value is. What lies so many elements behind an
   * element is an element of the same array.
   */
  String part(int value, String part) {
    String object = object(value);
    return object.endsWith("[]") && part.startsWith("[]")
        ? object + part.substring(2)
        : object + part;
  }

  /** Notes that the static object is set from the beginning. */
  void initialise(String root) {
    initialised.add(root);
  }

  /** Whether the value is the address of a static object that is set from the beginning. */
  boolean isInitialised(int value) {
    return initialised.contains(roots.get(value / 2));
  }

  /** Likewise of a place. */
  boolean isInitialised(Place place) {
    return place.root() instanceof Place.Root.Static s && initialised.contains(s.key());
  }

  /** The cell that is meant. */
  int of(Slot slot) {
    return switch (slot) {
      case Slot.Named n -> named(n.name());
      case Slot.Parameter p -> ofParameter(p.function(), p.index());
      case Slot.Own o -> {
        if (!o.isNumbered()) {
          o.number(pointsTo.cell());
        }
        yield o.number();
      }
    };
  }

  /** The cell of that name. */
  int named(String name) {
    return cells.computeIfAbsent(name, n -> pointsTo.cell());
  }

  /** The cell of a parameter; -1 where nobody has asked for it. */
  int knownParameter(int function, int index) {
    return known(parameter(function, index));
  }

  /** The cell of that name; -1 where nobody has asked for it. */
  int known(String name) {
    return cells.getOrDefault(name, -1);
  }

  /** The cell of a parameter: it is asked for at every call. */
  int ofParameter(int function, int index) {
    int[] known = parameters[function];
    if (index >= known.length) {
      int count = Math.max(index + 1, program.function(function).parameters().size());
      known = Arrays.copyOf(known, count);
      parameters[function] = known;
    }
    if (known[index] == 0) {
      known[index] = named(parameter(function, index)) + 1;
    }
    return known[index] - 1;
  }

  private static String parameter(int function, int index) {
    return "$" + function + "." + index;
  }

  static String result(int function) {
    return "#" + function;
  }

  static String local(int function, String variable) {
    return "%" + function + "." + variable;
  }

  /** The names of the cells that the pointer at a place is in, the most refined first. */
  static List<String> names(Program program, int function, Place place) {
    List<String> names = new ArrayList<>(3);
    String object = object(program, function, place);
    if (object != null) {
      names.add(object);
    }
    if (place.step() == null) {
      switch (place.root()) {
        case Place.Root.Parameter p -> names.add(parameter(function, p.index()));
        case Place.Root.Local l -> {}
        case Place.Root.Static s -> {}
        case Place.Root.Some s -> {}
      }
    }
    String tail = plain(place.tail());
    if (place.container() != null && !tail.isEmpty()) {
      names.add("&" + place.container() + "." + tail);
    }
    String member = member(place);
    if (member != null) {
      names.add(member);
    }
    return names;
  }

  /** The struct's member that a place is; null for what is none. */
  static @Nullable String member(Place place) {
    CType.Struct owner = place.owner();
    if (owner != null && !owner.anonymous()) {
      String home = owner.home() == null ? "" : "@" + owner.home();
      return owner.tag() + home + "::" + plain(place.tail());
    }
    Place parent = place.parent();
    boolean isElement =
        place.step() instanceof Place.Step.Follow || place.step() instanceof Place.Step.Element;
    String array = isElement && parent != null ? member(parent) : null;
    return array == null ? null : array + "[]";
  }

  /**
   * A static object's part, a variable's or that of a structure in another, as who has its address
   * knows it; null for what no name is known of.
   */
  static @Nullable String object(Program program, int function, Place place) {
    StringBuilder path = new StringBuilder();
    Place at = place;
    while (at.parent() != null) {
      Place.Step step = at.step();
      if (step instanceof Place.Step.Member m) {
        path.insert(0, "." + m.name());
      } else if (step instanceof Place.Step.Element) {
        if (path.indexOf("[]") != 0) {
          path.insert(0, "[]");
        }
      } else {
        return null;
      }
      at = at.parent();
    }
    return switch (at.root()) {
      case Place.Root.Static s -> s.key() + path;
      case Place.Root.Local l -> local(function, l.name()) + path;
      case Place.Root.Parameter p -> null;
      case Place.Root.Some s -> null;
    };
  }

  /** The structure at a place by the member that it is; null where it is none. */
  static @Nullable String holder(Program program, Place place) {
    String name = program.places().memberName(place);
    return name == null ? null : "&" + plain(name);
  }

  private static String plain(String path) {
    return path.indexOf('[') < 0 ? path : INDEX.matcher(path).replaceAll("[]");
  }
}
