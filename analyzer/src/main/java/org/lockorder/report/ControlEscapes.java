package org.lockorder.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** What stands escaped in JSON: all that a terminal may obey. JSON itself asks it of some only. */
class ControlEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[0x7f] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    return Character.isISOControl(c) ? new SerializedString(escape(c)) : null;
  }

  static String escape(int c) {
    return String.format(Locale.ROOT, "\\u%04x", c);
  }
}
