package org.lockorder.summary;

import java.util.HashSet;
import java.util.Set;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;

/**
 * The static objects that a function sets, by an assignment or through their address, and what it
 * read of them: {@code if (!table) { lock(); if (!table) table = make(); unlock(); }}. What happens
 * only while such a one is zero happens once.
 */
final class SetOnce {
  private final Set<Value> values = new HashSet<>();

  SetOnce(FunctionFacts function) {
    for (Op.Assign assign : function.assigns()) {
      addGlobal(assign.target());
    }
    for (Op.Call call : function.calls()) {
      call.arguments().forEach(this::addAddressed);
    }
    if (!values.isEmpty()) {
      function.assigns().forEach(this::addRead);
    }
  }

  private void addRead(Op.Assign assign) {
    if (values.contains(assign.value())) {
      values.add(assign.target());
    }
  }

  private void addGlobal(Value target) {
    if (target instanceof Value.Global) {
      values.add(target);
    }
  }

  private void addAddressed(Value argument) {
    if (argument instanceof Value.AddressOf a) {
      addGlobal(a.place());
    }
  }

  /** Whether one of them is zero. */
  boolean isUnset(Facts facts) {
    return !values.isEmpty()
        && facts.any((v, n) -> n.classes().equals(Outcome.ZERO) && values.contains(v));
  }
}
