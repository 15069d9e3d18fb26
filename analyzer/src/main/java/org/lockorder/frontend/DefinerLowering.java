package org.lockorder.frontend;

import java.util.List;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.Modifier;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Value;
import org.lockorder.rules.Definer;
import org.lockorder.rules.ValueModel;

/**
 * Lowers macros that stand where declarations do: {@code DEFINE_MUTEX(slab_mutex)}. Those that
 * rules know define an object; what others make is known once all macros are.
 */
final class DefinerLowering {
  private final FileContext file;
  private final FunctionLowering outside;
  private final TypeLowering types;
  private final List<Unexpanded> unexpanded;

  /**
   * @param outside for what stands outside of functions
   * @param unexpanded where those go that must wait
   */
  DefinerLowering(
      FileContext file, FunctionLowering outside, TypeLowering types, List<Unexpanded> unexpanded) {
    this.file = file;
    this.outside = outside;
    this.types = types;
    this.unexpanded = unexpanded;
  }

  void lower(ExternalDeclaration.MacroDeclaration d, Condition condition) {
    String callee = Spelling.callee(d.call());
    if (callee == null) {
      return;
    }
    int line = file.text().lineAt(d.range().begin());
    Definer definer = file.models().definers().get(callee);
    if (definer != null) {
      object(definer, d, condition);
      if (definer.mayInitialise(d.call().arguments().size())) {
        String text = file.text().raw(d.range().begin(), d.range().end());
        unexpanded.add(new Unexpanded.Initialised(text, line, condition));
      }
    } else if (!(file.models().values().get(callee) instanceof ValueModel.Opaque)) {
      Unexpanded.Initializer initializer =
          d.initializer() == null ? null : new Unexpanded.Initializer(d.initializer(), file);
      unexpanded.add(new Unexpanded.Declaration(head(d), line, initializer, condition));
    }
  }

  private void object(
      Definer definer, ExternalDeclaration.MacroDeclaration d, Condition condition) {
    String name = Definitions.name(definer, d.call());
    if (name == null) {
      return;
    }
    CType type = Definitions.type(definer, d.call(), t -> types.lower(t, "::" + name, condition));
    boolean definition = !definer.declarationOnly() && !d.modifiers().contains(Modifier.EXTERN);
    boolean fileLocal = d.modifiers().contains(Modifier.STATIC);
    file.add(
        new GlobalFacts(
            name,
            type,
            fileLocal,
            definition,
            definer.perCpu(),
            file.text().site(d.range()),
            condition));
    if (d.initializer() != null) {
      InitialValues values = new InitialValues(outside, condition);
      values.read(new Value.Global(name), d.initializer()).keep();
    }
  }

  /** What stands in front of the initialiser. */
  private String head(ExternalDeclaration.MacroDeclaration d) {
    int begin = d.range().begin();
    if (d.initializer() == null) {
      return file.text().raw(begin, d.range().end());
    }
    String text = file.text().raw(begin, d.initializer().range().begin());
    return text.substring(0, Math.max(0, text.lastIndexOf('='))) + ";";
  }
}
