package org.lockorder.report;

import org.lockorder.check.Confidence;

/**
 * How text looks.
 *
 * @param width columns that prose is wrapped at
 * @param colour whether terminal colours are used
 */
public record TextStyle(int width, boolean colour) {
  private static final int LEAST_WIDTH = 60;

  public TextStyle {
    width = Math.max(LEAST_WIDTH, width);
  }

  /** As a lock's name. */
  String lock(String text) {
    return paint("1", text);
  }

  /** As a confidence: red, yellow or plain. */
  String confidence(Confidence confidence) {
    return switch (confidence) {
      case HIGH -> paint("1;31", confidence.label());
      case MEDIUM -> paint("33", confidence.label());
      case LOW -> confidence.label();
    };
  }

  private String paint(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
