package org.lockorder.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lockorder.Analysis;
import org.lockorder.DumpKind;
import org.lockorder.InputException;
import org.lockorder.RwlockSemantics;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.report.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lockorder dump}: what a stage makes of one file. */
@Command(name = "dump", description = "Show what a stage makes of one file.")
final class DumpCommand implements Callable<Integer> {
  private final Engine engine;
  private final Surroundings surroundings;

  @Mixin SharedOptions shared = new SharedOptions();

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description =
          "ast: the syntax tree. ir: what is kept of it. callgraph: every call, and whom it may"
              + " mean. summaries: what each function does to locks.")
  DumpKind kind = DumpKind.AST;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description =
          "A C file. In a kernel tree (a folder above it holds Kbuild and include/), its"
              + " headers are read too.")
  String file = "";

  DumpCommand(Engine engine, Surroundings surroundings) {
    this.engine = engine;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InputException, IOException {
    Output output = Output.of(shared.output, surroundings.out());
    Path path = TreeArguments.named(file, "FILE");
    if (!Files.exists(path)) {
      throw new InputException("FILE '" + file + "' does not exist; give a C file");
    }
    if (!Files.isRegularFile(path)) {
      throw new InputException("FILE '" + file + "' is not a file; give a C file");
    }
    if (!Files.isReadable(path)) {
      throw new InputException("FILE '" + file + "' cannot be read; check its permissions");
    }
    Path absolute = path.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    Path tree = kernelTree(absolute).orElse(folder == null ? absolute : folder);
    String inside = tree.relativize(absolute).toString().replace('\\', '/');
    TreeArguments checked = TreeArguments.check(tree.toString(), List.of(inside), "FILE");
    ProjectFile.of(tree.toString()).applyTo(shared);
    checked.checkArchitecture(shared.arch);
    Analysis.Request request =
        new Analysis.Request(
            tree,
            checked.paths(),
            shared.arch,
            shared.models(),
            shared.jobs,
            false,
            RwlockSemantics.QUEUED,
            GraphBuilder.Scope.CYCLES,
            false);
    StringBuilder text = new StringBuilder();
    engine.dump(request, inside, kind, text);
    output.write(
        out -> out.write(Printable.lines(text.toString()).getBytes(StandardCharsets.UTF_8)));
    return 0;
  }

  private static Optional<Path> kernelTree(Path file) {
    return Stream.iterate(file.getParent(), folder -> folder != null, Path::getParent)
        .filter(folder -> Files.isDirectory(folder.resolve("include")))
        .filter(folder -> Files.exists(folder.resolve("Kbuild")))
        .findFirst();
  }
}
