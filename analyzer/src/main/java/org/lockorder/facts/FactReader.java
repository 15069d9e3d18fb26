package org.lockorder.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockorder.cache.ByteReader;
import org.lockorder.cache.DamagedException;
import org.lockorder.ir.Block;
import org.lockorder.ir.Body;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Initial;
import org.lockorder.ir.Op;
import org.lockorder.ir.Site;
import org.lockorder.ir.StructFacts;
import org.lockorder.ir.Terminator;

/**
 * Reads facts that a {@link FactWriter} wrote. Whatever the bytes are, what comes of them can be
 * worked with, or is a {@link DamagedException}.
 */
public final class FactReader {
  private final ByteReader in;
  private final Sizes sizes = new Sizes();
  private final Sizes.Known knownTypes = sizes.none();
  private final List<CType> types = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private final OpReader ops;

  /** From there on. */
  public FactReader(ByteReader in) {
    this.in = in;
    this.ops = new OpReader(this, in, sizes);
  }

  /** Something that is read. */
  public interface Reading<T> {
    /** Reads it. */
    T read() throws DamagedException;
  }

  /** A function. */
  public FunctionFacts function() throws DamagedException {
    String name = in.some();
    String file = in.some();
    int line = in.number();
    int endLine = in.numberFrom(line);
    FunctionFacts.Form form = in.constant(FunctionFacts.Form.class);
    boolean fileLocal = in.flag();
    boolean weak = in.flag();
    boolean boot = in.flag();
    List<FunctionFacts.Variable> parameters = each(this::variable);
    CType result = type();
    Map<String, CType> locals = types();
    Condition condition = condition();
    ops.begin(line);
    List<Block> blocks = each(this::block);
    List<Site> made = each(this::site);
    check(blocks, made.size());
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
        condition,
        new Body(blocks),
        made);
  }

  /** Who walks a graph takes it for granted that it is one. */
  private static void check(List<Block> blocks, int made) throws DamagedException {
    for (Block block : blocks) {
      boolean isWhole = true;
      for (Op op : block.ops()) {
        isWhole &= op.line() >= -made;
      }
      isWhole &=
          switch (block.end()) {
            case Terminator.Jump j -> j.target() < blocks.size();
            case Terminator.Branch b ->
                b.then() < blocks.size() && b.otherwise() < blocks.size() && b.line() >= -made;
            case Terminator.Choice c -> c.targets().stream().allMatch(to -> to < blocks.size());
            case Terminator.Return r -> r.line() >= -made;
            case Terminator.Stop s -> true;
          };
      if (!isWhole) {
        throw new DamagedException("a block that leads nowhere");
      }
    }
  }

  private FunctionFacts.Variable variable() throws DamagedException {
    return new FunctionFacts.Variable(in.some(), type());
  }

  private Block block() throws DamagedException {
    return new Block(each(ops::op), end());
  }

  private Terminator end() throws DamagedException {
    return switch (in.below(Tags.STOP + 1)) {
      case Tags.JUMP -> new Terminator.Jump(in.index());
      case Tags.BRANCH -> new Terminator.Branch(ops.value(), in.index(), in.index(), ops.line());
      case Tags.CHOICE -> new Terminator.Choice(each(in::index));
      case Tags.RETURN -> new Terminator.Return(ops.valueOrNothing(), ops.line());
      default -> new Terminator.Stop();
    };
  }

  /** A struct. */
  public StructFacts struct() throws DamagedException {
    String tag = in.some();
    Site site = site();
    Condition condition = condition();
    return new StructFacts(
        tag,
        site,
        condition,
        each(() -> new StructFacts.Member(in.some(), type(), in.numberFrom(site.line()))));
  }

  /** A static object. */
  public GlobalFacts global() throws DamagedException {
    return new GlobalFacts(in.some(), type(), in.flag(), in.flag(), in.flag(), site(), condition());
  }

  /** An element of one. */
  public Initial initial() throws DamagedException {
    return new Initial(ops.value(), ops.value(), site(), condition());
  }

  /** Types by name. */
  public Map<String, CType> types() throws DamagedException {
    return byName(this::type);
  }

  /** Of whatever kind by name. */
  public <T> Map<String, T> byName(Reading<T> one) throws DamagedException {
    int count = in.count();
    Map<String, T> named = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      named.put(in.some(), one.read());
    }
    return named;
  }

  CType type() throws DamagedException {
    int before = in.below(types.size() + 1) - 1;
    if (before >= 0) {
      knownTypes.again(before);
      return types.get(before);
    }
    in.deeper();
    int begun = knownTypes.begin();
    CType type =
        switch (in.below(Tags.UNKNOWN_TYPE + 1)) {
          case Tags.SCALAR -> new CType.Scalar(in.some());
          case Tags.STRUCT -> new CType.Struct(in.some(), in.text());
          case Tags.NAMED -> new CType.Named(in.some());
          case Tags.POINTER -> new CType.Pointer(type());
          case Tags.ARRAY -> new CType.Array(type());
          case Tags.FUNCTION -> new CType.Function(type());
          case Tags.TYPEOF -> new CType.Typeof(ops.value());
          default -> new CType.Unknown();
        };
    knownTypes.end(begun);
    in.back();
    types.add(type);
    return type;
  }

  /** A condition. */
  public Condition condition() throws DamagedException {
    int before = in.below(conditions.size() + 1) - 1;
    if (before >= 0) {
      return conditions.get(before);
    }
    List<String> facts = texts();
    Condition condition = facts.isEmpty() ? Condition.ALWAYS : new Condition(facts);
    conditions.add(condition);
    return condition;
  }

  /** A place. */
  public Site site() throws DamagedException {
    String file = in.some();
    int line = in.number();
    return new Site(
        file, line, in.flag() ? new Site.Written(in.some(), in.some(), in.number()) : null);
  }

  /** Texts in their order. */
  public List<String> texts() throws DamagedException {
    return each(in::some);
  }

  /** Texts that have none. */
  public Set<String> textSet() throws DamagedException {
    int count = in.count();
    Set<String> texts = HashSet.newHashSet(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.some());
    }
    return texts;
  }

  /** As many as there are. */
  public <T> List<T> each(Reading<T> one) throws DamagedException {
    int count = in.count();
    if (count == 0) {
      return List.of();
    }
    List<T> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(one.read());
    }
    return all;
  }
}
