package org.lockorder.frontend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lockorder.threads.Threads;

/**
 * Finds the .c files that seem to define functions, by text alone: the name stands before a bracket
 * on a line that begins in the first column. A heuristic, which also takes a long prototype for a
 * definition, and misses a function that a macro makes.
 */
public final class FunctionSearch {
  private static final long LARGEST = 16L << 20;

  /** A macro that makes a system call is given what stands behind this in its function's name. */
  private static final String SYSTEM_CALL = "sys_";

  private final Path root;

  /** What to look for, and which of the wanted functions that is. */
  private final Map<String, String> wanted = new HashMap<>();

  private final Map<String, String> systemCalls = new HashMap<>();

  private FunctionSearch(Path root, Set<String> functions) {
    this.root = root;
    for (String function : functions) {
      wanted.put(function, function);
      int call = function.lastIndexOf(SYSTEM_CALL);
      if (call >= 0) {
        systemCalls.put(function.substring(call + SYSTEM_CALL.length()), function);
      }
    }
  }

  /**
   * The files of the tree that define each of the functions, those that none defines left out.
   *
   * @param files relative to the root
   */
  public static Map<String, List<String>> search(
      Path root, List<String> files, Set<String> functions, Threads threads) {
    FunctionSearch search = new FunctionSearch(root, functions);
    List<Set<String>> found = threads.map(files.size(), i -> search.in(files.get(i)));
    Map<String, List<String>> byFunction = new TreeMap<>();
    for (int i = 0; i < files.size(); i++) {
      for (String function : found.get(i)) {
        byFunction.computeIfAbsent(function, x -> new ArrayList<>()).add(files.get(i));
      }
    }
    return byFunction;
  }

  private Set<String> in(String file) {
    Path path = root.resolve(file);
    try {
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) <= LARGEST) {
        return in(Files.readAllBytes(path));
      }
    } catch (IOException e) {
      // Whoever reads the file for good will say so.
    }
    return Set.of();
  }

  private Set<String> in(byte[] text) {
    Set<String> found = new TreeSet<>();
    int line = 0;
    while (line < text.length) {
      int end = line;
      int bracket = -1;
      if (isName(text[line])) {
        while (end < text.length && text[end] != '\n') {
          if (text[end] == '(' && bracket < 0) {
            bracket = end;
          }
          end++;
        }
        if (bracket > 0 && text[end - 1] != ';') {
          add(text, line, bracket, end, found);
        }
      } else {
        while (end < text.length && text[end] != '\n') {
          end++;
        }
      }
      line = end + 1;
    }
    return found;
  }

  private void add(byte[] text, int line, int bracket, int end, Set<String> found) {
    int start = bracket;
    while (start > line && isName(text[start - 1])) {
      start--;
    }
    String function = wanted.get(name(text, start, bracket));
    if (function != null) {
      found.add(function);
    } else if (start == line && !systemCalls.isEmpty()) {
      int last = bracket + 1;
      while (last < end && isName(text[last])) {
        last++;
      }
      String call = systemCalls.get(name(text, bracket + 1, last));
      if (call != null) {
        found.add(call);
      }
    }
  }

  private static String name(byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static boolean isName(byte c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
