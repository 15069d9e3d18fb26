package org.lockorder.grammar.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words of a file, and the strings that files share. */
class WordTableTest {
  private static Word read(WordTable table, String text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = WordTable.hash(hash, text.charAt(i));
    }
    return table.get(text, begin, end, hash);
  }

  @Test
  void equalWordsOfAFileAreOne() {
    WordTable table = new WordTable(100);
    String text = "lock unlock lock";
    assertThat(read(table, text, 0, 4)).isSameAs(read(table, text, 12, 16));
    assertThat(read(table, text, 4 + 1, 11).text).isEqualTo("unlock");
  }

  @Test
  void filesShareTheStringAndNotWhatIsKnownOfIt() {
    Word one = read(new WordTable(10), "shared_word_t", 0, 13);
    Word other = read(new WordTable(10), "a shared_word_t", 2, 15);
    one.declareType();
    assertThat(other).isNotSameAs(one);
    assertThat(other.text).isSameAs(one.text);
    assertThat(read(new WordTable(10), "word", 0, 4).isTypeName()).isFalse();
  }

  @Test
  void aTableGrows() {
    WordTable table = new WordTable(0);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      text.append('w').append(1_000 + i);
    }
    Word[] words = new Word[1_000];
    for (int i = 0; i < words.length; i++) {
      words[i] = read(table, text.toString(), i * 5, i * 5 + 5);
    }
    for (int i = 0; i < words.length; i++) {
      assertThat(table.get("w" + (1_000 + i))).isSameAs(words[i]);
    }
  }
}
