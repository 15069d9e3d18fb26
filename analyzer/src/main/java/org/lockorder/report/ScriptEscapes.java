package org.lockorder.report;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * What stands escaped in JSON that is embedded in HTML: all that HTML's parser heeds, and the two
 * line ends that JSON has and JavaScript once had not.
 */
final class ScriptEscapes extends ControlEscapes {
  private static final long serialVersionUID = 1L;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = super.getEscapeCodesForAscii();
    codes['<'] = ESCAPE_STANDARD;
    codes['>'] = ESCAPE_STANDARD;
    codes['&'] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    return c == 0x2028 || c == 0x2029
        ? new SerializedString(escape(c))
        : super.getEscapeSequence(c);
  }
}
