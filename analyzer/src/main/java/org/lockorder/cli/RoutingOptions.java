package org.lockorder.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockorder.InputException;
import org.lockorder.check.Finding;
import org.lockorder.routing.Maintainers;
import org.lockorder.routing.Routes;
import picocli.CommandLine.Option;

/** The option that asks whose commit brought a finding. Who looks after its code is told anyway. */
final class RoutingOptions {
  /** The kernel's has less than a megabyte; what lies behind this is not read. */
  private static final int LARGEST = 8 << 20;

  @Option(
      names = "--fixes",
      description =
          "Name the commit that last touched a line where a finding shown takes or waits for a lock,"
              + " the newest of them, as a candidate for a Fixes: line. Asks git blame about each"
              + " file, for five minutes at most.")
  boolean fixes;

  /** Checks that git can answer, before any work is done. */
  void check(TreeArguments tree) throws InputException {
    if (fixes) {
      GitBlame.check(tree);
    }
  }

  /**
   * The routes of these findings.
   *
   * @param other files that are analysed otherwise than the checkout has them
   * @param err where to say that there was not time for all
   */
  Routes routes(TreeArguments tree, List<Finding> shown, Set<String> other, PrintStream err)
      throws InputException {
    Maintainers maintainers = maintainers(tree.root());
    if (!fixes) {
      return new Routes(maintainers, Map.of());
    }
    GitBlame.Answer answer = GitBlame.of(tree, Routes.acquisitions(shown), other);
    if (!answer.complete()) {
      err.println(
          "lockorder: git blame took more than five minutes; more findings may have a candidate."
              + " Give --report PATH or --max-findings N");
    }
    return new Routes(maintainers, answer.touched());
  }

  /** What the tree says; nothing where it does not, or where that cannot be read. */
  private static Maintainers maintainers(Path root) {
    Path file = root.resolve(Maintainers.FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Maintainers.NONE;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Maintainers.parse(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Maintainers.NONE;
    }
  }
}
