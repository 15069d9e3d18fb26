package org.lockorder.pointers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;

/** What the values of one function mean: the objects they name, the calls they come from. */
public final class Resolver {
  private final Program program;
  private final FunctionFacts function;
  private final CalleeResults results;
  private final Writes writes;
  private final ValuePlaces places;

  /** What a call's result stands for. */
  public interface CalleeResults {
    /** What the function that the call means is worth. */
    Worth worth(Op.Call call);

    /** The values of the function that the call means; empty where they are of no concern. */
    default Optional<Resolver> values(Op.Call call) {
      return Optional.empty();
    }

    /** What the called function returns, where its facts or a prototype tell. */
    Optional<CType> type(Op.Call call);
  }

  public Resolver(Program program, int id, CalleeResults results, LockPointers pointers) {
    this.program = program;
    this.function = program.function(id);
    this.results = results;
    this.writes = new Writes(function);
    this.places = new ValuePlaces(program, id, writes, results, pointers);
  }

  public String file() {
    return function.file();
  }

  /** Whether these are the values of marks. */
  public boolean isContract() {
    return function.form() == FunctionFacts.Form.CONTRACT;
  }

  /** Whether a callee may write that local variable. */
  public boolean isEscaped(String variable) {
    return !writes.handedOut(variable).isEmpty();
  }

  /** The index of the parameter of that name, which may be written; -1 for a local variable. */
  public int parameter(String variable) {
    return function.parameter(variable);
  }

  /** Whether the name is that of a static object. */
  public boolean isObject(String name) {
    return program.types().global(name, file()).isPresent();
  }

  /** What a macro or enumerator of that name means. */
  public @Nullable Value meaning(String name) {
    return places.alias(name).orElse(null);
  }

  /** The call of that number. */
  public Op.@Nullable Call call(int result) {
    return writes.call(result);
  }

  /** The values of the function called. */
  public Optional<Resolver> callee(Op.Call call) {
    return results.values(call);
  }

  /** What the called function is worth. */
  Worth worth(Op.Call call) {
    return results.worth(call);
  }

  /** What the writes of some pointer agree on; none of them is added yet. */
  Agreement agreement() {
    return new Agreement(places, results);
  }

  /** What the function consists of. */
  public List<Block> blocks() {
    return function.blocks();
  }

  FunctionFacts function() {
    return function;
  }

  Writes writes() {
    return writes;
  }

  /** The index of the parameter that a value is, unwritten; -1 for anything else. */
  public int parameterIndex(Value value) {
    if (!(value instanceof Value.Variable v)) {
      return -1;
    }
    int parameter = parameter(v.name());
    return parameter >= 0 && !writes.isAssigned(v.name()) ? parameter : -1;
  }

  /** The values assigned to that variable. */
  public List<Value> assigned(String variable) {
    return writes.assigned(variable);
  }

  /** The object a value names; null where that is not known. */
  public @Nullable Place place(Value value) {
    return places.place(value, 0);
  }

  /** The object a value points to; null where that is not known. */
  public @Nullable Place pointee(Value value) {
    return places.pointee(value, 0);
  }

  /**
   * Whether the condition compares two pointers to what is surely one object, so that it is {@code
   * outcome} whatever the path: {@code if (new_ptl != old_ptl)}.
   */
  public boolean areSame(Value condition, boolean outcome) {
    if (condition instanceof Value.Not n) {
      return areSame(n.value(), !outcome);
    }
    if (!(condition instanceof Value.Binary b)
        || b.operator() != (outcome ? Value.Operator.EQUAL : Value.Operator.NOT_EQUAL)
        || isNull(b.left())
        || isNull(b.right())) {
      return false;
    }
    Place right = pointee(b.right()); // most often a name that says nothing
    Place left = right == null ? null : pointee(b.left());
    return left != null && right != null && left.sameAs(right);
  }

  /**
   * A callee's place as this function sees it, its parameters being these arguments; null where an
   * argument's place is not known.
   */
  public @Nullable Place substitute(Place callee, List<Value> arguments) {
    return passing(arguments).of(callee);
  }

  /** A callee's places as this function sees them, its parameters being these arguments. */
  public Substitution passing(List<Value> arguments) {
    return places.passing(arguments, 0);
  }

  /** Whether the value points to nothing: NULL, an error. */
  static boolean isNull(Value value) {
    return switch (value) {
      case Value.Constant c -> true;
      case Value.Cast c -> isNull(c.value());
      case Value.Binary b ->
          b.operator() == Value.Operator.MINUS
              && b.left() instanceof Value.Constant
              && b.right() instanceof Value.Global;
      default -> false;
    };
  }
}
