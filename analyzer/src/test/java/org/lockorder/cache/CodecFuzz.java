package org.lockorder.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an entry holds whose checksum is right, it is a value that can be written again, or
 * damaged.
 */
class CodecFuzz {
  private static final Codec<CodecTest.Sample> CODEC = Codec.of(CodecTest.Sample.class);

  static Stream<byte[]> seeds() {
    return Stream.of(CODEC.encode(CodecTest.SAMPLE));
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyBytes(byte[] bytes) throws DamagedException {
    CodecTest.Sample value;
    try {
      value = CODEC.decode(bytes);
    } catch (DamagedException e) {
      return;
    }
    assertThat(CODEC.decode(CODEC.encode(value))).isEqualTo(value);
  }
}
