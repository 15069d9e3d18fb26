package org.lockorder.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockorder.check.Finding;
import org.lockorder.check.Incomplete;
import org.lockorder.check.Rule;
import org.lockorder.check.ScanResult;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.routing.Routes;
import tools.jackson.core.JsonGenerator;

/** Findings as a page: a list to filter, each with its tasks side by side and the locks around. */
public final class ScanHtml {
  private static final HtmlPage PAGE =
      new HtmlPage(
          "scan", "lockorder: findings", List.of("page", "data", "paths", "walk", "finding"));

  /** Of a larger graph only what touches a finding is shown. */
  private static final int MOST_EDGES = 20_000;

  private ScanHtml() {}

  /** Writes the findings, the sources around their steps, and the locks around theirs. */
  public static void write(
      ScanResult result,
      LockGraph graph,
      Selection selection,
      Routes routes,
      Origin origin,
      OutputStream out)
      throws IOException {
    List<Finding> shown = selection.of(result);
    SourceLines sources = new SourceLines();
    shown.forEach(finding -> sources.want(finding.steps()));
    PAGE.write(
        json -> {
          StepTable table = new StepTable();
          GraphData locks = new GraphData(table);
          FindingData findings = new FindingData(table, locks, selection, routes);
          json.writeStartObject();
          json.writeStringProperty("version", origin.version());
          json.writeStringProperty("tree", origin.title());
          Json.strings(json, "summary", SummaryText.paragraphs(result, selection));
          leftOut(json, result.incomplete());
          Json.array(json, "rules", rules(shown), ScanHtml::rule);
          Json.array(json, "findings", shown, findings::write);
          locks.write(json, edges(graph, shown));
          table.write(json);
          sources.write(json, origin);
          json.writeEndObject();
        },
        out);
  }

  private static void leftOut(JsonGenerator json, Incomplete incomplete) {
    Json.strings(
        json,
        "leftOut",
        Stream.concat(
                incomplete.skippedFiles().stream().map(file -> "Skipped " + file),
                incomplete.failedFunctions().stream().map(each -> "Could not read " + each))
            .toList());
  }

  private static List<Rule> rules(List<Finding> shown) {
    return shown.stream().map(Finding::rule).distinct().sorted().toList();
  }

  private static void rule(JsonGenerator json, Rule rule) {
    json.writeStartObject();
    json.writeStringProperty("id", rule.id());
    json.writeStringProperty("title", rule.title());
    json.writeStringProperty("help", rule.help() + " " + rule.remedy());
    json.writeEndObject();
  }

  /**
   * Those of the graph and those of the findings, which a search of its own may have found. None
   * where there are several programs: locks of one name are not one lock then.
   */
  private static Collection<LockEdge> edges(LockGraph graph, List<Finding> shown) {
    if (shown.stream().anyMatch(finding -> finding.program() != null)) {
      return List.of();
    }
    Set<LockClass> locks =
        shown.stream().flatMap(finding -> finding.locks().stream()).collect(Collectors.toSet());
    Map<List<LockClass>, LockEdge> edges = new LinkedHashMap<>();
    for (Finding finding : shown) {
      finding.legs().forEach(leg -> put(edges, leg.edge()));
    }
    graph.edges().stream()
        .filter(edge -> locks.contains(edge.from()) || locks.contains(edge.to()))
        .limit(MOST_EDGES)
        .forEach(edge -> put(edges, edge));
    if (graph.edges().size() <= MOST_EDGES) {
      graph.edges().forEach(edge -> put(edges, edge));
    }
    return edges.values();
  }

  private static void put(Map<List<LockClass>, LockEdge> edges, LockEdge edge) {
    edges.putIfAbsent(List.of(edge.from(), edge.to()), edge);
  }
}
