package org.lockorder.ir;

/** Paths of source files, relative to the top of their tree and with slashes. */
public final class SourcePath {
  private SourcePath() {}

  /** The folder that it is in, or of a folder the one above; empty at the top. */
  public static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** How many folders lead to both, counted from the top. */
  public static int foldersInCommon(String one, String other) {
    int common = 0;
    int least = Math.min(one.length(), other.length());
    for (int i = 0; i < least && one.charAt(i) == other.charAt(i); i++) {
      common += one.charAt(i) == '/' ? 1 : 0;
    }
    return common;
  }

  /**
   * Whether it is somewhere below the header's folder, or below the one above that, unless that is
   * the top, below which everything is.
   */
  public static boolean isNear(String path, String header) {
    int depth = foldersInCommon(header, header);
    return foldersInCommon(path, header) >= (depth == 1 ? 1 : depth - 1);
  }

  /** Whether it is compiled by itself, and no header. */
  public static boolean isSource(String path) {
    return path.endsWith(".c");
  }

  /** Whether it is a header that files anywhere may include, and so no file's own. */
  public static boolean isSharedHeader(String path) {
    return path.startsWith("include/") || path.contains("/include/");
  }
}
