package org.lockorder.testdata;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.check.Confidence;
import org.lockorder.ir.Site;

/**
 * One finding as the markers with its id describe it.
 *
 * @param name the rule, or of an excused one the veto
 * @param ends where an edge of it ends, and what the finding must say there (may be empty)
 * @param holds where it takes outer locks, as far as marked
 * @param calls where it calls; all of them, or nothing for anywhere
 * @param confidences any of which will do
 * @param queuedWriter whether it must show a queued writer
 */
record ExpectedFinding(
    String id,
    String name,
    boolean excused,
    SortedMap<Site, String> ends,
    SortedSet<Site> holds,
    SortedSet<Site> calls,
    Set<Confidence> confidences,
    boolean queuedWriter) {

  /** What the markers of one id say together. */
  static ExpectedFinding of(String id, List<Marker> markers) throws BadMarkerException {
    String name = null;
    boolean excused = false;
    boolean queuedWriter = false;
    Set<Confidence> confidences = EnumSet.allOf(Confidence.class);
    SortedMap<Site, String> ends = new TreeMap<>();
    SortedSet<Site> holds = new TreeSet<>();
    SortedSet<Site> calls = new TreeSet<>();
    for (Marker marker : markers) {
      switch (marker) {
        case Marker.Found found -> {
          name = oneName(name, found.rule(), found);
          ends.put(found.site(), found.text());
        }
        case Marker.Wrong wrong -> {
          name = oneName(name, wrong.rule(), wrong);
          ends.put(wrong.site(), "");
        }
        case Marker.Excused excuse -> {
          name = oneName(name, excuse.veto(), excuse);
          excused = true;
          ends.put(excuse.site(), "");
        }
        case Marker.Hold hold -> holds.add(hold.site());
        case Marker.Call call -> calls.add(call.site());
        case Marker.Believed believed -> confidences.retainAll(believed.confidences());
        case Marker.Queued queued -> queuedWriter = true;
        case Marker.Clean clean -> throw new IllegalArgumentException("no id: " + clean);
        case Marker.Missed missed -> throw new IllegalArgumentException("no id: " + missed);
      }
    }
    if (name == null) {
      throw new BadMarkerException(
          markers.get(0).site(), "no FINDING, FALSE-POSITIVE or EXCUSED has the id " + id);
    }
    return new ExpectedFinding(id, name, excused, ends, holds, calls, confidences, queuedWriter);
  }

  private static String oneName(@Nullable String known, String name, Marker marker)
      throws BadMarkerException {
    if (known != null && !known.equals(name)) {
      throw new BadMarkerException(marker.site(), "one id for both " + known + " and " + name);
    }
    return name;
  }
}
