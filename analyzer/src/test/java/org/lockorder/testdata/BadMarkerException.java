package org.lockorder.testdata;

import java.io.Serial;
import org.lockorder.ir.Site;

/** A case that cannot be understood: {@code file:line: what is wrong}. */
final class BadMarkerException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  BadMarkerException(Site site, String problem) {
    super(site + ": " + problem);
  }
}
