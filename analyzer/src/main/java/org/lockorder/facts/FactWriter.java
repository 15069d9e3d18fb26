package org.lockorder.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lockorder.cache.ByteWriter;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Initial;
import org.lockorder.ir.Site;
import org.lockorder.ir.StructFacts;
import org.lockorder.ir.Terminator;

/**
 * Writes facts so that a {@link FactReader} has them again, to the same bytes whenever they are
 * equal. There is a method for each kind of them rather than one for all records, which would have
 * to go by reflection: a reading of these bytes must take a fraction of one of the source.
 */
public final class FactWriter {
  private final ByteWriter out;
  private final Map<CType, Integer> types = new HashMap<>();
  private final Map<Condition, Integer> conditions = new HashMap<>();
  private final OpWriter ops;

  /** To the end of those bytes. */
  public FactWriter(ByteWriter out) {
    this.out = out;
    this.ops = new OpWriter(this, out);
  }

  /** Adds a function. */
  public void function(FunctionFacts f) {
    out.text(f.name());
    out.text(f.file());
    out.signed(f.line());
    out.signed(f.endLine() - (long) f.line());
    out.constant(f.form());
    out.flag(f.fileLocal());
    out.flag(f.weak());
    out.flag(f.boot());
    each(f.parameters(), this::variable);
    type(f.result());
    types(f.locals());
    condition(f.condition());
    ops.begin(f.line());
    each(f.blocks(), this::block);
    each(f.made(), this::site);
  }

  private void variable(FunctionFacts.Variable v) {
    out.text(v.name());
    type(v.type());
  }

  private void block(Block block) {
    each(block.ops(), ops::op);
    switch (block.end()) {
      case Terminator.Jump j -> {
        out.unsigned(Tags.JUMP);
        out.unsigned(j.target());
      }
      case Terminator.Branch b -> {
        out.unsigned(Tags.BRANCH);
        ops.value(b.condition());
        out.unsigned(b.then());
        out.unsigned(b.otherwise());
        ops.line(b.line());
      }
      case Terminator.Choice c -> {
        out.unsigned(Tags.CHOICE);
        each(c.targets(), target -> out.unsigned(target));
      }
      case Terminator.Return r -> {
        out.unsigned(Tags.RETURN);
        ops.valueOrNothing(r.value());
        ops.line(r.line());
      }
      case Terminator.Stop s -> out.unsigned(Tags.STOP);
    }
  }

  /** Adds a struct. */
  public void struct(StructFacts s) {
    out.text(s.tag());
    site(s.site());
    condition(s.condition());
    each(
        s.members(),
        member -> {
          out.text(member.name());
          type(member.type());
          out.signed(member.line() - (long) s.site().line());
        });
  }

  /** Adds a static object. */
  public void global(GlobalFacts g) {
    out.text(g.name());
    type(g.type());
    out.flag(g.fileLocal());
    out.flag(g.definition());
    out.flag(g.perCpu());
    site(g.site());
    condition(g.condition());
  }

  /** Adds an element of one. */
  public void initial(Initial i) {
    ops.value(i.place());
    ops.value(i.value());
    site(i.site());
    condition(i.condition());
  }

  /** Adds types by name. */
  public void types(Map<String, CType> named) {
    byName(named, this::type);
  }

  /** Adds whatever there is by name, sorted. */
  public <T> void byName(Map<String, T> named, Consumer<? super T> adding) {
    out.unsigned(named.size());
    new TreeMap<>(named)
        .forEach(
            (name, one) -> {
              out.text(name);
              adding.accept(one);
            });
  }

  /** Adds a type; one that was there before is pointed at. */
  void type(CType type) {
    Integer before = types.get(type);
    if (before != null) {
      out.unsigned(before + 1L);
      return;
    }
    out.unsigned(0);
    switch (type) {
      case CType.Scalar s -> named(Tags.SCALAR, s.name());
      case CType.Struct s -> {
        named(Tags.STRUCT, s.tag());
        textOrNothing(s.home());
      }
      case CType.Named n -> named(Tags.NAMED, n.name());
      case CType.Pointer p -> of(Tags.POINTER, p.target());
      case CType.Array a -> of(Tags.ARRAY, a.element());
      case CType.Function f -> of(Tags.FUNCTION, f.result());
      case CType.Typeof t -> {
        out.unsigned(Tags.TYPEOF);
        ops.value(t.value());
      }
      case CType.Unknown u -> out.unsigned(Tags.UNKNOWN_TYPE);
    }
    types.put(type, types.size());
  }

  private void named(int tag, String name) {
    out.unsigned(tag);
    out.text(name);
  }

  private void of(int tag, CType part) {
    out.unsigned(tag);
    type(part);
  }

  /** Adds a condition, likewise. */
  public void condition(Condition condition) {
    Integer before = conditions.get(condition);
    if (before != null) {
      out.unsigned(before + 1L);
      return;
    }
    out.unsigned(0);
    each(condition.facts(), out::text);
    conditions.put(condition, conditions.size());
  }

  /** Adds a place. */
  public void site(Site site) {
    out.text(site.file());
    out.signed(site.line());
    Site.Written written = site.written();
    out.flag(written != null);
    if (written != null) {
      out.text(written.macro());
      out.text(written.file());
      out.signed(written.line());
    }
  }

  /** Adds a text or that there is none. */
  public void textOrNothing(@Nullable String text) {
    if (text == null) {
      out.nothing();
    } else {
      out.text(text);
    }
  }

  /** Adds texts in their order. */
  public void texts(List<String> texts) {
    each(texts, out::text);
  }

  /** Adds texts that have none: sorted. */
  public void sorted(Collection<String> texts) {
    each(new TreeSet<>(texts), out::text);
  }

  /** Adds how many there are, then each. */
  public <T> void each(Collection<T> all, Consumer<? super T> adding) {
    out.unsigned(all.size());
    for (T one : all) {
      adding.accept(one);
    }
  }
}
