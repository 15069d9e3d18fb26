package org.lockorder.pointers;

/** Numbers, the first first. */
final class IntQueue {
  /** Its length is a power of two: who comes to the end goes on at the beginning. */
  private int[] numbers = new int[1 << 10];

  private int head;
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      int[] more = new int[2 * size];
      System.arraycopy(numbers, head, more, 0, size - head);
      System.arraycopy(numbers, 0, more, size - head, head);
      numbers = more;
      head = 0;
    }
    numbers[(head + size++) & (numbers.length - 1)] = number;
  }

  int remove() {
    int number = numbers[head];
    head = (head + 1) & (numbers.length - 1);
    size--;
    return number;
  }

  boolean isEmpty() {
    return size == 0;
  }
}
