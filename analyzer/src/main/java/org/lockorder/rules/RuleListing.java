package org.lockorder.rules;

/** Shows the models in force. */
public final class RuleListing {
  private RuleListing() {}

  /** A line a model. */
  public static String list(Models models) {
    return String.join("\n", models.calls().keySet());
  }
}
