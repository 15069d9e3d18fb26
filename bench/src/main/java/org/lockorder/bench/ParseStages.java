package org.lockorder.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.lockorder.frontend.SourceTree;
import org.lockorder.grammar.KernelC;
import org.lockorder.grammar.internal.GrammarStages;

/**
 * Takes texts through the parser's stages up to one of them, again and again: {@code ParseStages
 * STAGE THREADS ROUNDS TREE PATH...}. Prints seconds of CPU and of wall time, of the first round,
 * which a process that has just started runs cold, and the median of the second half of them.
 */
public final class ParseStages {
  private static final double NANOS = 1e9;

  private ParseStages() {}

  /** As above; {@code STAGE} is {@code tokens}, {@code retag} or {@code ast}. */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    ToIntFunction<String> stage =
        switch (args[0]) {
          case "tokens" -> GrammarStages::tokens;
          case "retag" -> GrammarStages::retag;
          case "ast" -> ParseStages::ast;
          default -> throw new IllegalArgumentException(args[0]);
        };
    int threads = Integer.parseInt(args[1]);
    int rounds = Integer.parseInt(args[2]);
    List<String> texts = texts(Path.of(args[3]), List.of(args).subList(4, args.length));
    double[] cpu = new double[rounds];
    double[] wall = new double[rounds];
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < rounds; i++) {
        long cpuBefore = processCpu();
        long wallBefore = System.nanoTime();
        round(stage, texts, pool, threads);
        cpu[i] = (processCpu() - cpuBefore) / NANOS;
        wall[i] = (System.nanoTime() - wallBefore) / NANOS;
      }
    }
    long lines = texts.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    System.out.printf(
        "%.3f %.3f %.3f %.3f %d%n", cpu[0], wall[0], settled(cpu), settled(wall), lines);
  }

  private static int ast(String text) {
    int[] declarations = {0};
    KernelC.parse(text, declaration -> declarations[0]++);
    return declarations[0];
  }

  private static List<String> texts(Path root, List<String> paths) throws IOException {
    SourceTree tree = new SourceTree(root, "x86");
    List<String> texts = new ArrayList<>();
    for (String file : tree.list(paths).files()) {
      if (tree.read(file) instanceof SourceTree.Content.Text text) {
        texts.add(text.text());
      }
    }
    return texts;
  }

  private static void round(
      ToIntFunction<String> stage, List<String> texts, ExecutorService pool, int threads)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger made = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      running.add(
          pool.submit(
              () -> {
                for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
                  made.addAndGet(stage.applyAsInt(texts.get(i)));
                }
              }));
    }
    for (Future<?> each : running) {
      each.get();
    }
    if (made.get() == 0) {
      throw new IllegalStateException("nothing was read");
    }
  }

  private static double settled(double[] seconds) {
    double[] late = Arrays.copyOfRange(seconds, seconds.length / 2, seconds.length);
    Arrays.sort(late);
    return late[late.length / 2];
  }

  private static long processCpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
