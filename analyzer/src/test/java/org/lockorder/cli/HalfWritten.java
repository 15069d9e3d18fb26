package org.lockorder.cli;

import java.nio.charset.StandardCharsets;
import org.lockorder.InputException;

/**
 * A program that writes half of a file and says so; then it gives up, for the reason that it is
 * given, or else waits to be interrupted.
 */
final class HalfWritten {
  private HalfWritten() {}

  public static void main(String[] args) throws InputException {
    Output.file(args[0], "--output")
        .write(
            out -> {
              out.write("half of it\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
              out.flush();
              System.out.println("half");
              if (args.length > 1) {
                Main.giveUp(Surroundings.ofProcess(), args[1]);
              }
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
