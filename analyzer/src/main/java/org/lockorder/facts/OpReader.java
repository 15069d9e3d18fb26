package org.lockorder.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.cache.ByteReader;
import org.lockorder.cache.DamagedException;
import org.lockorder.ir.CType;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.Flags;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;

/** Reads what stands in a basic block. */
final class OpReader {
  private static final Value UNKNOWN = new Value.Unknown();

  private final FactReader facts;
  private final ByteReader in;
  private final List<Value> values = new ArrayList<>();
  private final Sizes.Known known;
  private int lastLine;

  OpReader(FactReader facts, ByteReader in, Sizes sizes) {
    this.known = sizes.none();
    this.facts = facts;
    this.in = in;
  }

  void begin(int line) {
    lastLine = line;
  }

  int line() throws DamagedException {
    lastLine = in.numberFrom(lastLine);
    return lastLine;
  }

  Op op() throws DamagedException {
    return switch (in.below(Tags.LOCK + 1)) {
      case Tags.ASSIGN -> new Op.Assign(value(), value(), line());
      case Tags.CALL -> call(new Op.Callee.Named(in.some()));
      case Tags.CALL_INDIRECT -> call(new Op.Callee.Indirect(value()));
      default -> lock();
    };
  }

  private Op call(Op.Callee callee) throws DamagedException {
    return new Op.Call(in.index(), callee, facts.each(this::value), line());
  }

  private Op lock() throws DamagedException {
    return new Op.LockOp(
        in.index(),
        in.some(),
        in.constant(LockAction.class),
        in.constant(LockMode.class),
        in.constant(LockKind.class),
        value(),
        in.flag(),
        Outcome.ofBits(in.below(Outcome.ANY.bits() + 1)),
        valueOrNothing(),
        in.flag(),
        provided(),
        in.constant(ContextChange.class),
        in.some(),
        line());
  }

  private Op.@Nullable Provided provided() throws DamagedException {
    Value word = valueOrNothing();
    return word == null ? null : new Op.Provided(word, new Flags(facts.texts(), facts.texts()));
  }

  Value value() throws DamagedException {
    Value value = valueOrNothing();
    if (value == null) {
      throw new DamagedException("nothing where a value should be");
    }
    return value;
  }

  @Nullable Value valueOrNothing() throws DamagedException {
    int tag = in.below(Tags.AGAIN + 1);
    return switch (tag) {
      case Tags.NOTHING -> null;
      case Tags.UNKNOWN -> UNKNOWN;
      case Tags.AGAIN -> {
        int before = in.below(values.size());
        known.again(before);
        yield values.get(before);
      }
      default -> {
        in.deeper();
        int begun = known.begin();
        Value value = some(tag);
        known.end(begun);
        in.back();
        values.add(value);
        yield value;
      }
    };
  }

  private Value some(int tag) throws DamagedException {
    return switch (tag) {
      case Tags.VARIABLE -> new Value.Variable(in.some());
      case Tags.GLOBAL -> new Value.Global(in.some());
      case Tags.NUMBERED_GLOBAL -> new Value.Global(in.some(), in.signed());
      case Tags.MEMBER -> member(in.some(), false);
      case Tags.MEMBER_BEHIND -> member(in.some(), true);
      case Tags.ELEMENT -> new Value.Element(value(), value());
      case Tags.ADDRESS -> new Value.AddressOf(value());
      case Tags.DEREFERENCE -> new Value.Dereference(value());
      case Tags.CONSTANT -> new Value.Constant(in.signed());
      case Tags.RESULT -> new Value.Result(in.index());
      case Tags.CAST -> new Value.Cast(facts.type(), value());
      case Tags.CONTAINER -> container(in.some(), facts.type());
      case Tags.BINARY -> new Value.Binary(in.constant(Value.Operator.class), value(), value());
      case Tags.NOT -> new Value.Not(value());
      case Tags.CONFIGURED -> new Value.Configured(in.some());
      case Tags.SELDOM -> new Value.Seldom(in.index(), false);
      case Tags.SELDOM_LAST -> new Value.Seldom(in.index(), true);
      default -> throw new DamagedException("no value is like that");
    };
  }

  private Value member(String member, boolean arrow) throws DamagedException {
    return new Value.Field(value(), member, arrow);
  }

  private Value container(String member, CType container) throws DamagedException {
    return new Value.ContainerOf(value(), container, member);
  }
}
