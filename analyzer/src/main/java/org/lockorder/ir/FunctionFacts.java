package org.lockorder.ir;

import java.util.List;
import java.util.Map;

/**
 * One function (or function-like macro) as a control-flow graph.
 *
 * @param name as callers call it; for {@code SYSCALL_DEFINE3(read, ...)} that is what the macro
 *     makes of it, {@code __do_sys_read}, or {@code SYSCALL_DEFINE3(read)} where no such macro was
 *     read; a macro for certain argument texts has them in its name: {@code get(struct s,)}
 * @param file relative to TREE
 * @param line where its name stands
 * @param endLine where it ends
 * @param form whether arguments are values or text
 * @param fileLocal whether only its own file (or who includes it) sees it: {@code static}
 * @param weak whether another of its name goes first, in whatever file: {@code __weak}
 * @param boot whether it runs only while one thread does: {@code __init}, {@code __exit}
 * @param parameters in order
 * @param result what it returns
 * @param locals every other variable by its unique name
 * @param condition when it exists
 * @param body what it does
 * @param made places of code in it that a macro made: an {@link Op}'s line of -1 is the first
 */
public record FunctionFacts(
    String name,
    String file,
    int line,
    int endLine,
    Form form,
    boolean fileLocal,
    boolean weak,
    boolean boot,
    List<Variable> parameters,
    CType result,
    Map<String, CType> locals,
    Condition condition,
    Body body,
    List<Site> made) {
  /** The name of the last parameter of a function that takes any number of further ones. */
  public static final String MORE = "...";

  public FunctionFacts {
    made = List.copyOf(made);
    parameters = List.copyOf(parameters);
    locals = Map.copyOf(locals);
  }

  /** A variable and its type. */
  public record Variable(String name, CType type) {}

  /** What its arguments are. */
  public enum Form {
    /** A function: a parameter is a variable of its own. */
    FUNCTION,
    /** A function-like macro: a parameter is the argument itself, by name. */
    MACRO,
    /**
     * What the marks of a function's definition or prototype say that it does, in place of a body:
     * {@code __acquires(&x->lock)}. Callers of a function without another body mean this.
     */
    CONTRACT,
    /**
     * Whoever calls the functions that an object keeps, as a rule says it: no function of the
     * source.
     */
    DRIVER
  }

  /** Whether it can be called with that many arguments. */
  public boolean takes(int arguments) {
    int count = parameters.size();
    boolean more = count > 0 && parameters.getLast().name().equals(MORE);
    return more ? arguments >= count - 1 : arguments == count;
  }

  /** The index of the parameter of that name; -1 for any other variable. */
  public int parameter(String variable) {
    for (int i = parameters.size() - 1; i >= 0; i--) {
      if (parameters.get(i).name().equals(variable)) {
        return i;
      }
    }
    return -1;
  }

  /** The type of a parameter or another variable; unknown where there is none of that name. */
  public CType typeOf(String variable) {
    CType local = locals.get(variable);
    if (local != null) {
      return local;
    }
    int parameter = parameter(variable);
    return parameter < 0 ? new CType.Unknown() : parameters.get(parameter).type();
  }

  /** The body's blocks, entered at block 0. */
  public List<Block> blocks() {
    return body.blocks();
  }

  /** The calls in the body, in its order. */
  public List<Op.Call> calls() {
    return body.calls();
  }

  /** The assignments in the body, in its order. */
  public List<Op.Assign> assigns() {
    return body.assigns();
  }

  /** The lock primitives in the body, in its order. */
  public List<Op.LockOp> locks() {
    return body.locks();
  }

  /** The same, existing only under this condition too. */
  public FunctionFacts under(Condition outer) {
    return with(condition.and(outer), body);
  }

  /** The same with another body. */
  public FunctionFacts with(List<Block> blocks) {
    return with(condition, new Body(blocks));
  }

  private FunctionFacts with(Condition when, Body what) {
    return new FunctionFacts(
        name,
        file,
        line,
        endLine,
        form,
        fileLocal,
        weak,
        boot,
        parameters,
        result,
        locals,
        when,
        what,
        made);
  }

  /** Where an op or terminator of that line stands. */
  public Site site(int at) {
    return at < 0 ? made.get(-1 - at) : new Site(file, at);
  }

  /** Where it stands. */
  public Site site() {
    return new Site(file, line);
  }
}
