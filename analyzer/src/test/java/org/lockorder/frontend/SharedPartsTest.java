package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

class SharedPartsTest {
  private final SharedParts parts = new SharedParts(true);

  private static Value lock(String name) {
    return new Value.Field(new Value.Variable(name), "lock", true);
  }

  private static Value nested(int depth) {
    Value value = new Value.Variable("v");
    for (int i = 0; i < depth; i++) {
      value = new Value.Dereference(value);
    }
    return value;
  }

  private Op.Assign assigned(Value target, Value value) {
    return (Op.Assign) parts.in(new Op.Assign(target, value, 7));
  }

  @Test
  void whatIsSaidAgainIsOneObject() {
    Op.Assign first = assigned(lock("d"), new Value.AddressOf(lock("e")));
    Op.Assign second = assigned(lock("e"), lock("d"));
    assertThat(second).isEqualTo(new Op.Assign(lock("e"), lock("d"), 7));
    assertThat(second.value()).isSameAs(first.target());
    assertThat(first.value()).isInstanceOf(Value.AddressOf.class);
    assertThat(second.target()).isSameAs(((Value.AddressOf) first.value()).place());
  }

  @Test
  void operationsStayApart() {
    Op.Callee f = new Op.Callee.Named("f");
    Op first = parts.in(new Op.Call(0, f, List.of(lock("d")), 1));
    Op second = parts.in(new Op.Call(0, new Op.Callee.Named("f"), List.of(lock("d")), 1));
    assertThat(second).isEqualTo(first).isNotSameAs(first);
    assertThat(((Op.Call) second).callee()).isSameAs(((Op.Call) first).callee());
    assertThat(((Op.Call) second).arguments().getFirst())
        .isSameAs(((Op.Call) first).arguments().getFirst());
  }

  @Test
  void soIsWhatABlockEndsWith() {
    Terminator branch = parts.in(new Terminator.Branch(lock("d"), 1, 2, 3));
    Terminator end = parts.in(new Terminator.Return(lock("d"), 4));
    assertThat(branch).isEqualTo(new Terminator.Branch(lock("d"), 1, 2, 3));
    assertThat(((Terminator.Return) end).value())
        .isSameAs(((Terminator.Branch) branch).condition());
    assertThat(parts.in(new Terminator.Jump(5))).isSameAs(parts.in(new Terminator.Jump(5)));
  }

  @Test
  void bodiesHaveThemOnlyWhereThatIsWanted() {
    Op op = new Op.Assign(lock("d"), lock("e"), 7);
    Terminator end = new Terminator.Return(lock("d"), 8);
    Block shared = parts.block(new ArrayList<>(List.of(op)), end);
    Block plain = new SharedParts(false).block(List.of(op), end);
    assertThat(plain).isEqualTo(shared);
    assertThat(plain.end()).isSameAs(end);
    assertThat(((Terminator.Return) shared.end()).value())
        .isSameAs(((Op.Assign) shared.ops().getFirst()).target());
  }

  @Test
  void typesAreShared() {
    CType type = parts.one(new CType.Pointer(new CType.Struct("dev")));
    assertThat(parts.one(new CType.Pointer(new CType.Struct("dev")))).isSameAs(type);
  }

  @Test
  void whatIsVeryLargeIsNotLookedAtWhole() {
    Value large = nested(1_000_000);
    assertThat(assigned(lock("d"), large).value()).isSameAs(large);
    assertThat(assigned(lock("d"), nested(100)).value())
        .isNotSameAs(assigned(lock("d"), nested(100)).value());
  }
}
