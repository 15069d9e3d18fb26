package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lockorder.Analysis;
import org.lockorder.DumpKind;
import org.lockorder.InputException;
import org.lockorder.Inquiry;
import org.lockorder.Progress;
import org.lockorder.check.RuleAudit;
import org.lockorder.check.ScanResult;
import org.lockorder.lockdep.Splat;
import org.lockorder.query.Answer;
import org.lockorder.query.Question;
import org.lockorder.report.Samples;

/** A small tree, and runs of the command line over canned results. */
abstract class CommandLineFixture {
  @TempDir Path folder = Path.of("");
  Path tree = Path.of("");
  final List<Analysis.Request> requests = new ArrayList<>();
  ScanResult found = Samples.clean();
  @Nullable RuntimeException failure;
  Engine engine = new Canned();
  InputStream in = InputStream.nullInputStream();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Answers with what the test has set. */
  private final class Canned implements Engine {
    @Override
    public Analysis.Result run(Analysis.Request request, Progress progress) {
      requests.add(request);
      if (failure != null) {
        throw failure;
      }
      progress.stage("parse", 100);
      progress.step(50);
      return new Analysis.Result(found, Samples.graph(Samples.hotplug()));
    }

    /** The analysis itself: the trees of these tests are small. */
    @Override
    public Inquiry.Explained explain(
        Analysis.Request request, List<Splat> splats, Progress progress) throws InputException {
      requests.add(request);
      return ANALYSIS.explain(request, splats, progress);
    }

    @Override
    public RuleAudit audit(Analysis.Request request, Progress progress) {
      requests.add(request);
      return new RuleAudit(
          2,
          3,
          4,
          List.of(
              new RuleAudit.Stale(RuleAudit.Cause.NOT_FORMED, "order o", "a > b", "my.yaml:2"),
              new RuleAudit.Stale(
                  RuleAudit.Cause.NOT_STATED, "order o", "f.c (\"x\")", "my.yaml:2")));
    }

    @Override
    public Inquiry.Asked ask(Analysis.Request request, Question question, Progress progress) {
      requests.add(request);
      return new Inquiry.Asked(new Answer.NoSuch("lock", "x", false, List.of()), "");
    }

    @Override
    public void dump(Analysis.Request request, String file, DumpKind kind, Appendable to)
        throws IOException {
      requests.add(request);
      to.append(kind + " of " + file + "\n");
    }
  }

  @BeforeEach
  void makeTree() throws IOException {
    tree = Files.createDirectories(folder.resolve("linux"));
    for (String name : List.of("mm", "kernel", "fs/ext4", "include", "arch/x86", "arch/arm64")) {
      Files.createDirectories(tree.resolve(name));
    }
    Files.writeString(tree.resolve("mm/slab.c"), "int x;\n");
    Files.writeString(tree.resolve("Kbuild"), "");
  }

  Surroundings surroundings(OutputStream to, String terminals, Map<String, String> environment) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Surroundings(in, to, errors, environment, terminals);
  }

  int run(Surroundings surroundings, String... args) {
    out.reset();
    err.reset();
    return Main.run(args, engine, surroundings);
  }

  int run(String... args) {
    return run(surroundings(out, "", Map.of()), args);
  }

  /** On a terminal, as far as the digits say. */
  int runOn(String terminals, String... args) {
    return run(surroundings(out, terminals, Map.of()), args);
  }

  /** With the tree in front. */
  int scan(String... more) {
    return run(
        Stream.concat(Stream.of("scan", tree.toString()), Arrays.stream(more))
            .toArray(String[]::new));
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** The run failed with this on its only line. */
  void assertOneLine(int exit, String part) {
    assertThat(err()).startsWith("lockorder: ").contains(part).endsWith("\n");
    assertThat(err().lines()).hasSize(1);
    assertThat(exit).isEqualTo(2);
    assertThat(out()).isEmpty();
  }

  static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
