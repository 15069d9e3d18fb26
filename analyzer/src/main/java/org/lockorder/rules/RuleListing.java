package org.lockorder.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.Outcome;

/** The models in force as lines to read: kind, name, effect and origin, separated by tabs. */
public final class RuleListing {
  private final List<String> lines = new ArrayList<>();
  private final Models models;

  private RuleListing(Models models) {
    this.models = models;
  }

  /** Every row, sorted. */
  public static List<String> list(Models models) {
    RuleListing listing = new RuleListing(models);
    listing.all();
    Collections.sort(listing.lines);
    return listing.lines;
  }

  /** How many rows of each kind there are, by the kind's word. */
  public static SortedMap<String, Integer> count(Models models) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (String line : list(models)) {
      counts.merge(line.substring(0, line.indexOf('\t')), 1, Integer::sum);
    }
    return counts;
  }

  private void all() {
    models.calls().values().forEach(effects -> effects.forEach(m -> call("call", m)));
    models.marks().values().forEach(effects -> effects.forEach(m -> call("mark", m)));
    models.values().forEach((name, value) -> line("value", name, effect(value)));
    models
        .definers()
        .forEach(
            (name, d) -> {
              String type = d.type() == null ? "arg" + d.typeArgument() : d.type();
              line(
                  "object",
                  name,
                  (d.declarationOnly() ? "declares" : "defines")
                      + (d.perCpu() ? " per CPU" : "")
                      + (" arg" + d.name() + ": " + type));
            });
    models.guardUses().forEach((name, use) -> line("guard-use", name, Schema.word(use)));
    models.counted().forEach(c -> line("counted-rwsem", c.object(), counted(c)));
    models.noReturn().forEach(name -> line("no-return", name, "never returns"));
    models.zeroing().forEach(name -> line("zeroing", name, "returns zeroed memory"));
    models.bootMarks().forEach(name -> line("boot-mark", name, "boot only"));
    models.processWide().forEach(tag -> line("process-wide", tag, "one of all threads"));
    models.drives().tables().forEach((name, d) -> line("drive", name, drive(d)));
    models.implementations().forEach((name, i) -> line("implementation", name, implementation(i)));
    models.drives().shapes().forEach((name, m) -> line("shape", name, m + " is never called"));
    models
        .drives()
        .serves()
        .forEach(
            (name, s) ->
                line("serve", name, "serves a %s by its %s".formatted(s.object(), s.by())));
    models.drives().removals().forEach((name, r) -> line("removal", name, removal(r)));
    models
        .drives()
        .queues()
        .forEach(
            (name, q) ->
                line(
                    "queue",
                    name,
                    "queues %s on %s%s"
                        .formatted(
                            OperandText.write(q.what()),
                            OperandText.write(q.on()),
                            q.ordered() ? ", one at a time" : "")));
    models
        .drives()
        .orderedQueues()
        .forEach(name -> line("ordered-queue", name, "makes a queue of one at a time"));
    models
        .drives()
        .starts()
        .forEach(
            (name, s) ->
                line(
                    "start",
                    name,
                    "starts a thread that runs %s, waited for as %s"
                        .formatted(OperandText.write(s.function()), s.as().label())));
    models
        .drives()
        .handlers()
        .forEach(
            (name, h) ->
                line(
                    "handler",
                    name,
                    "has %s called: %s"
                        .formatted(OperandText.write(h.function()), h.context().label())));
    models.prints().forEach((name, id) -> line("print", name, "is printed for " + id));
    models.lockNames().forEach((name, id) -> line("name", name, "is called " + id));
    models.orders().forEach((name, order) -> line("order", name, order(order)));
    models
        .holds()
        .forEach(
            (name, h) ->
                line(
                    "hold",
                    name,
                    "callers hold %s where it says \"%s\"".formatted(h.lock(), h.says())));
    models.profile().forEach((name, set) -> line("fixed", name, set ? "y" : "n"));
  }

  private static String order(StatedOrder order) {
    return order.place()
        + order.chains().stream()
            .map(
                chain ->
                    chain.levels().stream()
                        .map(
                            level ->
                                level.stream()
                                    .map(StatedOrder.Lock::toString)
                                    .collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining(" > ")))
            .collect(Collectors.joining("; ", ": ", ""));
  }

  private static String implementation(Implementation row) {
    String effect = "each is a type of " + String.join(", ", new TreeSet<>(row.objects()));
    return row.others().isEmpty()
        ? effect
        : effect
            + "; of others too where one calls "
            + String.join(", ", new TreeSet<>(row.others()));
  }

  private static String drive(Drive drive) {
    StringBuilder effect = new StringBuilder(drive.each() ? "calls one of " : "calls ");
    effect.append(String.join(", ", drive.calls()));
    if (drive.as() != null) {
      effect.append(" as ").append(drive.as().label());
    }
    if (drive.holding() != null) {
      effect.append(" holding ").append(drive.holding());
      if (drive.kind() != LockKind.PSEUDO) {
        effect.append(" as ").append(drive.kind().label());
      }
      effect.append(' ').append(drive.mode().label());
    }
    if (drive.context() != ContextChange.NONE) {
      effect.append(' ').append(drive.context().label());
    }
    if (!drive.softirqQueues().isEmpty()) {
      effect
          .append(" softirq-enter on ")
          .append(String.join(", ", new TreeSet<>(drive.softirqQueues())));
    }
    if (!drive.inside().isEmpty()) {
      effect.append(" inside ").append(String.join(", ", new TreeSet<>(drive.inside())));
    }
    return effect.append(drive.forMany() ? " for many" : "").toString();
  }

  private void call(String kind, CallModel model) {
    StringBuilder effect = new StringBuilder(model.action().label());
    effect.append(' ').append(OperandText.write(model.lock()));
    effect.append(' ').append(model.mode().label()).append(' ').append(model.kind().label());
    if (model.action() == LockAction.ACQUIRE) {
      effect.append(model.blocks() ? "" : " without waiting");
      effect.append(model.acquiredWhen().isAny() ? "" : " when " + word(model.acquiredWhen()));
      effect.append(model.lastReference() ? " for the last reference" : "");
    }
    effect.append(model.context() == ContextChange.NONE ? "" : " " + model.context().label());
    operand(effect, " without waiting if ", model.tries());
    operand(effect, " mode ", model.reads());
    operand(effect, " subclass ", model.subclass());
    effect.append(model.enters() ? " and what is in it" : "");
    operand(effect, " for ", model.count());
    operand(effect, " if " + model.flags() + " in ", model.word());
    lines.add(String.join("\t", kind, model.call(), effect, model.origin()));
  }

  private static void operand(StringBuilder effect, String what, @Nullable Operand operand) {
    if (operand != null) {
      effect.append(what).append(OperandText.write(operand));
    }
  }

  private void line(String kind, String name, String effect) {
    String origin = models.origins().getOrDefault(kind + " " + name, "-");
    lines.add(String.join("\t", kind, name, effect, origin));
  }

  private static String removal(Removal removal) {
    StringBuilder effect = new StringBuilder("removes");
    operand(effect, " ", removal.of());
    operand(effect, " from ", removal.from());
    if (!removal.never().isEmpty()) {
      effect.append(" no ").append(String.join(", ", new TreeSet<>(removal.never())));
    }
    if (removal.undoes()) {
      effect.append(" what it has just made");
    }
    return effect.toString();
  }

  private static String effect(ValueModel value) {
    return switch (value) {
      case ValueModel.Same same -> "is arg" + same.argument();
      case ValueModel.Container c ->
          "is the arg" + c.type() + " around arg" + c.pointer() + ", its arg" + c.member();
      case ValueModel.Member m -> "is arg" + m.object() + "->arg" + m.name();
      case ValueModel.ErrorNumber error -> "is arg" + error.argument() + ", not above 0";
      case ValueModel.Moved moved ->
          (moved.returns() ? "returns arg" : "is arg") + moved.argument() + ", which is zero then";
      case ValueModel.Beside b -> "is what lies beside *arg" + b.argument();
      case ValueModel.Pointee p -> "is *arg" + p.argument();
      case ValueModel.PointerTo p -> "points to an arg" + p.type();
      case ValueModel.Like like -> "has the type of arg" + like.argument();
      case ValueModel.OneOf some -> "points to one of many " + some.object();
      case ValueModel.Typed typed -> "is a " + typed.type();
      case ValueModel.Test test -> "tests arg" + test.argument() + " for " + word(test.outcome());
      case ValueModel.ConfigTest test ->
          "tests whether arg" + test.argument() + " is " + Schema.word(test.setting());
      case ValueModel.LastReference last ->
          "tests whether the last reference in arg" + last.argument() + " is gone";
      case ValueModel.Seldom seldom -> "is true, or does anything, of few objects";
      case ValueModel.Constant constant -> "is " + constant.number();
      case ValueModel.Opaque opaque -> "is not looked into";
      case ValueModel.Stored stored ->
          "stores %s in %s"
              .formatted(OperandText.write(stored.value()), OperandText.write(stored.in()));
      case ValueModel.Called called -> {
        StringBuilder effect = new StringBuilder("calls ");
        effect.append(OperandText.write(called.pointer()));
        operand(effect, " holding ", called.holding());
        if (called.waits() != ValueModel.Called.OTHER) {
          effect.append(" and waits where arg").append(called.waits()).append(" is not 0");
        }
        yield effect.toString();
      }
      case ValueModel.Demands d ->
          "goes on %swhen arg%d is %s"
              .formatted(
                  d.goesOn() ? "mostly " : "",
                  d.argument(),
                  d.is() == ValueModel.Demands.NONE ? word(d.outcome()) : "arg" + d.is());
      case ValueModel.Refuses refuses -> "goes on when arg" + refuses.argument() + " is zero";
    };
  }

  private static String word(Outcome outcome) {
    String word = outcome.toString();
    for (Map.Entry<String, Outcome> entry : Schema.OUTCOMES.entrySet()) {
      word = entry.getValue().equals(outcome) ? entry.getKey() : word;
    }
    return word;
  }

  private static String counted(CountedRwsem lock) {
    return lock.id()
        + ": read "
        + String.join(" ", lock.readLock())
        + ", try "
        + String.join(" ", lock.readTryLock())
        + ", unlock "
        + String.join(" ", lock.readUnlock())
        + "; write "
        + String.join(" ", lock.writeLock())
        + ", unlock "
        + String.join(" ", lock.writeUnlock());
  }
}
