package org.lockorder.rules;

import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the configuration. With a {@code .config} every CONFIG_ macro is decided;
 * without one only what the profile fixes, which is y or n and never m.
 */
public final class Configuration {
  private static final String PREFIX = "CONFIG_";
  private static final String MODULE = "_MODULE";

  private final Map<String, Boolean> profile;
  private final @Nullable KernelConfig config;

  Configuration(Map<String, Boolean> profile, @Nullable KernelConfig config) {
    this.profile = profile;
    this.config = config;
  }

  /** {@code CONFIG_NUMA} is the fact {@code NUMA}; any other macro is its own. */
  public static String fact(String macro) {
    return macro.startsWith(PREFIX) ? macro.substring(PREFIX.length()) : macro;
  }

  /** Whether the macro is defined; null where it is free. Of X=m, CONFIG_X_MODULE is. */
  public @Nullable Boolean isDefined(String macro) {
    if (config != null && macro.startsWith(PREFIX)) {
      String value = config.values().get(fact(macro));
      return (value != null && !value.equals("m")) || isModule(fact(macro));
    }
    String fact = fact(macro);
    Boolean fixed = profile.get(fact);
    boolean neverModule = fixed == null && fact.endsWith(MODULE) && profile.containsKey(base(fact));
    return neverModule ? Boolean.FALSE : fixed;
  }

  private boolean isModule(String symbol) {
    return config != null
        && symbol.endsWith(MODULE)
        && "m".equals(config.values().get(base(symbol)));
  }

  private static String base(String symbol) {
    return symbol.substring(0, symbol.length() - MODULE.length());
  }

  /** Whether a symbol, without CONFIG_, is y or m; null where it is free. */
  public @Nullable Boolean isSet(String symbol) {
    return config == null
        ? isDefined(PREFIX + symbol)
        : Boolean.valueOf(config.values().containsKey(symbol) || isModule(symbol));
  }

  /** What the macro is worth in an {@code #if}; empty where that is not known. */
  public OptionalLong number(String macro) {
    Boolean defined = isDefined(macro);
    String value = config == null ? null : config.values().get(fact(macro));
    if (value != null && macro.startsWith(PREFIX) && !value.matches("[ym]|\".*")) {
      try {
        return OptionalLong.of(Long.decode(value.replaceFirst("^(-?)0+(?=[0-9])", "$1")));
      } catch (NumberFormatException e) {
        return OptionalLong.empty();
      }
    }
    return defined == null || (value != null && value.startsWith("\""))
        ? OptionalLong.empty()
        : OptionalLong.of(defined ? 1 : 0);
  }
}
