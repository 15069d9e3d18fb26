package org.lockorder.ir;

/** Paths of source files, relative to the top of their tree and with slashes. */
public final class SourcePath {
  private SourcePath() {}

  /** The folder that it is in, or of a folder the one above; empty at the top. */
  public static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** Whether it is a header that files anywhere may include, and so no file's own. */
  public static boolean isSharedHeader(String path) {
    return path.startsWith("include/") || path.contains("/include/");
  }
}
