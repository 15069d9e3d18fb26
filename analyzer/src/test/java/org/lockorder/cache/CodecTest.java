package org.lockorder.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodecTest {
  private static final Codec<Sample> CODEC = Codec.of(Sample.class);

  enum Colour {
    RED,
    GREEN
  }

  sealed interface Shape {
    record Round(int radius) implements Shape {
      public Round {
        if (radius < 0) {
          throw new IllegalArgumentException("less than a point");
        }
      }
    }

    sealed interface Cornered extends Shape {
      record Box(Shape inside, @Nullable Long weight) implements Cornered {}
    }
  }

  record Sample(
      String name,
      @Nullable String other,
      Colour colour,
      List<Shape> shapes,
      Set<String> words,
      Map<String, Colour> colours,
      SortedMap<String, Integer> counts,
      double ratio,
      boolean flag,
      long large) {}

  record Unknown(Object anything) {}

  private static final Shape BOX =
      new Shape.Cornered.Box(new Shape.Cornered.Box(new Shape.Round(7), null), -1L);

  static final Sample SAMPLE =
      new Sample(
          "name",
          null,
          Colour.GREEN,
          List.of(BOX, new Shape.Round(Integer.MAX_VALUE), BOX),
          Set.of("a", "b", "c", "d"),
          Map.of("x", Colour.RED, "y", Colour.GREEN, "name", Colour.RED),
          new TreeMap<>(Map.of("z", 1, "a", -2)),
          0.25,
          true,
          Long.MIN_VALUE);

  @Test
  void whatIsWrittenIsRead() throws DamagedException {
    assertThat(CODEC.decode(CODEC.encode(SAMPLE))).isEqualTo(SAMPLE);
  }

  @Test
  void oneRecordStaysOne() throws DamagedException {
    List<Shape> shapes = CODEC.decode(CODEC.encode(SAMPLE)).shapes();

    assertThat(shapes.get(0)).isSameAs(shapes.get(2));
  }

  @Test
  void whatIsEqualBecomesTheSameBytesInWhateverOrderSetsAreWalked() {
    byte[] bytes = CODEC.encode(SAMPLE);

    assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
        .containsSubsequence("a", "b", "c", "d", "x", "y");
  }

  @Test
  void noEndIsMissed() {
    byte[] bytes = CODEC.encode(SAMPLE);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> CODEC.decode(cut)).isInstanceOf(DamagedException.class);
    }
    byte[] more = Arrays.copyOf(bytes, bytes.length + 1);
    assertThatThrownBy(() -> CODEC.decode(more)).isInstanceOf(DamagedException.class);
  }

  @Test
  void aConstructorHasItsSay() {
    byte[] bytes = Codec.of(Shape.Round.class).encode(new Shape.Round(5));
    bytes[bytes.length - 1] = 9; // minus 5

    assertThatThrownBy(() -> Codec.of(Shape.Round.class).decode(bytes))
        .isInstanceOf(DamagedException.class)
        .hasMessageContaining("Round");
  }

  /** Each step of these bytes is a box in a box: as deep as they are long. */
  @Test
  void depthHasAnEnd() {
    byte[] bytes = new byte[1 << 20];
    Arrays.fill(bytes, (byte) 1);
    for (int i = 0; i < bytes.length; i += 2) {
      bytes[i] = 2;
    }
    Codec<Shape.Cornered.Box> codec = Codec.of(Shape.Cornered.Box.class);
    byte[] deep = Arrays.copyOfRange(bytes, 1, bytes.length);

    assertThatThrownBy(() -> codec.decode(deep))
        .isInstanceOf(DamagedException.class)
        .hasMessageContaining("deeply");
  }

  @Test
  void noListIsLongerThanItsBytes() {
    byte[] bytes = {1, 1, 1, 'n', 0, 1, 0, 1, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f};

    assertThatThrownBy(() -> CODEC.decode(bytes)).isInstanceOf(DamagedException.class);
  }

  @Test
  void typesAreKnownBeforehand() {
    assertThatIllegalArgumentException().isThrownBy(() -> Codec.of(Unknown.class));
  }
}
