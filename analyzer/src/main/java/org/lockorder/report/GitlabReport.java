package org.lockorder.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lockorder.check.Confidence;
import org.lockorder.check.Finding;
import org.lockorder.check.ScanResult;
import org.lockorder.ir.Site;
import tools.jackson.core.JsonGenerator;

/**
 * Findings as a GitLab Code Quality report, the part of Code Climate's format that GitLab reads.
 * Excused findings are never in it.
 */
public final class GitlabReport {
  private static final int LINE_A_PROPERTY = 2;

  private GitlabReport() {}

  /** Writes the array, which is empty where nothing is found. */
  public static void write(ScanResult result, Selection selection, OutputStream out)
      throws IOException {
    List<Finding> shown = selection.standing().of(result);
    List<String> fingerprints = fingerprints(shown);
    Json.document(
        out,
        LINE_A_PROPERTY,
        json -> {
          json.writeStartArray();
          for (int i = 0; i < shown.size(); i++) {
            finding(json, shown.get(i), fingerprints.get(i), selection);
          }
          json.writeEndArray();
        });
  }

  private static void finding(
      JsonGenerator json, Finding finding, String fingerprint, Selection selection) {
    Site site = Place.of(finding, selection).orElse(Place.UNKNOWN);
    json.writeStartObject();
    json.writeStringProperty("description", Brief.sentences(finding));
    json.writeStringProperty("check_name", finding.rule().id());
    json.writeStringProperty("fingerprint", fingerprint);
    json.writeStringProperty("severity", severity(finding.confidence()));
    json.writeObjectPropertyStart("location");
    json.writeStringProperty("path", site.file());
    json.writeObjectPropertyStart("lines");
    json.writeNumberProperty("begin", Math.max(1, site.line()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String severity(Confidence confidence) {
    return switch (confidence) {
      case HIGH -> "critical";
      case MEDIUM -> "major";
      case LOW -> "minor";
    };
  }

  /**
   * GitLab drops all but the first of one fingerprint, so those of one cycle, in different
   * functions or programs, are told apart by these; and what is still the same is counted.
   */
  private static List<String> fingerprints(List<Finding> findings) {
    Map<String, Long> same =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::fingerprint, Collectors.counting()));
    Map<String, Integer> used = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (Finding finding : findings) {
      boolean only = same.getOrDefault(finding.fingerprint(), 0L) == 1;
      String name = finding.fingerprint() + (only ? "" : "-" + finding.legsHash());
      int number = used.merge(name, 1, Integer::sum);
      names.add(number == 1 ? name : name + "-" + number);
    }
    return names;
  }
}
