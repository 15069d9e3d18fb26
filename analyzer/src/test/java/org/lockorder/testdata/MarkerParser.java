package org.lockorder.testdata;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockorder.check.Confidence;
import org.lockorder.check.Rule;
import org.lockorder.ir.Site;

/** Reads what the comments of one file of a case say. */
final class MarkerParser {
  /**
   * A word in capitals with {@code (id)} or {@code :} behind it; a macro's name has an {@code _}.
   */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\w-])([A-Z]+(?:-[A-Z]+)*)(?:\\(([\\w-]*)\\)|(?=:(?!:)))(:?)");

  private static final Pattern RULE_AND_TEXT =
      Pattern.compile("([a-z-]+)(?:\\s+\\{\\{(.+)\\}\\})?");
  private static final Pattern RULE_AND_REASON = Pattern.compile("([a-z-]+) -- (\\S.*)");
  private static final Pattern VETO = Pattern.compile("[a-z-]+");

  /** The markers that say all with their id. */
  private static final Set<String> BARE = Set.of("HOLD", "CALL", "QUEUED-WRITER");

  private final String file;
  private final List<Header> headers = new ArrayList<>();
  private final List<Marker> markers = new ArrayList<>();

  private MarkerParser(String file) {
    this.file = file;
  }

  /** What one file says. */
  record Parsed(List<Header> headers, List<Marker> markers) {
    Parsed {
      headers = List.copyOf(headers);
      markers = List.copyOf(markers);
    }
  }

  /** What the file, named as findings name it, says in its comments. */
  static Parsed parse(String file, String source) throws BadMarkerException {
    MarkerParser parser = new MarkerParser(file);
    for (Comments.Comment comment : Comments.of(source)) {
      parser.read(comment);
    }
    return new Parsed(parser.headers, parser.markers);
  }

  private void read(Comments.Comment comment) throws BadMarkerException {
    Site site = new Site(file, comment.line());
    String text = comment.text();
    if (readHeader(site, text.strip())) {
      return;
    }
    List<MatchResult> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.toMatchResult());
    }
    for (int i = 0; i < words.size(); i++) {
      MatchResult word = words.get(i);
      int end = i + 1 < words.size() ? words.get(i + 1).start() : text.length();
      markers.add(marker(site, word, text.substring(word.end(), end).strip()));
    }
  }

  private boolean readHeader(Site site, String text) throws BadMarkerException {
    int colon = text.indexOf(':');
    String word = colon < 0 ? "" : text.substring(0, colon);
    String rest = text.substring(colon + 1).strip();
    switch (word) {
      case "WHY" -> headers.add(new Header.Why(site, required(site, word, rest)));
      case "ARGS" -> headers.add(new Header.Arguments(site, required(site, word, rest)));
      case "SOURCE" -> headers.add(new Header.Source(site, required(site, word, rest)));
      case "ORDER" -> headers.add(order(site, rest));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Header order(Site site, String text) throws BadMarkerException {
    if (text.equals("none")) {
      return new Header.NoOrder(site);
    }
    Optional<OrderPattern> edge = OrderPattern.parse(text);
    if (edge.isEmpty()) {
      throw new BadMarkerException(
          site, "ORDER wants 'a -> b', an end being id{refinement}(mode), or 'none': " + text);
    }
    return new Header.Order(site, edge.get());
  }

  private static Marker marker(Site site, MatchResult word, String rest) throws BadMarkerException {
    String name = word.group(1);
    requireColon(site, word);
    return switch (name) {
      case "FINDING" -> {
        Matcher matcher = match(site, name, RULE_AND_TEXT, rest, "rule {{text}}");
        String text = matcher.group(2) == null ? "" : matcher.group(2);
        yield new Marker.Found(site, id(site, word), rule(site, matcher.group(1)), text);
      }
      case "HOLD" -> new Marker.Hold(site, idAlone(site, word, rest));
      case "CALL" -> new Marker.Call(site, idAlone(site, word, rest));
      case "QUEUED-WRITER" -> new Marker.Queued(site, idAlone(site, word, rest));
      case "CONFIDENCE" -> new Marker.Believed(site, id(site, word), confidences(site, rest));
      case "NO-FINDING" -> new Marker.Clean(site, required(site, name, rest));
      case "EXCUSED" -> {
        match(site, name, VETO, rest, "the veto's name");
        yield new Marker.Excused(site, id(site, word), rest);
      }
      case "MISSED" -> {
        Matcher matcher = match(site, name, RULE_AND_REASON, rest, "rule -- reason");
        yield new Marker.Missed(
            site, id(site, word), rule(site, matcher.group(1)), matcher.group(2));
      }
      case "FALSE-POSITIVE" -> {
        Matcher matcher = match(site, name, RULE_AND_REASON, rest, "rule -- reason");
        yield new Marker.Wrong(
            site, id(site, word), rule(site, matcher.group(1)), matcher.group(2));
      }
      default -> throw new BadMarkerException(site, "unknown marker " + name);
    };
  }

  private static void requireColon(Site site, MatchResult word) throws BadMarkerException {
    String name = word.group(1);
    if (word.group(3).isEmpty() && !BARE.contains(name)) {
      throw new BadMarkerException(site, name + " wants a colon behind it");
    }
  }

  private static String id(Site site, MatchResult word) throws BadMarkerException {
    String id = word.group(2);
    if (id == null || id.isEmpty()) {
      throw new BadMarkerException(site, word.group(1) + " wants an id: " + word.group(1) + "(a)");
    }
    return id;
  }

  private static String idAlone(Site site, MatchResult word, String rest)
      throws BadMarkerException {
    if (!rest.isEmpty() || !word.group(3).isEmpty()) {
      throw new BadMarkerException(site, word.group(1) + " takes nothing behind its id: " + rest);
    }
    return id(site, word);
  }

  private static String required(Site site, String word, String text) throws BadMarkerException {
    if (text.isEmpty()) {
      throw new BadMarkerException(site, word + " wants a text");
    }
    return text;
  }

  private static Matcher match(Site site, String word, Pattern pattern, String rest, String shape)
      throws BadMarkerException {
    Matcher matcher = pattern.matcher(rest);
    if (!matcher.matches()) {
      throw new BadMarkerException(site, word + "(id): " + shape + " is wanted, not: " + rest);
    }
    return matcher;
  }

  private static String rule(Site site, String name) throws BadMarkerException {
    for (Rule rule : Rule.values()) {
      if (rule.id().equals(name)) {
        return name;
      }
    }
    throw new BadMarkerException(site, "no rule is called " + name);
  }

  private static Set<Confidence> confidences(Site site, String text) throws BadMarkerException {
    Set<Confidence> confidences = EnumSet.noneOf(Confidence.class);
    for (String name : text.split("\\|", -1)) {
      confidences.add(confidence(site, name.strip()));
    }
    return confidences;
  }

  private static Confidence confidence(Site site, String name) throws BadMarkerException {
    for (Confidence confidence : Confidence.values()) {
      if (confidence.label().equals(name)) {
        return confidence;
      }
    }
    throw new BadMarkerException(site, "CONFIDENCE is high, medium or low, not: " + name);
  }
}
