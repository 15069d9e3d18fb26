import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A step of the build, behind the compiler: lambdas, method references, switches over types and records' {@code
 * equals()}, {@code hashCode()} and {@code toString()} become classes and methods as one would write them by hand.
 *
 * <p>javac leaves them to be linked when they are first run. Then each object that a lambda makes with what it
 * captured is one call into the JVM as long as only the first compiler has seen it, and a short run is over before
 * the second would: a twentieth of a scan of mm and kernel. What this step does not know it leaves as it is.
 *
 * <p>It is run from its source by the Java that runs Maven, 17 or newer, so that it needs no module of its own: {@code
 * java -cp asm DirectCalls.java FOLDER}
 */
public final class DirectCalls {
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type OBJECTS = Type.getType(java.util.Objects.class);
  private static final Method NEW = Method.getMethod("void <init>()");

  /** All classes of the folder by internal name, and those made. */
  private final Map<String, ClassNode> classes = new TreeMap<>();

  private final Map<String, ClassNode> changed = new TreeMap<>();

  private DirectCalls(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(node, 0);
        classes.put(node.name, node);
      }
    }
    for (ClassNode node : List.copyOf(classes.values())) {
      new Rewriting(node).run();
    }
    for (ClassNode node : changed.values()) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      node.accept(writer);
      Files.write(folder.resolve(node.name + ".class"), writer.toByteArray());
    }
  }

  /** Rewrites the classes in a folder, in place; a second time changes nothing. */
  public static void main(String[] args) throws IOException {
    new DirectCalls(Path.of(args[0]));
  }

  /** One class. */
  private final class Rewriting {
    private final ClassNode owner;
    private final List<MethodNode> added = new ArrayList<>();
    private int lambdas;

    Rewriting(ClassNode owner) {
      this.owner = owner;
    }

    void run() {
      for (MethodNode method : owner.methods) {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
          AbstractInsnNode direct = instruction instanceof InvokeDynamicInsnNode call ? direct(call) : null;
          if (direct != null) {
            method.instructions.set(instruction, direct);
            changed.put(owner.name, owner);
          }
        }
      }
      owner.methods.addAll(added);
    }

    /** What says the same without being linked; null if the call stays. */
    private AbstractInsnNode direct(InvokeDynamicInsnNode call) {
      return switch (call.bsm.getOwner() + "." + call.bsm.getName()) {
        case "java/lang/invoke/LambdaMetafactory.metafactory" -> lambda(call);
        case "java/lang/runtime/SwitchBootstraps.typeSwitch" -> typeSwitch(call);
        case "java/lang/runtime/ObjectMethods.bootstrap" ->
            switch (call.name) {
              case "equals" -> equalsOf(call);
              case "hashCode" -> hashCodeOf(call);
              case "toString" -> toStringOf(call);
              default -> null;
            };
        default -> null;
      };
    }

    /** A class with a field for each captured value, and its one method; one object will do if there is none. */
    private AbstractInsnNode lambda(InvokeDynamicInsnNode call) {
      Type[] captured = Type.getArgumentTypes(call.desc);
      Type face = Type.getReturnType(call.desc);
      ClassNode made = new ClassNode();
      made.version = owner.version;
      made.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
      made.name = owner.name + "$$" + ++lambdas;
      made.superName = OBJECT.getInternalName();
      made.interfaces = List.of(face.getInternalName());
      joinNest(made);
      for (int i = 0; i < captured.length; i++) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
        made.fields.add(new FieldNode(access, "captured" + i, captured[i].getDescriptor(), null, null));
      }
      addConstructor(made, captured);
      addMethod(made, captured, call);
      changed.put(made.name, made);
      Type self = Type.getObjectType(made.name);
      boolean isOne = captured.length == 0;
      GeneratorAdapter code =
          isOne
              ? method(made, Opcodes.ACC_STATIC, "<clinit>", "()V")
              : method(made, Opcodes.ACC_STATIC, "of", call.desc);
      code.newInstance(self);
      code.dup();
      if (!isOne) {
        code.loadArgs();
      }
      code.invokeConstructor(self, new Method("<init>", Type.VOID_TYPE, captured));
      if (!isOne) {
        code.returnValue();
        return new MethodInsnNode(Opcodes.INVOKESTATIC, made.name, "of", call.desc, false);
      }
      int access = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
      made.fields.add(new FieldNode(access, "ONE", face.getDescriptor(), null, null));
      code.putStatic(self, "ONE", face);
      code.returnValue();
      return new FieldInsnNode(Opcodes.GETSTATIC, made.name, "ONE", face.getDescriptor());
    }

    /** So that it may call what is private. */
    private void joinNest(ClassNode made) {
      made.nestHostClass = owner.nestHostClass == null ? owner.name : owner.nestHostClass;
      ClassNode host = classes.get(made.nestHostClass);
      if (host.nestMembers == null) {
        host.nestMembers = new ArrayList<>();
      }
      host.nestMembers.add(made.name);
      changed.put(host.name, host);
    }

    private void addConstructor(ClassNode made, Type[] captured) {
      GeneratorAdapter code = method(made, 0, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured));
      code.loadThis();
      code.invokeConstructor(OBJECT, NEW);
      for (int i = 0; i < captured.length; i++) {
        code.loadThis();
        code.loadArg(i);
        code.putField(Type.getObjectType(made.name), "captured" + i, captured[i]);
      }
      code.returnValue();
    }

    /** The interface's method: hands on what was captured, then its own arguments, each as it is wanted. */
    private void addMethod(ClassNode made, Type[] captured, InvokeDynamicInsnNode call) {
      Type erased = (Type) call.bsmArgs[0];
      Handle body = (Handle) call.bsmArgs[1];
      Type given = ((Type) call.bsmArgs[2]).getReturnType();
      Type of = Type.getObjectType(body.getOwner());
      boolean makes = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
      List<Type> wanted = new ArrayList<>();
      if (!makes && body.getTag() != Opcodes.H_INVOKESTATIC) {
        wanted.add(of);
      }
      wanted.addAll(Arrays.asList(Type.getArgumentTypes(body.getDesc())));
      GeneratorAdapter code = method(made, Opcodes.ACC_PUBLIC, call.name, erased.getDescriptor());
      if (makes) {
        code.newInstance(of);
        code.dup();
      }
      for (int i = 0; i < wanted.size(); i++) {
        int own = i - captured.length;
        if (own < 0) {
          code.loadThis();
          code.getField(Type.getObjectType(made.name), "captured" + i, captured[i]);
        } else {
          code.loadArg(own);
        }
        convert(code, own < 0 ? captured[i] : erased.getArgumentTypes()[own], wanted.get(i));
      }
      int opcode =
          switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
          };
      code.visitMethodInsn(opcode, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
      Type result = makes ? of : Type.getReturnType(body.getDesc());
      Type asked = erased.getReturnType();
      if (asked.getSort() != Type.VOID) {
        convert(code, result, isPrimitive(asked) ? asked : given);
      } else if (result.getSize() == 2) {
        code.pop2();
      } else if (result.getSize() == 1) {
        code.pop();
      }
      code.returnValue();
    }

    /** A method that says the first label from an index on that the object is of; see SwitchBootstraps. */
    private AbstractInsnNode typeSwitch(InvokeDynamicInsnNode call) {
      if (!Arrays.stream(call.bsmArgs).allMatch(Type.class::isInstance)) {
        return null;
      }
      GeneratorAdapter code = helper("typeSwitch$" + added.size(), call.desc);
      Label next = code.newLabel();
      code.loadArg(0);
      code.ifNonNull(next);
      code.push(-1);
      code.returnValue();
      for (int i = 0; i < call.bsmArgs.length; i++) {
        place(code, next, call.desc);
        next = code.newLabel();
        code.loadArg(0);
        code.instanceOf((Type) call.bsmArgs[i]);
        code.ifZCmp(GeneratorAdapter.EQ, next);
        code.loadArg(1);
        code.push(i);
        code.ifICmp(GeneratorAdapter.GT, next);
        code.push(i);
        code.returnValue();
      }
      place(code, next, call.desc);
      code.push(call.bsmArgs.length);
      code.returnValue();
      return callOf("typeSwitch$" + (added.size() - 1), call.desc);
    }

    /** A method that compares all components, floating-point ones as their wrappers do; see ObjectMethods. */
    private AbstractInsnNode equalsOf(InvokeDynamicInsnNode call) {
      Type self = Type.getObjectType(owner.name);
      GeneratorAdapter code = helper("equals$", call.desc);
      Label differs = code.newLabel();
      code.loadArg(1);
      code.instanceOf(self);
      code.ifZCmp(GeneratorAdapter.EQ, differs);
      for (Handle component : components(call)) {
        Type type = Type.getType(component.getDesc());
        for (int argument = 0; argument < 2; argument++) {
          code.loadArg(argument);
          code.checkCast(self);
          code.getField(self, component.getName(), type);
        }
        switch (type.getSort()) {
          case Type.FLOAT, Type.DOUBLE -> {
            code.invokeStatic(boxed(type), new Method("compare", Type.INT_TYPE, new Type[] {type, type}));
            code.ifZCmp(GeneratorAdapter.NE, differs);
          }
          case Type.ARRAY, Type.OBJECT -> {
            code.invokeStatic(OBJECTS, Method.getMethod("boolean equals(Object, Object)"));
            code.ifZCmp(GeneratorAdapter.EQ, differs);
          }
          default -> code.ifCmp(type, GeneratorAdapter.NE, differs);
        }
      }
      code.push(true);
      code.returnValue();
      place(code, differs, call.desc);
      code.push(false);
      code.returnValue();
      return callOf("equals$", call.desc);
    }

    /** A method with the value that ObjectMethods gives: that of lists of the components. */
    private AbstractInsnNode hashCodeOf(InvokeDynamicInsnNode call) {
      Type self = Type.getObjectType(owner.name);
      GeneratorAdapter code = helper("hashCode$", call.desc);
      code.push(0);
      for (Handle component : components(call)) {
        Type type = Type.getType(component.getDesc());
        code.push(31);
        code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
        code.loadArg(0);
        code.getField(self, component.getName(), type);
        Type argument = isPrimitive(type) ? type : OBJECT;
        Type of = isPrimitive(type) ? boxed(type) : OBJECTS;
        code.invokeStatic(of, new Method("hashCode", Type.INT_TYPE, new Type[] {argument}));
        code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
      }
      code.returnValue();
      return callOf("hashCode$", call.desc);
    }

    /** A method with the text that ObjectMethods gives: the record's name, and its components with theirs. */
    private AbstractInsnNode toStringOf(InvokeDynamicInsnNode call) {
      Type self = Type.getObjectType(owner.name);
      Type builder = Type.getType(StringBuilder.class);
      GeneratorAdapter code = helper("toString$", call.desc);
      code.newInstance(builder);
      code.dup();
      code.invokeConstructor(builder, NEW);
      String before = simpleName() + "[";
      for (Handle component : components(call)) {
        Type type = Type.getType(component.getDesc());
        append(code, before + component.getName() + "=");
        code.loadArg(0);
        code.getField(self, component.getName(), type);
        append(code, appended(type));
        before = ", ";
      }
      append(code, components(call).isEmpty() ? before + "]" : "]");
      code.invokeVirtual(builder, Method.getMethod("String toString()"));
      code.returnValue();
      return callOf("toString$", call.desc);
    }

    private static void append(GeneratorAdapter code, String text) {
      code.push(text);
      append(code, OBJECT);
    }

    private static void append(GeneratorAdapter code, Type type) {
      Type builder = Type.getType(StringBuilder.class);
      code.invokeVirtual(builder, new Method("append", builder, new Type[] {type}));
    }

    private static Type appended(Type type) {
      return switch (type.getSort()) {
        case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
        case Type.ARRAY, Type.OBJECT -> OBJECT;
        default -> type;
      };
    }

    /** As Class.getSimpleName() says it. */
    private String simpleName() {
      for (var inner : owner.innerClasses) {
        if (inner.name.equals(owner.name)) {
          return inner.innerName;
        }
      }
      return owner.name.substring(owner.name.lastIndexOf('/') + 1);
    }

    private List<Handle> components(InvokeDynamicInsnNode call) {
      return Arrays.stream(call.bsmArgs).skip(2).map(Handle.class::cast).toList();
    }

    private GeneratorAdapter helper(String name, String desc) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      MethodNode node = new MethodNode(access, name, desc, null, null);
      added.add(node);
      return new GeneratorAdapter(node, access, name, desc);
    }

    private MethodInsnNode callOf(String helper, String desc) {
      boolean isInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
      return new MethodInsnNode(Opcodes.INVOKESTATIC, owner.name, helper, desc, isInterface);
    }
  }

  private static GeneratorAdapter method(ClassNode in, int access, String name, String desc) {
    MethodNode node = new MethodNode(access, name, desc, null, null);
    in.methods.add(node);
    return new GeneratorAdapter(node, access, name, desc);
  }

  /** Puts the label here, where the method's arguments are all that there is. */
  private static void place(GeneratorAdapter code, Label label, String desc) {
    code.mark(label);
    Object[] locals =
        Arrays.stream(Type.getArgumentTypes(desc))
            .map(t -> t.equals(Type.INT_TYPE) ? Opcodes.INTEGER : (Object) t.getInternalName())
            .toArray();
    code.visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private static Type boxed(Type type) {
    return Type.getType(
        switch (type.getSort()) {
          case Type.BOOLEAN -> Boolean.class;
          case Type.CHAR -> Character.class;
          case Type.BYTE -> Byte.class;
          case Type.SHORT -> Short.class;
          case Type.INT -> Integer.class;
          case Type.LONG -> Long.class;
          case Type.FLOAT -> Float.class;
          default -> Double.class;
        });
  }

  private static void convert(GeneratorAdapter code, Type from, Type to) {
    if (isPrimitive(from) && isPrimitive(to)) {
      code.cast(from, to);
    } else if (isPrimitive(from)) {
      code.valueOf(from);
    } else if (isPrimitive(to)) {
      code.unbox(to);
    } else if (!from.equals(to)) {
      code.checkCast(to);
    }
  }
}
