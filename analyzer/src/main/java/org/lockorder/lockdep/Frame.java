package org.lockorder.lockdep;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A function of a call stack.
 *
 * @param function without what the compiler put behind its name ({@code .isra.0})
 * @param module whose it is; null for the kernel proper
 */
public record Frame(String function, @Nullable String module) {
  /** {@code <IRQ> [<ffffffff8104261d>] ? worker_thread+0x1ef/0x2e2 [mod] kernel/x.c:12}. */
  private static final Pattern CALLED =
      Pattern.compile(
          "^(?:</?[A-Z#]{2,8}> ?)?(?:\\[<[0-9a-fx]{1,18}>\\] ?)?(\\? )?([A-Za-z_$][\\w.$]{0,200})"
              + "\\+0x[0-9a-f]{1,8}/0x[0-9a-f]{1,8}(?: \\[([\\w-]{1,60})[^\\]]{0,60}\\])?");

  /** {@code link_create kernel/bpf/syscall.c:4938 [inline]}, as syzbot writes it. */
  private static final Pattern INLINED =
      Pattern.compile("^([A-Za-z_]\\w{0,200}) [\\w./-]{1,200}:[0-9]{1,7} \\[inline\\]$");

  /** A guess from what lay on the stack: no call is known to have come from there. */
  private static final int GUESS = 1;

  private static final int NAME = 2;
  private static final int MODULE = 3;

  /** What a line of a stack says, if it is one; empty for a guess ({@code ?}). */
  static Optional<Frame> of(String line) {
    Matcher called = CALLED.matcher(line);
    if (called.find()) {
      return called.group(GUESS) != null
          ? Optional.empty()
          : Optional.of(new Frame(plain(called.group(NAME)), called.group(MODULE)));
    }
    Matcher inlined = INLINED.matcher(line);
    return inlined.find() ? Optional.of(new Frame(inlined.group(1), null)) : Optional.empty();
  }

  private static String plain(String name) {
    int dot = name.indexOf('.', 1);
    return dot < 0 ? name : name.substring(0, dot);
  }

  @Override
  public String toString() {
    return function + "()" + (module == null ? "" : " [" + module + "]");
  }
}
