package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockorder.grammar.ast.Attribute;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.ExternalDeclaration.FunctionDefinition;
import org.lockorder.grammar.ast.Modifier;
import org.lockorder.grammar.ast.Parameter;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.ast.VariableDeclarator;
import org.lockorder.ir.Block;
import org.lockorder.ir.Body;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.FunctionFacts.Form;
import org.lockorder.ir.FunctionFacts.Variable;

/** Function definitions: what callers see of them, and their bodies. */
final class FunctionHeaders {
  private static final Set<String> WEAK = Set.of("__weak", "weak");

  private final FileContext file;
  private final Contracts contracts;

  FunctionHeaders(FileContext file) {
    this.file = file;
    this.contracts = new Contracts(file);
  }

  FunctionFacts lower(FunctionDefinition d, Condition condition) {
    Expr.CallExpr header = d.header();
    String name = header == null ? d.name() : macroName(d.name(), header);
    FunctionLowering function = new FunctionLowering(file, name, Form.FUNCTION, condition);
    List<Variable> parameters =
        header == null ? declared(d, function) : alternating(header, function);
    parameters.forEach(
        parameter -> function.scopes().parameter(parameter.name(), parameter.type()));
    CType result = function.type(d.type().result(), "::" + name);
    return facts(function, d, d, parameters, result);
  }

  /**
   * A function that is written with a macro for its header.
   *
   * @param made the header that the macro makes, with an empty body
   * @param around where its types are read
   * @param written the function with its body
   */
  FunctionFacts lower(
      FunctionDefinition made,
      FileContext around,
      FunctionDefinition written,
      Condition condition) {
    FunctionLowering header = new FunctionLowering(around, made.name(), Form.FUNCTION, condition);
    FunctionLowering function = new FunctionLowering(file, made.name(), Form.FUNCTION, condition);
    List<Variable> parameters = declared(made, header);
    parameters.forEach(
        parameter -> function.scopes().parameter(parameter.name(), parameter.type()));
    CType result = header.type(made.type().result(), "::" + made.name());
    return facts(function, made, written, parameters, result);
  }

  private FunctionFacts facts(
      FunctionLowering function,
      FunctionDefinition d,
      FunctionDefinition written,
      List<Variable> parameters,
      CType result) {
    List<Block> blocks = function.body(written.body());
    SourceText text = file.text();
    int begin = written.range().begin();
    FunctionFacts facts =
        new FunctionFacts(
            function.name(),
            text.path(),
            text.lineAt(text.find(written.name(), begin, written.body().range().begin())),
            text.lineAt(Math.max(begin, written.range().end() - 1)),
            Form.FUNCTION,
            d.modifiers().contains(Modifier.STATIC),
            has(d.attributes(), WEAK),
            has(d.attributes(), file.models().bootMarks()),
            parameters,
            result,
            function.scopes().types(),
            function.condition(),
            new Body(blocks),
            function.made());
    contracts.note(d.attributes(), facts);
    return facts;
  }

  private static boolean has(List<Attribute> attributes, Set<String> names) {
    for (Attribute attribute : attributes) {
      if (names.contains(attribute.name())) {
        return true;
      }
    }
    return false;
  }

  /** Notes what the marks of a prototype say. */
  void declared(
      Declaration declaration, VariableDeclarator declarator, String name, Condition condition) {
    if (!(declarator.type() instanceof Type.FunctionType type)
        || (!contracts.areIn(declaration.attributes())
            && !contracts.areIn(declarator.attributes()))) {
      return;
    }
    List<Attribute> attributes = new ArrayList<>(declaration.attributes());
    attributes.addAll(declarator.attributes());
    FunctionLowering function = new FunctionLowering(file, name, Form.CONTRACT, condition);
    int line = file.text().line(declarator.range());
    contracts.note(
        attributes,
        new FunctionFacts(
            name,
            file.text().path(),
            line,
            line,
            Form.CONTRACT,
            declaration.modifiers().contains(Modifier.STATIC),
            false,
            false,
            declared(type, function),
            function.type(type.result(), "::" + name),
            Map.of(),
            condition,
            new Body(List.of()),
            function.made()));
  }

  /** {@code SYSCALL_DEFINE3(read)}. */
  private String macroName(String macro, Expr.CallExpr header) {
    return header.arguments().isEmpty()
        ? macro + "()"
        : macro + "(" + file.text().spelling(header.arguments().getFirst().range()) + ")";
  }

  /** The parameters as a prototype declares them. */
  static List<Variable> declared(FunctionDefinition d, FunctionLowering function) {
    return declared(d.type(), function);
  }

  private static List<Variable> declared(Type.FunctionType type, FunctionLowering function) {
    List<Variable> parameters = new ArrayList<>();
    for (Parameter parameter : type.parameters()) {
      String name = parameter.name() == null ? "arg$" + parameters.size() : parameter.name();
      CType declared = function.type(parameter.type(), "::" + name);
      parameters.add(function.file().shared().one(new Variable(name, declared)));
    }
    if (type.variadic()) {
      parameters.add(new Variable(FunctionFacts.MORE, new CType.Unknown()));
    }
    return parameters;
  }

  /** The parameters of {@code SYSCALL_DEFINE3(read, unsigned int, fd, ...)}: type, name, ... */
  private static List<Variable> alternating(Expr.CallExpr header, FunctionLowering function) {
    List<Expr> arguments = header.arguments();
    List<Variable> parameters = new ArrayList<>();
    for (int i = 1; i + 1 < arguments.size(); i += 2) {
      CType type =
          switch (arguments.get(i)) {
            case Expr.TypeExpr t -> function.type(t.type(), "::");
            case Expr.NameExpr n -> new CType.Named(n.name());
            default -> new CType.Unknown();
          };
      String name = Spelling.name(arguments.get(i + 1));
      if (name == null || type instanceof CType.Unknown) {
        return List.of();
      }
      parameters.add(new Variable(name, type));
    }
    return arguments.size() % 2 == 1 ? parameters : List.of();
  }
}
