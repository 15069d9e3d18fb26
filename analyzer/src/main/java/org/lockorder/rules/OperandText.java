package org.lockorder.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The notation for operands: {@code arg0}, {@code arg1->a.b}, {@code arg1[arg0]}, {@code global
 * x.y}, {@code one-of x}, {@code one-of x.y}, {@code return}.
 */
final class OperandText {
  private static final String MEMBERS = "(?:(?:->|\\.)[A-Za-z_]\\w*)*";
  private static final Pattern ARGUMENT = Pattern.compile("arg(\\d{1,2})(" + MEMBERS + ")");
  private static final Pattern PART = Pattern.compile("(.*)\\[([A-Za-z_]\\w*)\\]");
  private static final Pattern ONE_OF =
      Pattern.compile("one-of +([A-Za-z_]\\w*)(?:\\.([A-Za-z_]\\w*))?");
  private static final Pattern GLOBAL =
      Pattern.compile("global +([A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)");

  private OperandText() {}

  /** Any operand. */
  static Operand read(Fields fields, String key) throws RulesException {
    String text = fields.text(key);
    Matcher part = PART.matcher(text);
    Matcher argument = ARGUMENT.matcher(part.matches() ? part.group(1) : text);
    if (argument.matches()) {
      Operand.Argument whole =
          new Operand.Argument(Integer.parseInt(argument.group(1)), argument.group(2));
      return part.matches() ? new Operand.Part(whole, part.group(2)) : whole;
    }
    Matcher some = ONE_OF.matcher(text);
    if (some.matches()) {
      return some.group(2) == null
          ? new Operand.OneOf(some.group(1))
          : new Operand.MemberOfOne(some.group(1), some.group(2));
    }
    Matcher global = GLOBAL.matcher(text);
    if (global.matches()) {
      return new Operand.GlobalObject(global.group(1));
    }
    if (text.equals("return")) {
      return new Operand.Returned();
    }
    throw bad(
        fields, key, text, "arg0, arg0->member, arg0[BIT], global name, one-of name or return");
  }

  /** A plain argument. */
  static Operand argument(String text) {
    return new Operand.Argument(Integer.parseInt(text.substring("arg".length())), "");
  }

  /** A plain argument's index. */
  static int index(Fields fields, String key) throws RulesException {
    String text = fields.text(key);
    Matcher argument = ARGUMENT.matcher(text);
    if (!argument.matches() || !argument.group(2).isEmpty()) {
      throw bad(fields, key, text, "arg0, arg1, ...");
    }
    return Integer.parseInt(argument.group(1));
  }

  /** As rules write it. */
  static String write(Operand operand) {
    return switch (operand) {
      case Operand.Argument argument -> "arg" + argument.index() + argument.path();
      case Operand.Part part -> write(part.whole()) + "[" + part.index() + "]";
      case Operand.OneOf some -> "one-of " + some.name();
      case Operand.MemberOfOne some -> "one-of " + some.struct() + "." + some.member();
      case Operand.GlobalObject global -> "global " + global.name();
      case Operand.Returned returned -> "return";
    };
  }

  private static RulesException bad(Fields fields, String key, String text, String mend)
      throws RulesException {
    Node at = fields.node(key);
    String problem = "'" + key + "' in " + fields.what() + " is " + Source.quote(text);
    return fields.source().error(at, problem + ", no operand: write " + mend);
  }
}
