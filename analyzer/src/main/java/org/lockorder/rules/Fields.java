package org.lockorder.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of a rules file, read by key. Whatever is not as it should be is an error that names
 * the place.
 *
 * @param what the thing described, for messages: {@code call 'mutex_lock'}
 */
record Fields(Source source, Node node, String what, Map<String, NodeTuple> entries) {
  private static final Pattern NAME = Pattern.compile("\\w+");

  /** A mapping with these keys only. */
  static Fields of(Source source, Node node, String what, List<String> keys) throws RulesException {
    Fields fields = open(source, node, what);
    for (Map.Entry<String, NodeTuple> entry : fields.entries.entrySet()) {
      if (!keys.contains(entry.getKey())) {
        String key = Source.quote(entry.getKey());
        throw source.error(
            entry.getValue().getKeyNode(),
            "unknown key " + key + " in " + what + ": use " + Schema.either(keys));
      }
    }
    return fields;
  }

  /** A mapping whose keys are names of the kernel's. */
  static Fields named(Source source, Node node, String what) throws RulesException {
    Fields fields = open(source, node, what);
    for (Map.Entry<String, NodeTuple> entry : fields.entries.entrySet()) {
      fields.checkName(entry.getKey(), entry.getValue().getKeyNode());
    }
    return fields;
  }

  /** A mapping from objects' or members' names ({@code journal_s.map}) to names. */
  static Fields paths(Source source, Node node, String what) throws RulesException {
    Fields fields = open(source, node, what);
    for (Map.Entry<String, NodeTuple> entry : fields.entries.entrySet()) {
      fields.checkPath(entry.getKey(), entry.getValue().getKeyNode());
      Node value = entry.getValue().getValueNode();
      fields.checkPath(scalar(source, value, "a name in " + what), value);
    }
    return fields;
  }

  private void checkPath(String path, Node at) throws RulesException {
    for (String part : path.split("\\.", -1)) {
      checkName(part, at);
    }
  }

  /** A mapping, whatever its keys. */
  static Fields open(Source source, Node node, String what) throws RulesException {
    if (!(node instanceof MappingNode mapping)) {
      throw source.error(node, what + " is " + sort(node) + ": write a mapping, key: value");
    }
    Map<String, NodeTuple> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(source, tuple.getKeyNode(), "a key in " + what);
      if (entries.put(key, tuple) != null) {
        throw source.error(
            tuple.getKeyNode(),
            "duplicate key " + Source.quote(key) + " in " + what + ": keep one of them");
      }
    }
    return new Fields(source, node, what, entries);
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The value of a key that must be there. */
  Node node(String key) throws RulesException {
    NodeTuple tuple = entries.get(key);
    if (tuple == null) {
      throw source.error(node, what + " has no key '" + key + "': add it");
    }
    return tuple.getValueNode();
  }

  String text(String key) throws RulesException {
    return scalar(source, node(key), "'" + key + "' in " + what);
  }

  /** A key's text that listings show between tabs. */
  String line(String key) throws RulesException {
    String text = text(key);
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      throw source.error(
          node(key),
          "'" + key + "' in " + what + " has a line break or a tab: write it on one line");
    }
    return text;
  }

  /** A key's list of names of the kernel's, each with its place; empty when it is not there. */
  Map<String, Node> names(String key) throws RulesException {
    Map<String, Node> names = new LinkedHashMap<>();
    for (Node item : items(key)) {
      String name = scalar(source, item, "a name of '" + key + "' in " + what);
      checkName(name, item);
      if (names.put(name, item) != null) {
        throw source.error(
            item, Source.quote(name) + " is twice in '" + key + "': keep one of them");
      }
    }
    return names;
  }

  /** A key's list of names, or of several with {@code |} between them; none twice. */
  Set<String> alternatives(String key) throws RulesException {
    Set<String> all = new LinkedHashSet<>();
    for (Node item : items(key)) {
      String names = scalar(source, item, "a name of '" + key + "' in " + what);
      for (String name : names.split("\\|", -1)) {
        checkName(name, item);
      }
      if (!all.add(names)) {
        throw source.error(
            item, Source.quote(names) + " is twice in '" + key + "': keep one of them");
      }
    }
    return all;
  }

  /** A key's list; empty when it is not there. */
  List<Node> items(String key) throws RulesException {
    if (!has(key)) {
      return List.of();
    }
    Node value = node(key);
    if (!(value instanceof SequenceNode sequence)) {
      throw source.error(
          value, "'" + key + "' in " + what + " is " + sort(value) + ": write a list, [a, b]");
    }
    return sequence.getValue();
  }

  /** One of a few words; {@code otherwise} when the key is not there. */
  <T> T word(String key, Map<String, T> words, T otherwise) throws RulesException {
    if (!has(key)) {
      return otherwise;
    }
    String text = text(key);
    T value = words.get(text);
    if (value == null) {
      throw source.error(
          node(key),
          "'"
              + key
              + "' in "
              + what
              + " is "
              + Source.quote(text)
              + ": use "
              + Schema.either(List.copyOf(words.keySet())));
    }
    return value;
  }

  boolean flag(String key, boolean otherwise) throws RulesException {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("true", true);
    words.put("false", false);
    return word(key, words, otherwise);
  }

  /** A key's number. */
  long number(String key) throws RulesException {
    String text = line(key);
    try {
      return Long.decode(text);
    } catch (NumberFormatException e) {
      throw source.error(
          node(key), "'" + key + "' in " + what + " is " + Source.quote(text) + ": write a number");
    }
  }

  /** The one key of these that is there. */
  String oneOf(List<String> keys, String role) throws RulesException {
    List<String> found = entries.keySet().stream().filter(keys::contains).toList();
    if (found.isEmpty()) {
      throw source.error(node, what + " has no " + role + ": add " + Schema.either(keys));
    }
    if (found.size() > 1) {
      throw source.error(
          node, what + " has both " + found.get(0) + " and " + found.get(1) + ": keep one of them");
    }
    return found.get(0);
  }

  /** Constants by the words that rules use for them, in order. */
  static <E extends Enum<E>> Map<String, E> words(Class<E> type, Function<E, String> word) {
    Map<String, E> words = new LinkedHashMap<>();
    Stream.of(type.getEnumConstants())
        .forEach(constant -> words.put(word.apply(constant), constant));
    return words;
  }

  /** A node's text. */
  static String scalar(Source source, Node node, String what) throws RulesException {
    if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      return scalar.getValue();
    }
    throw source.error(node, what + " is " + sort(node) + ": write a word");
  }

  private void checkName(String name, Node at) throws RulesException {
    if (!NAME.matcher(name).matches()) {
      throw source.error(
          at, Source.quote(name) + " in " + what + " is no name: use letters, digits and _");
    }
  }

  private static String sort(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getTag().equals(Tag.NULL) ? "empty" : "a single word";
    }
    return node instanceof MappingNode ? "a mapping" : "a list";
  }
}
