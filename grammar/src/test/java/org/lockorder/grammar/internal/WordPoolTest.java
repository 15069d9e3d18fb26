package org.lockorder.grammar.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordPoolTest {
  /** More than it has room for at first. */
  private static final int MANY = 100_000;

  private static WordPool.Entry entry(String word) {
    return WordPool.one("(" + word + ")", 1, 1 + word.length(), word.hashCode());
  }

  @Test
  void allThreadsGetTheSameWhileItGrows() {
    List<WordPool.Entry> some =
        IntStream.range(0, 2 * MANY).parallel().mapToObj(i -> entry("grown" + i % MANY)).toList();
    for (int i = 0; i < MANY; i++) {
      assertThat(some.get(i)).isSameAs(some.get(MANY + i)).isSameAs(entry("grown" + i));
      assertThat(some.get(i).text()).isEqualTo("grown" + i);
    }
  }

  @Test
  void manyAreLetGoOf() {
    WordPool.Entry known = entry("forgotten0");
    IntStream.range(0, MANY).forEach(i -> entry("forgotten" + i));
    assertThat(entry("forgotten0")).isSameAs(known);
    WordPool.forget();
    assertThat(entry("forgotten0")).isNotSameAs(known).isEqualTo(known);
  }

  @Test
  void fewAreKept() {
    WordPool.forget();
    WordPool.Entry known = entry("kept");
    WordPool.forget();
    assertThat(entry("kept")).isSameAs(known);
  }

  @Test
  void wordsOfOneHashAreTwo() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(entry("Aa").text()).isEqualTo("Aa");
    assertThat(entry("BB").text()).isEqualTo("BB");
  }

  @Test
  void itKnowsWhatAWordIsInAnyFile() {
    assertThat(entry("while").tokenType()).isEqualTo(KernelCParser.WHILE);
    assertThat(entry("__init").isAttribute()).isTrue();
    assertThat(entry("pool_word_t").isTypeName()).isTrue();
    assertThat(entry("pool_word").isTypeName()).isFalse();
  }
}
