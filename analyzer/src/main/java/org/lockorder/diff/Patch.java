package org.lockorder.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A unified diff, as git, diff -ru and mails have it; names begin with one folder to drop. */
public final class Patch {
  private static final Pattern RANGES =
      Pattern.compile("^@@ -([0-9]{1,8})(?:,([0-9]{1,8}))? \\+([0-9]{1,8})(?:,([0-9]{1,8}))? @@.*");

  /** What may be part of a program. */
  private static final Pattern SOURCE =
      Pattern.compile(".*\\.(?:c|h|S|inc|def)|(?:.*/)?(?:Makefile|Kbuild)");

  private final List<FilePatch> files;

  private Patch(List<FilePatch> files) {
    this.files = List.copyOf(files);
  }

  /** What it does to each source file; documents and the like do not count. */
  List<FilePatch> files() {
    return files;
  }

  /** Reads one; what stands between its files, such as a mail, is passed over. */
  public static Patch parse(String text) throws PatchException {
    List<FilePatch> files = new ArrayList<>();
    Set<String> named = new HashSet<>();
    String[] lines = text.split("\n", -1);
    String renamed = null;
    boolean any = false;
    int i = 0;
    while (i < lines.length) {
      if (lines[i].startsWith("rename from ")) {
        renamed = lines[i].substring("rename from ".length());
      } else if (lines[i].startsWith("rename to ") && renamed != null) {
        String to = lines[i].substring("rename to ".length());
        any = true;
        if (!hasHunks(lines, i + 1)) {
          add(files, named, new FilePatch(checked(renamed), checked(to), List.of(), List.of()));
        }
        renamed = null;
      } else if (isFile(lines, i)) {
        String before = name(lines[i]);
        String after = name(lines[i + 1]);
        List<Hunk> hunks = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        i = hunks(lines, i + 2, hunks, starts);
        any = true;
        add(files, named, new FilePatch(before, after, hunks, starts));
        continue;
      }
      i++;
    }
    if (!any && !text.isBlank()) {
      throw new PatchException("has no hunk: give a unified diff, as git diff or diff -ru writes");
    }
    return new Patch(files);
  }

  private static void add(List<FilePatch> files, Set<String> named, FilePatch file)
      throws PatchException {
    String name = file.after() != null ? file.after() : file.before();
    if (name == null || !SOURCE.matcher(name).matches()) {
      return;
    }
    if (!named.add(name)) {
      throw new PatchException("changes " + name + " twice: give one patch after the other");
    }
    files.add(file);
  }

  private static boolean hasHunks(String[] lines, int from) {
    for (int i = from; i < lines.length && !lines[i].startsWith("diff "); i++) {
      if (isFile(lines, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFile(String[] lines, int at) {
    return at + 2 < lines.length
        && lines[at].startsWith("--- ")
        && lines[at + 1].startsWith("+++ ")
        && lines[at + 2].startsWith("@@ ");
  }

  private static int hunks(String[] lines, int from, List<Hunk> hunks, List<Integer> starts)
      throws PatchException {
    int i = from;
    while (i < lines.length && lines[i].startsWith("@@ ")) {
      Matcher ranges = RANGES.matcher(lines[i]);
      if (!ranges.matches()) {
        throw new PatchException("line " + (i + 1) + ": no head of a hunk (@@ -1,7 +1,8 @@)");
      }
      int at = i + 1;
      int before = count(ranges.group(2));
      int after = count(ranges.group(4));
      Hunk.Draft draft = new Hunk.Draft();
      i++;
      while (draft.before() < before || draft.after() < after) {
        if (i >= lines.length) {
          throw new PatchException("ends in the hunk that begins at line " + at);
        }
        String line = lines[i];
        char sort = line.isEmpty() ? ' ' : line.charAt(0);
        String rest = line.isEmpty() ? "" : line.substring(1);
        switch (sort) {
          case ' ' -> draft.same(rest);
          case '+' -> draft.added(rest);
          case '-' -> draft.removed(rest);
          case '\\' -> {}
          default ->
              throw new PatchException(
                  "line " + (i + 1) + ": a hunk's line begins with a blank, + or -");
        }
        if (draft.before() > before || draft.after() > after) {
          throw new PatchException("line " + (i + 1) + ": the hunk is longer than its head says");
        }
        i++;
      }
      hunks.add(draft.hunk(at, start(ranges.group(1), before)));
      starts.add(start(ranges.group(3), after));
      while (i < lines.length && lines[i].startsWith("\\")) {
        i++;
      }
    }
    return i;
  }

  private static int count(@Nullable String number) {
    return number == null ? 1 : Integer.parseInt(number);
  }

  /** Of no lines the one before them is given. */
  private static int start(String number, int count) {
    int line = Integer.parseInt(number);
    return count == 0 ? line : Math.max(0, line - 1);
  }

  private static @Nullable String name(String head) throws PatchException {
    String text = head.substring(4).replaceFirst("\t.*", "").stripTrailing();
    if (text.equals("/dev/null")) {
      return null;
    }
    int slash = text.indexOf('/');
    return checked(slash < 0 ? text : text.substring(slash + 1));
  }

  private static String checked(String name) throws PatchException {
    boolean safe =
        !name.isEmpty()
            && !name.startsWith("/")
            && !List.of(name.split("/", -1)).contains("..")
            && name.indexOf('\0') < 0;
    if (!safe) {
      throw new PatchException("names a file outside of the tree");
    }
    return name;
  }
}
