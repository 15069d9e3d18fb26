package org.lockorder.program;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Site;

/**
 * Names locks as the contract does: a static object's by the object, any other by the innermost
 * named struct's member; a lock in a struct that only wraps it by the member that holds the struct.
 *
 * <p>A class stands for all its instances (Assumption 1): two {@code struct inode}s have one {@code
 * inode.i_rwsem}. Where a name alone would stand for two things, {@code @} and a path follow: that
 * of the object's file, or that of the first file that defines the struct.
 */
public final class LockNames {
  private static final String NO_LOCK = "none";

  private final Types types;
  private final Places places;
  private final LockWrappers wrappers;
  private final Map<String, String> called;
  private final Map<LockName, LockName> known = new ConcurrentHashMap<>();

  /**
   * @param called what locks are called that have a name of their own, by object or member; {@code
   *     none} is no lock
   */
  LockNames(Types types, Places places, LockWrappers wrappers, Map<String, String> called) {
    this.types = types;
    this.places = places;
    this.wrappers = wrappers;
    this.called = Map.copyOf(called);
  }

  /**
   * The name of the lock at {@code place}, as {@code file} sees its type; empty where neither
   * object nor struct is known (a coarse use).
   *
   * @param subclass lockdep's, null for none or an unknown one
   */
  public Optional<LockName> of(Place place, @Nullable String subclass, String file) {
    String suffix = subclass == null ? "" : "/" + subclass;
    CType.Struct owner = place.owner();
    String type = owner == null || owner.anonymous() ? null : places.memberName(place);
    if (place.object() != null && place.root() instanceof Place.Root.Static root) {
      String object = objectId(place.object(), root.key());
      String bare = called.getOrDefault(object, object);
      if (bare.equals(NO_LOCK) || NO_LOCK.equals(type == null ? null : called.get(type))) {
        return Optional.empty();
      }
      String id = bare + suffix;
      return shared(
          new LockName(
              id,
              bare,
              type != null ? type : bare.equals(object) ? id : object,
              null,
              !place.many(),
              declaration(place.object(), root.key(), file)));
    }
    if (type == null || owner == null) {
      return Optional.empty();
    }
    Place whole = held(place, owner);
    String member = Objects.requireNonNullElse(places.memberName(whole), type);
    String bare = called.getOrDefault(member, member);
    if (bare.equals(NO_LOCK)) {
      return Optional.empty();
    }
    return shared(
        new LockName(
            bare + suffix,
            bare,
            type,
            whole.container(),
            false,
            types.memberSite(
                Objects.requireNonNullElse(whole.owner(), owner),
                Places.firstMember(whole),
                file)));
  }

  /** The member that holds the struct which only wraps the lock; the lock itself in any other. */
  private Place held(Place place, CType.Struct owner) {
    Place around = place.parent();
    return around != null
            && around.type() instanceof CType.Struct s
            && s.tag().equals(owner.tag())
            && around.owner() != null
            && !around.owner().anonymous()
            && wrappers.contains(owner)
        ? around
        : place;
  }

  /** One object for all equal names: there are very many uses. */
  private Optional<LockName> shared(LockName name) {
    LockName first = known.putIfAbsent(name, name);
    return Optional.of(first != null && first.isAll(name) ? first : name);
  }

  /** {@code memory_chain.rwsem}, with {@code @file} where the key has one. */
  private static String objectId(String object, String key) {
    int at = key.indexOf('@');
    return at < 0 ? object : object + key.substring(at);
  }

  /** {@code memory_chain} of {@code memory_chain.rwsem}. */
  private static String outermost(String object) {
    int end = 0;
    while (end < object.length() && object.charAt(end) != '.' && object.charAt(end) != '[') {
      end++;
    }
    return object.substring(0, end);
  }

  private @Nullable Site declaration(String object, String key, String file) {
    int at = key.indexOf('@');
    String name = at < 0 ? outermost(object) : key.substring(0, at);
    String seenFrom = at < 0 ? file : key.substring(at + 1);
    return types.global(name, seenFrom).map(GlobalFacts::site).orElse(null);
  }
}
