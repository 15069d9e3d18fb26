package org.lockorder.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A path of the tree as a relative URI. */
final class SarifUri {
  private static final String PLAIN = "-._~/";

  private SarifUri() {}

  /** With every byte escaped that could mean something else in a URI. */
  static String of(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }
}
