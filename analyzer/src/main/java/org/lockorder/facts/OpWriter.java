package org.lockorder.facts;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.cache.ByteWriter;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;

/** Writes what stands in a basic block. */
final class OpWriter {
  private final FactWriter facts;
  private final ByteWriter out;
  private final IdentityHashMap<Value, Integer> values = new IdentityHashMap<>();
  private int lastLine;

  OpWriter(FactWriter facts, ByteWriter out) {
    this.facts = facts;
    this.out = out;
  }

  /** Lines are told from those before them, the first one from that. */
  void begin(int line) {
    lastLine = line;
  }

  void line(int line) {
    out.signed(line - (long) lastLine);
    lastLine = line;
  }

  void op(Op op) {
    switch (op) {
      case Op.Assign a -> {
        out.unsigned(Tags.ASSIGN);
        value(a.target());
        value(a.value());
      }
      case Op.Call c -> call(c);
      case Op.LockOp l -> lock(l);
    }
    line(op.line());
  }

  private void call(Op.Call call) {
    switch (call.callee()) {
      case Op.Callee.Named n -> {
        out.unsigned(Tags.CALL);
        out.text(n.name());
      }
      case Op.Callee.Indirect i -> {
        out.unsigned(Tags.CALL_INDIRECT);
        value(i.pointer());
      }
    }
    out.unsigned(call.result());
    facts.each(call.arguments(), this::value);
  }

  private void lock(Op.LockOp l) {
    out.unsigned(Tags.LOCK);
    out.unsigned(l.result());
    out.text(l.name());
    out.constant(l.action());
    out.constant(l.mode());
    out.constant(l.kind());
    value(l.lock());
    out.flag(l.blocks());
    out.unsigned(l.acquiredWhen().bits());
    valueOrNothing(l.subclass());
    out.flag(l.lastReference());
    Op.Provided provided = l.provided();
    valueOrNothing(provided == null ? null : provided.word());
    if (provided != null) {
      facts.texts(provided.flags().with());
      facts.texts(provided.flags().without());
    }
    out.constant(l.context());
    out.text(l.text());
  }

  void valueOrNothing(@Nullable Value value) {
    if (value == null) {
      out.unsigned(Tags.NOTHING);
    } else {
      value(value);
    }
  }

  /** Adds a value; of those that are one object for all like it, the next is pointed at. */
  void value(Value value) {
    Integer before = value instanceof Value.Unknown ? null : values.get(value);
    if (before != null) {
      numbered(Tags.AGAIN, before);
      return;
    }
    some(value);
    if (!(value instanceof Value.Unknown)) {
      values.put(value, values.size());
    }
  }

  private void some(Value value) {
    switch (value) {
      case Value.Variable v -> named(Tags.VARIABLE, v.name());
      case Value.Global g -> global(g);
      case Value.Field f -> {
        named(f.arrow() ? Tags.MEMBER_BEHIND : Tags.MEMBER, f.member());
        value(f.base());
      }
      case Value.Element e -> both(Tags.ELEMENT, e.base(), e.index());
      case Value.AddressOf a -> of(Tags.ADDRESS, a.place());
      case Value.Dereference d -> of(Tags.DEREFERENCE, d.pointer());
      case Value.Constant c -> {
        out.unsigned(Tags.CONSTANT);
        out.signed(c.value());
      }
      case Value.Result r -> numbered(Tags.RESULT, r.call());
      case Value.Cast c -> {
        out.unsigned(Tags.CAST);
        facts.type(c.type());
        value(c.value());
      }
      case Value.ContainerOf c -> {
        named(Tags.CONTAINER, c.member());
        facts.type(c.container());
        value(c.pointer());
      }
      case Value.Binary b -> {
        out.unsigned(Tags.BINARY);
        out.constant(b.operator());
        value(b.left());
        value(b.right());
      }
      case Value.Not n -> of(Tags.NOT, n.value());
      case Value.Configured c -> named(Tags.CONFIGURED, c.fact());
      case Value.Seldom s -> numbered(s.lastReference() ? Tags.SELDOM_LAST : Tags.SELDOM, s.call());
      case Value.Unknown u -> out.unsigned(Tags.UNKNOWN);
    }
  }

  private void global(Value.Global g) {
    Long number = g.number();
    named(number == null ? Tags.GLOBAL : Tags.NUMBERED_GLOBAL, g.name());
    if (number != null) {
      out.signed(number);
    }
  }

  private void named(int tag, String name) {
    out.unsigned(tag);
    out.text(name);
  }

  private void numbered(int tag, int number) {
    out.unsigned(tag);
    out.unsigned(number);
  }

  private void of(int tag, Value part) {
    out.unsigned(tag);
    value(part);
  }

  private void both(int tag, Value first, Value second) {
    out.unsigned(tag);
    value(first);
    value(second);
  }
}
