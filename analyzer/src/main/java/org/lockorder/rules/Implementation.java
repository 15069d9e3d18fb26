package org.lockorder.rules;

import java.util.Set;

/**
 * A struct whose static objects each stand for a type of objects, which the code beside it
 * implements: {@code file_system_type}.
 *
 * @param struct its tag
 * @param objects tags of structs whose objects are each of one type
 * @param others functions that work on objects of any type: who calls one works on others' too
 * @param origin where the row is
 */
public record Implementation(
    String struct, Set<String> objects, Set<String> others, String origin) {
  public Implementation {
    objects = Set.copyOf(objects);
    others = Set.copyOf(others);
  }
}
