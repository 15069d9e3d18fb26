package org.lockorder.lockdep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockorder.lockdep.Draft.Role;

/**
 * Reads reports out of a kernel log or a mail, of any age: lockdep's sentences say what the lines
 * behind them are; whatever else stands between is passed over.
 */
public final class SplatReader {
  /** Of one text; who writes more has other worries. */
  private static final int MOST = 1000;

  private static final Pattern HEADLINE =
      Pattern.compile("(?:^(?:=+ )?|\\[ )(?:WARNING|INFO|BUG): (.{4,200}?)(?: ?\\]|!|$)");
  private static final Pattern RELEASE =
      Pattern.compile("^([2-9]\\.[0-9]{1,3}[\\w.+~-]{0,80})(?: .{0,200})?$");
  private static final Pattern TASK = Pattern.compile("^(\\S.{0,60}/[0-9]{1,9})\\b");
  private static final Pattern COMM =
      Pattern.compile(
          "(?:Comm|comm): (\\S{1,40}) .{0,60}?ainted:?.{0,40}? ([2-9]\\.[0-9]+[\\w.+~-]*)");
  private static final Pattern CHAIN = Pattern.compile("^-> #([0-9]{1,4}) ?(\\(.*)$");
  private static final Pattern LISTED = Pattern.compile("^-> (\\(.*)$");
  private static final Pattern HELD = Pattern.compile("^#[0-9]{1,3}: *(.*)$");
  private static final Pattern NEW_ORDER = Pattern.compile("^(\\(.*\\}) -> (\\(.*)$");
  private static final Pattern STATES =
      Pattern.compile("^inconsistent \\{([\\w-]{1,30})\\} -> \\{([\\w-]{1,30})\\}");
  private static final Pattern REGISTERED =
      Pattern.compile("^\\{([\\w-]{1,30})\\} state was registered at");
  private static final Pattern SEEN = Pattern.compile("^([A-Za-z]+-[A-Za-z_-]{1,20}-[WR]) +at:");

  /** What a sentence of lockdep's says of the lock behind it. */
  private record Sentence(Pattern text, Role role) {
    Sentence(String text, Role role) {
      this(Pattern.compile(text), role);
    }
  }

  private static final List<Sentence> SENTENCES =
      List.of(
          new Sentence("is trying to (?:acquire|lock)", Role.WANTED),
          new Sentence("\\] takes:", Role.TAKEN),
          new Sentence("just changed the state of lock", Role.TAKEN),
          new Sentence("task is already", Role.HOLDING),
          new Sentence("^but this lock took another", Role.INNER),
          new Sentence("^but this lock was taken by another", Role.OUTER),
          new Sentence("^but this new dependency connects", Role.SAFE),
          new Sentence("^to an? .{3,30}unsafe lock", Role.UNSAFE));

  private final List<Splat> found = new ArrayList<>();
  private @Nullable Draft draft;

  private SplatReader() {}

  /** All reports of the text, in their order; none where there are none. */
  public static List<Splat> read(String text) {
    SplatReader reader = new SplatReader();
    for (LogLine line : LogLine.of(text)) {
      if (reader.found.size() == MOST) {
        break;
      }
      reader.line(line);
    }
    reader.end();
    return List.copyOf(reader.found);
  }

  private void end() {
    if (draft != null) {
      draft.splat().ifPresent(found::add);
      draft = null;
    }
  }

  private void line(LogLine line) {
    Matcher headline = HEADLINE.matcher(line.text());
    Optional<Kind> kind = headline.find() ? Kind.of(headline.group(1)) : Optional.empty();
    if (kind.isPresent()) {
      end();
      draft = new Draft(kind.get(), line, headline.group(1).strip());
      return;
    }
    if (draft == null || (line.text().contains("is trying to acquire") && draft.isUnderWay())) {
      // A quotation often begins behind the headline.
      if (!line.text().matches("\\S.{0,80}is trying to acquire.{0,10}")) {
        return;
      }
      end();
      draft = new Draft(Kind.CIRCULAR, line, Draft.WITHOUT_HEADLINE);
    }
    if (draft.isOf(line)) {
      say(draft, line.text());
    }
  }

  private static void say(Draft draft, String text) {
    for (Sentence sentence : SENTENCES) {
      if (sentence.text().matcher(text).find()) {
        Matcher task = TASK.matcher(text);
        if (task.find()) {
          draft.task(task.group(1));
        }
        draft.expect(sentence.role());
        return;
      }
    }
    if (!section(draft, text) && !lock(draft, text)) {
      Frame.of(text).ifPresent(draft::called);
    }
  }

  /** What begins a stack or a list. */
  private static boolean section(Draft draft, String text) {
    Matcher states = STATES.matcher(text);
    if (states.find()) {
      draft.states(states.group(1), states.group(2));
      return true;
    }
    Matcher registered = REGISTERED.matcher(text);
    if (registered.find()) {
      draft.became(Role.SAFE);
    } else if (text.contains("which became")) {
      draft.became(text.contains("unsafe") ? Role.UNSAFE : Role.SAFE);
    } else if (text.contains("dependencies between")) {
      boolean down = text.contains("holding lock") || draft.isTakenByAnother();
      draft.listing(down ? Draft.Direction.DOWN : Draft.Direction.UP);
    } else if (text.matches("the \\w{1,10} lock's dependencies:?")) {
      draft.listing(Draft.Direction.NONE);
    } else if (text.startsWith("... acquired at")) {
      draft.acquired();
    } else if (text.matches("\\.\\.\\. key +at.*")
        || text.startsWith("other info that")
        || text.matches("(?i)initial[ -](?:read )?use.*")
        || text.matches("[0-9]{1,3} locks? held by.*")) {
      draft.nothing();
    } else if (text.startsWith("Possible ") && text.contains("locking scenario")) {
      draft.scenario();
    } else if (text.startsWith("Chain exists of")) {
      draft.exists();
    } else if (text.startsWith("stack backtrace")) {
      draft.backtrace();
    } else if (text.matches("</TASK>|RIP: .*|---\\[ .*|BUG: .*|Code: .*|Kernel panic.*")) {
      draft.over();
    } else {
      return release(draft, text) || seen(draft, text);
    }
    return true;
  }

  private static boolean seen(Draft draft, String text) {
    Matcher seen = SEEN.matcher(text);
    if (seen.find()) {
      draft.seen(seen.group(1));
      return true;
    }
    return draft.draws(text);
  }

  private static boolean release(Draft draft, String text) {
    Matcher release = RELEASE.matcher(text);
    if (release.find()) {
      draft.kernel(release.group(1));
      return true;
    }
    Matcher comm = COMM.matcher(text);
    if (comm.find()) {
      draft.kernel(comm.group(2));
      return true;
    }
    return false;
  }

  /** What names locks. */
  private static boolean lock(Draft draft, String text) {
    Matcher chain = CHAIN.matcher(text);
    if (chain.find()) {
      Mention.of(chain.group(2))
          .ifPresent(lock -> draft.chain(Integer.parseInt(chain.group(1)), lock));
      return true;
    }
    if (NEW_ORDER.matcher(text).find()) {
      return true;
    }
    Matcher listed = LISTED.matcher(text);
    if (listed.find()) {
      Mention.of(listed.group(1)).ifPresent(draft::listed);
      return true;
    }
    Matcher held = HELD.matcher(text);
    if (held.find()) {
      Mention.of(held.group(1)).ifPresent(draft::held);
      return true;
    }
    Optional<Mention> lock = Mention.of(text);
    lock.ifPresent(draft::lock);
    return lock.isPresent();
  }
}
