package org.lockorder.ir;

/** What a primitive does to its lock. */
public enum LockAction {
  /** Takes it. */
  ACQUIRE("acquire"),
  /** Lets go of it. */
  RELEASE("release"),
  /** Turns an exclusive hold into a shared one. */
  DOWNGRADE("downgrade"),
  /** Says that the caller holds it already: {@code lockdep_assert_held(&m)}. */
  ASSERT_HELD("assert-held"),
  /**
   * Says that this task does not hold it: who was called before has let go of it, through a pointer
   * perhaps. {@code lockdep_assert_not_held(&m)}.
   */
  ASSERT_NOT_HELD("assert-not-held"),
  /** Makes it: its argument's text is the name lockdep prints. */
  INITIALISE("init"),
  /**
   * Makes it as something that nobody may pass yet: {@code sema_init(&s, 0)}. Such a one is no lock
   * but something waited for.
   */
  INITIALISE_TAKEN("init-taken"),
  /** Makes it as something that several tasks may hold at a time: {@code sema_init(&s, n)}. */
  INITIALISE_SEVERAL("init-several"),
  /**
   * Says that lockdep tells it apart from others of its class: {@code lockdep_set_class(&l, &k)}.
   */
  SET_CLASS("set-class"),
  /** Says that lockdep is to look away from it: {@code lockdep_set_novalidate_class(&l)}. */
  HIDE("hide"),
  /** Nothing: the call only changes the context that the CPU runs in. */
  CONTEXT("context"),
  /**
   * What others wait for goes on from here: the function of a work item runs. No rule of a call
   * says so; see {@link FunctionFacts.Form#DRIVER}.
   */
  RUN("run");

  private final String label;

  LockAction(String label) {
    this.label = label;
  }

  /** The word that rules use. */
  public String label() {
    return label;
  }
}
