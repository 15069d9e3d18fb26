package org.lockorder.grammar.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What is left of a file's tokens once branches are dropped and directives are markers. */
final class Remains {
  private final Tokens raw;
  private final List<Directive> directives;
  private final BitSet droppedTokens = new BitSet();
  private final BitSet droppedDirectives = new BitSet();

  /** The type of the marker that each directive becomes; 0 for none. */
  private final int[] markers;

  Remains(Tokens raw, List<Directive> directives) {
    this.raw = raw;
    this.directives = directives;
    this.markers = new int[directives.size()];
  }

  /** Without that branch of the group, which ends at that directive. */
  void drop(IfGroup group, int branchIndex, int endDirective) {
    IfBranch branch = group.branches.get(branchIndex);
    droppedTokens.set(branch.firstToken, branch.endToken());
    boolean last = branchIndex + 1 == group.branches.size();
    int end = last ? endDirective : group.branches.get(branchIndex + 1).directive;
    if (end > branch.directive + 1) {
      droppedDirectives.set(branch.directive + 1, end);
    }
  }

  /** With a marker of that type for that directive. */
  void mark(int directive, int type) {
    markers[directive] = type;
  }

  /** The tokens themselves where all are left. */
  Tokens tokens(Workspace workspace) {
    if (droppedTokens.isEmpty() && Arrays.stream(markers).allMatch(marker -> marker == 0)) {
      raw.seal();
      return raw;
    }
    Tokens kept = workspace.kept(raw.count + directives.size() + 1);
    int token = 0;
    for (int i = 0; i <= directives.size(); i++) {
      int until = i == directives.size() ? raw.count : directives.get(i).token();
      while (token < until) {
        int dropped = Math.min(next(droppedTokens.nextSetBit(token)), until);
        kept.addAll(raw, token, dropped);
        token = Math.min(droppedTokens.nextClearBit(dropped), until);
      }
      if (i < directives.size() && markers[i] != 0 && !droppedDirectives.get(i)) {
        kept.add(markers[i], directives.get(i).begin(), directives.get(i).end());
      }
    }
    kept.seal();
    return kept;
  }

  private static int next(int bit) {
    return bit < 0 ? Integer.MAX_VALUE : bit;
  }
}
