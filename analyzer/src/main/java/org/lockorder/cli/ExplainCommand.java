package org.lockorder.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lockorder.Analysis;
import org.lockorder.InputException;
import org.lockorder.Inquiry;
import org.lockorder.explain.Verdict;
import org.lockorder.lockdep.Splat;
import org.lockorder.lockdep.SplatReader;
import org.lockorder.report.ExplainJson;
import org.lockorder.report.ExplainText;
import org.lockorder.report.Origin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lockorder explain}: reports of lockdep's, mapped onto the sources. */
@Command(
    name = "explain",
    description = "Map lockdep's reports in a kernel log onto the sources, link by link.",
    footer = {
      "",
      "Exit: 0 no report is a finding at or above --fail-on, 1 one is, 2 usage, no report in the"
          + " log, unreadable input or internal error."
    })
final class ExplainCommand implements Callable<Integer> {
  /** The log of a machine that crashed has some megabytes. */
  private static final int LARGEST = 64 << 20;

  private final Engine engine;
  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      paramLabel = "TREE",
      description = "The top folder of a kernel tree, or any folder of C files.")
  String tree = "";

  @Parameters(
      index = "1",
      paramLabel = "SPLAT",
      description =
          "A kernel log, or a mail that quotes one, with one or more of lockdep's reports; '-' is"
              + " standard input.")
  String splat = "";

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Files and folders in TREE that are analysed. Default: those with the functions on the"
              + " stacks.")
  List<String> paths = new ArrayList<>();

  @Mixin SharedOptions shared = new SharedOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text or json. Default: text.")
  ExplainFormat format = ExplainFormat.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "high, medium, low or never: from which confidence of a report on the exit code is 1."
              + " Default: high.")
  FailOn failOn = FailOn.HIGH;

  ExplainCommand(Engine engine, Surroundings surroundings) {
    this.engine = engine;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InputException, IOException {
    Output output = Output.of(shared.output, surroundings.out());
    ProjectFile.of(tree).applyTo(shared);
    TreeOperands operands = TreeOperands.of(tree, paths);
    Runner runner = new Runner(engine, surroundings, shared);
    Analysis.Request request = runner.request(operands);
    List<Splat> splats = SplatReader.read(text());
    if (splats.isEmpty()) {
      throw new InputException(
          name() + ": no lockdep report found; give a kernel log with one, from its headline on");
    }
    Inquiry.Explained explained = runner.explain(request, splats);
    Origin origin = operands.origin();
    output.write(
        out -> {
          switch (format) {
            case TEXT -> text(explained, output.isStandard(), out);
            case JSON ->
                ExplainJson.write(explained.explanations(), name(), origin, explained.files(), out);
          }
        });
    boolean fails =
        explained.explanations().stream()
            .anyMatch(
                e ->
                    e.verdict() instanceof Verdict.Reported reported
                        && failOn.isMetBy(reported.finding().confidence()));
    return fails ? 1 : 0;
  }

  private void text(Inquiry.Explained explained, boolean standard, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    ExplainText.write(
        explained.explanations(), name(), surroundings.style(shared.color, standard), writer);
    if (!shared.quiet) {
      ExplainText.summary(
          explained.explanations(),
          explained.functions(),
          explained.defined(),
          explained.files().size(),
          writer);
    }
    writer.flush();
  }

  private String name() {
    return splat.equals("-") ? "standard input" : splat;
  }

  private String text() throws InputException {
    if (splat.equals("-")) {
      try {
        return text(surroundings.in());
      } catch (IOException e) {
        throw new InputException("standard input cannot be read: " + e.getMessage());
      }
    }
    Path file = TreeArguments.named(splat, "SPLAT");
    if (!Files.exists(file)) {
      throw new InputException("SPLAT '" + splat + "' does not exist; give a kernel log");
    }
    if (Files.isDirectory(file)) {
      throw new InputException("SPLAT '" + splat + "' is a folder; give a kernel log in it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return text(in);
    } catch (IOException e) {
      throw new InputException("SPLAT '" + splat + "' cannot be read; check its permissions");
    }
  }

  private String text(InputStream in) throws IOException, InputException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new InputException(name() + " is larger than 64 MB; cut out the report");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
