package org.lockorder.lockdep;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A lock as a report names it.
 *
 * @param name {@code &mm->mmap_lock}, {@code kn->active#13}, {@code &sb->s_type->i_mutex_key#9/1}
 * @param usage lockdep's bits for it, with the wait types: {@code {+.+.}-{3:3}}
 * @param at where it is taken, null where that is not said
 */
public record Mention(String name, String usage, @Nullable Frame at) {
  /** {@code ffff888 (name){usage}-{3:3}, at: [<addr>] f+0x1/0x2}; a name may have brackets. */
  private static final Pattern LOCK =
      Pattern.compile(
          "^(?:\\[?<?[0-9a-fx()_*]{6,20}>?\\]? )?\\((.{1,300})\\) ?(\\{[^{}]{0,40}\\}(?:-\\{[0-9:]{1,9}\\})?)"
              + "(?:,? ?at:? ?(.{0,400}))?");

  private static final int NAME = 1;
  private static final int USAGE = 2;
  private static final int PLACE = 3;

  /** The lock that a line names, if it does. */
  static Optional<Mention> of(String line) {
    Matcher lock = LOCK.matcher(line);
    if (!lock.find()) {
      return Optional.empty();
    }
    String place = lock.group(PLACE);
    return Optional.of(
        new Mention(
            lock.group(NAME).strip(),
            lock.group(USAGE),
            place == null ? null : Frame.of(place.strip()).orElse(null)));
  }
}
