package org.lockorder.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What a project says of itself in {@code .lockorder.yaml}: options that need not be given, and
 * findings it does not want to see.
 *
 * @param paths relative to TREE; empty where it does not say
 * @param arch null where it does not say
 * @param config a .config, relative to the file; null where it does not say
 * @param rules folders, relative to the file
 */
public record Project(
    List<String> paths,
    @Nullable String arch,
    @Nullable String config,
    List<String> rules,
    List<Suppression> suppressions) {
  /** The file's name. */
  public static final String FILE = ".lockorder.yaml";

  /** More than any has. */
  public static final int LARGEST = YamlText.LARGEST;

  /** One that says nothing. */
  public static final Project NONE = new Project(List.of(), null, null, List.of(), List.of());

  private static final List<String> KEYS =
      List.of("paths", "arch", "config", "rules", "suppressions");
  private static final List<String> SUPPRESSION =
      List.of("fingerprint", "function", "file", "locks", "reason", "owner");

  /** Fewer digits say too little. */
  private static final String DIGITS = "[0-9a-f]{8,20}";

  public Project {
    paths = List.copyOf(paths);
    rules = List.copyOf(rules);
    suppressions = List.copyOf(suppressions);
  }

  /**
   * Reads one.
   *
   * @param name of the file, for messages
   */
  public static Project read(String name, byte[] bytes) throws RulesException {
    Source source = new Source(name);
    Node root = YamlText.read(source, bytes);
    if (root == null) {
      return NONE;
    }
    Fields fields = Fields.of(source, root, "the file", KEYS);
    List<Suppression> suppressions = new ArrayList<>();
    for (Node item : fields.items("suppressions")) {
      suppressions.add(suppression(Fields.of(source, item, "a suppression", SUPPRESSION)));
    }
    return new Project(
        strings(fields, "paths"),
        fields.has("arch") ? fields.line("arch") : null,
        fields.has("config") ? fields.line("config") : null,
        strings(fields, "rules"),
        suppressions);
  }

  private static Suppression suppression(Fields fields) throws RulesException {
    return new Suppression(
        which(fields),
        said(fields, "reason"),
        said(fields, "owner"),
        new Source(FILE).origin(fields.node()));
  }

  private static Suppression.Which which(Fields fields) throws RulesException {
    boolean isFrame = fields.has("function") || fields.has("file");
    int kinds =
        (isFrame ? 1 : 0) + (fields.has("fingerprint") ? 1 : 0) + (fields.has("locks") ? 1 : 0);
    if (kinds != 1) {
      throw fields
          .source()
          .error(
              fields.node(),
              "a suppression says %s what it is about: give fingerprint, or function and file, or locks"
                  .formatted(kinds == 0 ? "not" : "twice"));
    }
    if (isFrame) {
      return new Suppression.Which.Frame(
          fields.has("function") ? said(fields, "function") : "",
          fields.has("file") ? said(fields, "file") : "");
    }
    if (fields.has("locks")) {
      List<String> locks = strings(fields, "locks");
      if (locks.size() != 2) {
        throw fields
            .source()
            .error(fields.node("locks"), "'locks' has not two locks: write [a_lock, b_lock]");
      }
      return new Suppression.Which.Locks(locks);
    }
    String digits = fields.line("fingerprint").replaceFirst("^LO-", "");
    if (!digits.matches(DIGITS)) {
      throw fields
          .source()
          .error(
              fields.node("fingerprint"),
              Source.quote(digits)
                  + " is no fingerprint: write 8 hex digits of it or more, quoted");
    }
    return new Suppression.Which.Fingerprint(digits);
  }

  private static String said(Fields fields, String key) throws RulesException {
    String text = fields.line(key);
    if (text.isBlank()) {
      throw fields.source().error(fields.node(key), "'" + key + "' is empty: say it");
    }
    return text;
  }

  private static List<String> strings(Fields fields, String key) throws RulesException {
    List<String> all = new ArrayList<>();
    for (Node item : fields.items(key)) {
      all.add(Fields.scalar(fields.source(), item, "an entry of '" + key + "'"));
    }
    return all;
  }
}
