package org.lockorder.ir;

/**
 * What an element of a static object holds from the beginning: {@code .read_iter = ext4_read} makes
 * {@code ext4_fops.read_iter} hold {@code ext4_read}. Elements that are neither a name nor an
 * address are left out, and numbers of objects that hold nothing else.
 *
 * @param place the element
 * @param value a name or its number, or the address of a static object or its part
 */
public record Initial(Value place, Value value, Site site, Condition condition) {
  /** The same, existing only under this condition too. */
  public Initial under(Condition outer) {
    return new Initial(place, value, site, condition.and(outer));
  }
}
