package org.lockorder.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.InputException;
import org.lockorder.baseline.Baseline;
import org.lockorder.baseline.BaselineException;
import org.lockorder.check.Aside;
import org.lockorder.check.ScanResult;
import org.lockorder.report.BaselineJson;
import picocli.CommandLine.Option;

/** The options that say which findings are known already. */
final class KnownOptions {
  /** A whole kernel's has some five megabytes. */
  private static final int LARGEST = 64 << 20;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Leave out the findings that this file knows, by their locks and functions: lines may"
              + " move and files be renamed. One that comes about in a new way is shown, and says"
              + " so. What the file knows and is not found any more is said to be fixed.")
  @Nullable String baseline;

  @Option(
      names = "--create-baseline",
      paramLabel = "FILE",
      description =
          "Write all findings that are not excused there, of whatever confidence, for --baseline."
              + " Without --baseline they count as known at once.")
  @Nullable String created;

  /** Both files, checked before any work is done for them. */
  Baselines open() throws InputException {
    return new Baselines(
        baseline == null ? null : read(baseline),
        created == null ? null : Output.file(created, "--create-baseline"));
  }

  private static Baseline read(String name) throws InputException {
    Path file = TreeArguments.named(name, "--baseline");
    String what = "--baseline '" + name + "' ";
    if (!Files.isRegularFile(file)) {
      throw new InputException(what + "is not a file; make one with --create-baseline");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new InputException(what + "is larger than any baseline; make it anew");
      }
      return BaselineJson.read(bytes);
    } catch (BaselineException e) {
      throw new InputException(what + e.getMessage());
    } catch (IOException e) {
      throw new InputException(what + "cannot be read; check its permissions");
    }
  }

  /** What is known, and where it is to be written. */
  record Baselines(@Nullable Baseline known, @Nullable Output created) {
    /** Whether there is neither. */
    boolean isNone() {
      return known == null && created == null;
    }

    /** Writes what was found; the result without what is known. */
    ScanResult apply(ScanResult result, List<String> paths) throws InputException {
      Baseline all = Baseline.of(result, paths);
      if (created != null) {
        created.write(out -> BaselineJson.write(all, out));
      }
      Baseline from = known != null ? known : created != null ? all : null;
      return from == null ? result : from.takenFrom(result, Aside.By.BASELINE, paths);
    }
  }
}
