package org.lockorder.ir;

import java.util.List;
import java.util.TreeSet;

/**
 * What a word of flags must say: {@code gfp & __GFP_FS}. A bit goes by the name of its macro or
 * enumerator, or where it was renamed by one of several: {@code __GFP_WAIT|__GFP_DIRECT_RECLAIM}.
 *
 * @param with the bits that must be set, sorted
 * @param without those that must not, sorted
 */
public record Flags(List<String> with, List<String> without) {
  public Flags {
    with = List.copyOf(new TreeSet<>(with));
    without = List.copyOf(new TreeSet<>(without));
  }

  /** By which names a bit goes. */
  public static List<String> names(String bit) {
    return bit.indexOf('|') < 0 ? List.of(bit) : List.of(bit.split("\\|", -1));
  }

  /** {@code +__GFP_FS-__GFP_NOLOCKDEP}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    with.forEach(bit -> text.append('+').append(bit));
    without.forEach(bit -> text.append('-').append(bit));
    return text.toString();
  }
}
