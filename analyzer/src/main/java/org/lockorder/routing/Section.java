package org.lockorder.routing;

import java.util.ArrayList;
import java.util.List;

/** An entry of MAINTAINERS as it is read: its lines by their letters. */
final class Section {
  private final String subsystem;
  private String status = "";
  private final List<String> maintainers = new ArrayList<>();
  private final List<String> reviewers = new ArrayList<>();
  private final List<String> lists = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<FilePattern> excluded = new ArrayList<>();

  Section(String subsystem) {
    this.subsystem = subsystem;
  }

  /** Adds a line: {@code F: mm/slab*}. */
  void add(char letter, String value) {
    switch (letter) {
      case 'M' -> maintainers.add(value);
      case 'R' -> reviewers.add(value);
      case 'L' -> lists.add(firstWord(value));
      case 'S' -> status = value;
      case 'F' -> files.add(value);
      case 'X' -> FilePattern.of(value).ifPresent(excluded::add);
      case 'N' -> names.add(value);
      default -> {}
    }
  }

  /** Of {@code list@example.org (moderated for non-subscribers)}. */
  private static String firstWord(String value) {
    int blank = value.indexOf(' ');
    return blank < 0 ? value : value.substring(0, blank);
  }

  List<String> files() {
    return files;
  }

  /** Regular expressions. */
  List<String> names() {
    return names;
  }

  boolean excludes(String file) {
    return excluded.stream().anyMatch(pattern -> pattern.matches(file));
  }

  Entry entry() {
    return new Entry(subsystem, status, maintainers, reviewers, lists);
  }
}
