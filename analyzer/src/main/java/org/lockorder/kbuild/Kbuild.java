package org.lockorder.kbuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;

/**
 * When the files of one tree are compiled. {@code obj-$(CONFIG_SWAP) += swapfile.o} in {@code
 * mm/Makefile} says that {@code mm/swapfile.c} needs {@code SWAP}, and whatever {@code mm/} itself
 * needs.
 */
public final class Kbuild {
  /** More than that many ways to be compiled say nothing. */
  private static final int MOST_ALTERNATIVES = 16;

  private final String arch;
  private final Function<String, @Nullable String> reader;
  private final Map<String, List<Makefile>> makefiles = new HashMap<>();
  private final Map<String, Set<Condition>> folders = new HashMap<>();

  /**
   * @param arch stands for {@code $(SRCARCH)}
   * @param reader gives a file's text by its name relative to the tree; null where there is none
   */
  public Kbuild(String arch, Function<String, @Nullable String> reader) {
    this.arch = arch;
    this.reader = reader;
    folders.put("", Set.of(Condition.ALWAYS));
  }

  /** The ways in which a .c file comes to be compiled; none where no Makefile names it. */
  public Set<Condition> alternatives(String file) {
    return file.endsWith(".c") ? target(file.substring(0, file.length() - 1) + "o") : Set.of();
  }

  /** An object, or a folder with {@code /} at its end: any folder above it may list it. */
  private Set<Condition> target(String name) {
    Set<Condition> found = new LinkedHashSet<>();
    int slash = name.lastIndexOf('/', name.length() - 2);
    for (String above = name.substring(0, slash + 1); ; above = parent(above)) {
      for (Makefile makefile : makefiles(above)) {
        for (Condition own : makefile.whenBuilt(name.substring(above.length()))) {
          folder(above).forEach(outer -> found.add(own.and(outer)));
        }
      }
      if (above.isEmpty()) {
        return found.size() > MOST_ALTERNATIVES ? Set.of(Condition.ALWAYS) : found;
      }
    }
  }

  private Set<Condition> folder(String name) {
    Set<Condition> known = folders.get(name);
    if (known == null) {
      known = target(name);
      if (known.isEmpty()) {
        known = Set.of(Condition.ALWAYS);
      }
      folders.put(name, known);
    }
    return known;
  }

  /** {@code a/} of {@code a/b/}. */
  private static String parent(String folder) {
    return folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
  }

  private List<Makefile> makefiles(String folder) {
    List<Makefile> known = makefiles.get(folder);
    if (known == null) {
      known = read(folder);
      makefiles.put(folder, known);
    }
    return known;
  }

  /** An architecture's Makefile is included by the top one, and counts from there. */
  private List<Makefile> read(String folder) {
    String archFolder = "arch/" + arch + "/";
    if (folder.isEmpty()) {
      return read(List.of("Kbuild", "Makefile", archFolder + "Makefile"));
    }
    List<Makefile> kbuild = read(List.of(folder + "Kbuild"));
    return kbuild.isEmpty() && !folder.equals(archFolder)
        ? read(List.of(folder + "Makefile"))
        : kbuild;
  }

  private List<Makefile> read(List<String> names) {
    List<Makefile> read = new ArrayList<>();
    for (String name : names) {
      String text = reader.apply(name);
      if (text != null) {
        read.add(MakefileReader.read(text.replace("$(SRCARCH)", arch)));
      }
    }
    return read;
  }
}
