package org.lockorder.bench;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.check.Finding;
import org.lockorder.check.Judge;
import org.lockorder.frontend.Sources;
import org.lockorder.grammar.KernelC;
import org.lockorder.grammar.internal.GrammarStages;
import org.lockorder.lockgraph.Implementations;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.program.Program;
import org.lockorder.summary.Summaries;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Each stage on one thread. The first four do all that the one before does, and more. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseParallelGC", "-Xss64m"})
@Warmup(iterations = 5)
@Measurement(iterations = 11)
public class StageBenchmark {
  /** Text to tokens. */
  @Benchmark
  public int tokens(Inputs inputs) {
    return inputs.texts().stream().mapToInt(GrammarStages::tokens).sum();
  }

  /** Text to the tokens that the parser sees. */
  @Benchmark
  public int retag(Inputs inputs) {
    return inputs.texts().stream().mapToInt(GrammarStages::retag).sum();
  }

  /** Text to syntax trees, each dropped at once. */
  @Benchmark
  public int ast(Inputs inputs) {
    int[] declarations = {0};
    inputs.texts().forEach(text -> KernelC.parse(text, declaration -> declarations[0]++));
    return declarations[0];
  }

  /** Files to function facts, the reading of the files among it. */
  @Benchmark
  public Sources lower(Inputs inputs) throws InterruptedException {
    return inputs.read();
  }

  /** Facts to a program. */
  @Benchmark
  public Program link(Inputs inputs) {
    return inputs.link();
  }

  /** Its call graph. */
  @Benchmark
  public CallGraph callGraph(Inputs inputs) {
    return inputs.callGraph();
  }

  /** Its summaries. */
  @Benchmark
  public Summaries summarise(Inputs inputs) {
    return inputs.summarise();
  }

  /** Its lock graph. */
  @Benchmark
  public LockGraph lockGraph(Inputs inputs) {
    return inputs.buildGraph();
  }

  /** The graph's findings. */
  @Benchmark
  public List<Finding> judge(Inputs inputs) {
    return new Judge(Set.of(), Implementations.NONE, Set.of()).judge(inputs.graph(), null);
  }
}
