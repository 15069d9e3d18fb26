package org.lockorder.report;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a report says of the run it comes from.
 *
 * @param version of lockorder
 * @param tree as the user named it
 * @param root the tree's absolute address, ending in {@code /}
 * @param overlay the texts of files that are not as they are on the disk; nothing for no file
 */
public record Origin(String version, String tree, URI root, Map<String, Optional<String>> overlay) {
  public Origin {
    overlay = Map.copyOf(overlay);
  }

  /** Of the files as they are. */
  public Origin(String version, String tree, URI root) {
    this(version, tree, root, Map.of());
  }

  /** What a page calls the tree: the folder's own name where the user named it by dots. */
  String title() {
    Path named = Path.of(tree).normalize();
    Path folder = Path.of(root).normalize().getFileName();
    return folder == null || !named.toString().matches("|(.*/)?\\.\\.") ? tree : folder.toString();
  }

  /** The same with such an overlay. */
  public Origin with(Map<String, Optional<String>> other) {
    return new Origin(version, tree, root, other);
  }
}
