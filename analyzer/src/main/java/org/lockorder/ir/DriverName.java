package org.lockorder.ir;

import org.jspecify.annotations.Nullable;

/**
 * What a function is called that stands for who calls an object's functions: {@code
 * <device_attribute dev_attr_limit>}.
 *
 * @param struct the tag of the object's struct
 * @param object the object, or as a member of which struct it is known; empty where neither is
 */
public record DriverName(String struct, String object) {
  /** The name of such a function; null for any other. */
  public static @Nullable DriverName of(FunctionFacts function) {
    String name = function.name();
    int space = name.indexOf(' ');
    return function.form() != FunctionFacts.Form.DRIVER || space < 0
        ? null
        : new DriverName(name.substring(1, space), name.substring(space + 1, name.length() - 1));
  }

  @Override
  public String toString() {
    return "<" + struct + " " + object + ">";
  }
}
