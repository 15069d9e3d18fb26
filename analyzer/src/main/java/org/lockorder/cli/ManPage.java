package org.lockorder.cli;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page, in the macros of man(7), made of what each command's help says. */
final class ManPage {
  private static final Map<String, String> ENVIRONMENT =
      new TreeMap<>(
          Map.of(
              "COLUMNS",
                  "How wide text is set. Default: as the terminal is, 120 at most; 100 elsewhere.",
              "LOCKORDER_JAVA_HOME", "The JDK to use, 21 or newer. Default: the newest.",
              "LOCKORDER_JAVA_OPTS", "More options for the JVM, such as -Xmx8g.",
              "NO_COLOR", "If it has a value, nothing is painted."));

  private final StringBuilder out = new StringBuilder();

  private ManPage() {}

  static String of(CommandSpec root) {
    ManPage page = new ManPage();
    page.write(root);
    return page.out.toString();
  }

  private void write(CommandSpec root) {
    List<CommandSpec> commands = leaves(root);
    Set<String> shared = shared();
    out.append(".TH LOCKORDER 1 \"\" \"lockorder ").append(Version.number()).append("\"\n");
    out.append(".SH NAME\nlockorder \\- ")
        .append(escaped(decapitalised(root.usageMessage().description()[0])))
        .append("\n.SH SYNOPSIS\n");
    commands.forEach(this::synopsis);
    out.append(".SH COMMANDS\n");
    commands.forEach(command -> command(command, shared));
    out.append(".SH OPTIONS OF EVERY COMMAND\n");
    CommandSpec.forAnnotatedObject(new SharedOptions()).options().stream()
        .sorted(Comparator.comparing(OptionSpec::longestName))
        .forEach(this::argument);
    out.append(".SH ENVIRONMENT\n");
    ENVIRONMENT.forEach(this::item);
    out.append(".SH FILES\n");
    item(".lockorder.yaml", "In TREE or a folder above it: what need not be given, suppressions.");
  }

  private static Set<String> shared() {
    return CommandSpec.forAnnotatedObject(new SharedOptions()).options().stream()
        .map(OptionSpec::longestName)
        .collect(Collectors.toSet());
  }

  private static List<CommandSpec> leaves(CommandSpec spec) {
    if (spec.subcommands().isEmpty()) {
      return List.of(spec);
    }
    return spec.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .flatMap(command -> leaves(command).stream())
        .toList();
  }

  private void synopsis(CommandSpec command) {
    out.append(".B ").append(escaped(command.qualifiedName())).append('\n');
    String arguments =
        command.positionalParameters().stream().map(ManPage::operand).collect(joining(" "));
    out.append("[OPTION]... ").append(escaped(arguments)).append("\n.br\n");
  }

  private static String operand(ArgSpec argument) {
    String label = argument.paramLabel() + (argument.arity().max() > 1 ? "..." : "");
    return argument.arity().min() == 0 ? "[" + label + "]" : label;
  }

  private void command(CommandSpec command, Set<String> shared) {
    out.append(".SS ").append(escaped(command.qualifiedName())).append('\n');
    paragraph(String.join(" ", command.usageMessage().description()));
    command.positionalParameters().forEach(this::argument);
    command.options().stream()
        .filter(option -> !shared.contains(option.longestName()))
        .sorted(Comparator.comparing(OptionSpec::longestName))
        .forEach(this::argument);
    for (String line : command.usageMessage().footer()) {
      if (line.startsWith("  ")) {
        out.append(".br\n").append(escaped(line.strip())).append('\n');
      } else {
        paragraph(line);
      }
    }
  }

  private void argument(ArgSpec argument) {
    String label = argument.paramLabel();
    String name =
        argument instanceof OptionSpec option
            ? Stream.of(option.names()).collect(joining(", "))
                + (option.arity().max() == 0 ? "" : " " + label)
            : label;
    item(name, String.join(" ", argument.description()));
  }

  private void item(String name, String text) {
    out.append(".TP\n.B ").append(escaped(name)).append('\n').append(escaped(text)).append('\n');
  }

  private void paragraph(String text) {
    if (!text.isBlank()) {
      out.append(".PP\n").append(escaped(text)).append('\n');
    }
  }

  private static String decapitalised(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT)
        + sentence.substring(1).replaceFirst("\\.$", "");
  }

  /** A line that is no macro. */
  private static String escaped(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
