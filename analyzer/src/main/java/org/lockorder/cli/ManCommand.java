package org.lockorder.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code lockorder man}: the manual page. */
@Command(
    name = "man",
    description = "Write the manual page.",
    footer = {"", "  lockorder man | man -l -"})
final class ManCommand extends OwnText {
  ManCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  String of(CommandLine root) {
    return ManPage.of(root.getCommandSpec());
  }
}
