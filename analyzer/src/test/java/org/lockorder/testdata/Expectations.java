package org.lockorder.testdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lockorder.RwlockSemantics;
import org.lockorder.ir.Site;

/**
 * All that a case says of its analysis.
 *
 * @param edges the whole lock-order graph; absent where the case does not say
 * @param findings each finding that must be there, sorted by id
 * @param excused each excused one, likewise
 * @param missed what is known not to be found
 * @param clean lines without a finding
 */
record Expectations(
    RwlockSemantics rwlock,
    Optional<List<OrderPattern>> edges,
    List<ExpectedFinding> findings,
    List<ExpectedFinding> excused,
    List<Marker.Missed> missed,
    List<Marker.Clean> clean) {

  /** Puts together what several files say. */
  static final class Builder {
    private final List<Header> headers = new ArrayList<>();
    private final List<Marker> markers = new ArrayList<>();

    void add(MarkerParser.Parsed parsed) {
      headers.addAll(parsed.headers());
      markers.addAll(parsed.markers());
    }

    Expectations build(String name) throws BadMarkerException {
      Site top = new Site(name, 1);
      if (headers.stream().noneMatch(Header.Why.class::isInstance)) {
        throw new BadMarkerException(top, "a case needs a line '// WHY: sentence'");
      }
      List<OrderPattern> edges = new ArrayList<>();
      boolean ordered = false;
      RwlockSemantics rwlock = RwlockSemantics.QUEUED;
      for (Header header : headers) {
        switch (header) {
          case Header.Why why -> {}
          case Header.Source source -> {}
          case Header.Arguments arguments -> rwlock = rwlock(arguments);
          case Header.NoOrder none -> ordered = true;
          case Header.Order order -> {
            ordered = true;
            edges.add(order.edge());
          }
        }
      }
      return new Expectations(
          rwlock,
          ordered ? Optional.of(List.copyOf(edges)) : Optional.empty(),
          grouped(false),
          grouped(true),
          only(Marker.Missed.class),
          only(Marker.Clean.class));
    }

    private static RwlockSemantics rwlock(Header.Arguments arguments) throws BadMarkerException {
      return switch (arguments.words()) {
        case "--rwlock queued" -> RwlockSemantics.QUEUED;
        case "--rwlock recursive" -> RwlockSemantics.RECURSIVE;
        default ->
            throw new BadMarkerException(
                arguments.site(), "ARGS knows '--rwlock queued|recursive': " + arguments.words());
      };
    }

    private List<ExpectedFinding> grouped(boolean excused) throws BadMarkerException {
      SortedMap<String, List<Marker>> groups = new TreeMap<>();
      for (Marker marker : markers) {
        if (idOf(marker).isPresent()) {
          groups.computeIfAbsent(idOf(marker).get(), id -> new ArrayList<>()).add(marker);
        }
      }
      List<ExpectedFinding> expected = new ArrayList<>();
      for (var group : groups.entrySet()) {
        ExpectedFinding finding = ExpectedFinding.of(group.getKey(), group.getValue());
        if (finding.excused() == excused) {
          expected.add(finding);
        }
      }
      return List.copyOf(expected);
    }

    /** The finding that a marker helps to describe, if it does. */
    private static Optional<String> idOf(Marker marker) {
      return switch (marker) {
        case Marker.Found found -> Optional.of(found.id());
        case Marker.Hold hold -> Optional.of(hold.id());
        case Marker.Call call -> Optional.of(call.id());
        case Marker.Believed believed -> Optional.of(believed.id());
        case Marker.Queued queued -> Optional.of(queued.id());
        case Marker.Excused excused -> Optional.of(excused.id());
        case Marker.Wrong wrong -> Optional.of(wrong.id());
        case Marker.Clean clean -> Optional.empty();
        case Marker.Missed missed -> Optional.empty();
      };
    }

    private <T extends Marker> List<T> only(Class<T> type) {
      return markers.stream().filter(type::isInstance).map(type::cast).toList();
    }
  }
}
