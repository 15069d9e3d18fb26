package org.lockorder.ir;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A C type as far as lock identity needs it. Names are resolved when the program is linked. What is
 * met most of all compares itself, as of {@link Value}.
 */
public sealed interface CType {
  /** A number, {@code void}, an enum. */
  record Scalar(String name) implements CType {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Scalar s && name.equals(s.name));
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /**
   * A struct or union by its tag. One without a tag has a made-up tag with {@code ::} in it, from
   * what holds it: {@code outer::member}, {@code ::variable}, or the typedef's name {@code
   * ::name_t}.
   *
   * @param home where several structs have the tag and it is known which is meant: the first file
   *     that defines it; else null, as ever before the program is linked
   */
  record Struct(String tag, @Nullable String home) implements CType {
    /** By its tag alone. */
    public Struct(String tag) {
      this(tag, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Struct s && tag.equals(s.tag) && Objects.equals(home, s.home));
    }

    @Override
    public int hashCode() {
      return tag.hashCode() * 31 + Objects.hashCode(home);
    }

    /** Whether C gives it no name of its own. */
    public boolean anonymous() {
      return tag.contains("::");
    }
  }

  /** A typedef's name. */
  record Named(String name) implements CType {}

  /** A pointer. */
  record Pointer(CType target) implements CType {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Pointer p && target.equals(p.target));
    }

    @Override
    public int hashCode() {
      return target.hashCode();
    }
  }

  /** An array. */
  record Array(CType element) implements CType {}

  /** A function. */
  record Function(CType result) implements CType {}

  /** {@code typeof(value)}. */
  record Typeof(Value value) implements CType {}

  /** Not known here: a macro's parameter, a type made by a macro. */
  record Unknown() implements CType {}

  /** What a pointer or an array leads to; null for anything else. */
  default @Nullable CType target() {
    return switch (this) {
      case Pointer p -> p.target();
      case Array a -> a.element();
      case Scalar s -> null;
      case Struct s -> null;
      case Named n -> null;
      case Function f -> null;
      case Typeof t -> null;
      case Unknown u -> null;
    };
  }
}
