package org.lockorder.cli;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lockorder.InputException;
import org.lockorder.diff.Versions;
import org.lockorder.ir.Site;
import org.lockorder.routing.Commit;

/** Which commit last touched a line, as git says: a change of blanks is none. */
final class GitBlame {
  /** For all files together. */
  private static final Duration MOST = Duration.ofMinutes(5);

  /** So many lines of a file are asked for at once. */
  private static final int AT_ONCE = 100;

  private final Git git;
  private final boolean shallow;
  private final Map<Site, Commit> touched = new TreeMap<>();
  private boolean complete = true;

  private GitBlame(Git git) throws InputException {
    this.git = git;
    this.shallow =
        git.run(List.of("rev-parse", "--is-shallow-repository")).out().startsWith("true");
  }

  /**
   * What is known.
   *
   * @param complete whether there was time for every file
   */
  record Answer(Map<Site, Commit> touched, boolean complete) {}

  /** Checks that there is a history. */
  static void check(TreeArguments tree) throws InputException {
    if (!new Git(tree, "--fixes").isCheckout()) {
      throw new InputException(
          "--fixes: TREE '" + tree.root() + "' is no git checkout (of yours); leave it out");
    }
  }

  /**
   * The commits of these lines, but for those that are not committed, or whose file git does not
   * know.
   *
   * @param other files that the checkout has otherwise
   */
  static Answer of(TreeArguments tree, NavigableSet<Site> sites, Set<String> other)
      throws InputException {
    Git git = new Git(tree, "--fixes");
    Map<String, NavigableSet<Integer>> lines = new TreeMap<>();
    sites.stream()
        .filter(site -> !other.contains(site.file()))
        .forEach(site -> lines.computeIfAbsent(site.file(), x -> new TreeSet<>()).add(site.line()));
    GitBlame blame = new GitBlame(git);
    List<String> filters = git.withoutFilters();
    long end = System.nanoTime() + MOST.toNanos();
    for (Map.Entry<String, NavigableSet<Integer>> file : lines.entrySet()) {
      List<Integer> all = List.copyOf(file.getValue());
      for (int from = 0; from < all.size(); from += AT_ONCE) {
        List<Integer> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
        blame.ask(file.getKey(), some, filters, Duration.ofNanos(end - System.nanoTime()));
      }
    }
    return new Answer(blame.touched, blame.complete);
  }

  private void ask(String file, List<Integer> lines, List<String> filters, Duration left)
      throws InputException {
    if (left.isNegative()) {
      complete = false;
      return;
    }
    List<String> arguments = new ArrayList<>(filters);
    arguments.addAll(
        List.of("-c", "blame.ignoreRevsFile=", "blame", "--no-textconv", "-w", "--line-porcelain"));
    lines.forEach(line -> arguments.addAll(List.of("-L", line + "," + line)));
    arguments.addAll(List.of("--", file));
    Git.Run run = git.run(arguments, left);
    if (run.exit() == 0) {
      read(file, run.out());
    }
  }

  /** Each line is a header, what is known of its commit, and its text behind a tab. */
  private void read(String file, String porcelain) {
    Map<String, String> facts = new TreeMap<>();
    String[] header = {};
    for (String line : porcelain.split("\n", -1)) {
      if (line.startsWith("\t")) {
        add(file, header, facts);
        facts.clear();
        header = new String[0];
      } else if (header.length == 0) {
        header = line.split(" ", -1);
      } else {
        int blank = line.indexOf(' ');
        facts.put(blank < 0 ? line : line.substring(0, blank), line.substring(blank + 1));
      }
    }
  }

  private void add(String file, String[] header, Map<String, String> facts) {
    if (header.length < 3 || header[0].matches("0*")) {
      return;
    }
    byte[] subject = facts.getOrDefault("summary", "").getBytes(Versions.BYTES);
    touched.put(
        new Site(file, Integer.parseInt(header[2])),
        shallow && facts.containsKey("boundary")
            ? Commit.BEFORE
            : new Commit(
                header[0],
                new String(subject, StandardCharsets.UTF_8),
                seconds(facts, "committer-time"),
                seconds(facts, "author-time")));
  }

  private static long seconds(Map<String, String> facts, String key) {
    return Long.parseLong(facts.getOrDefault(key, "0"));
  }
}
