import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A step of the build, behind the compiler: a stream of a collection that is filtered and mapped on the way to one of
 * the common ends becomes a loop, in a method of its own that the class's like streams share.
 *
 * <p>The first compiler, which is all that a short run has, makes each of a stream's five or six objects and finds its
 * methods by their interfaces: streams were a thirtieth of a scan of mm and kernel, most of lists of few elements. A
 * list made of one has no null in it, where the JDK's may.
 *
 * <p>It is run from its source as {@code DirectCalls} is: {@code java -cp asm PlainStreams.java FOLDER}
 */
public final class PlainStreams {
  private static final String STREAMS = "java/util/stream/";
  private static final String STREAM = STREAMS + "Stream";
  private static final String LIST = "java/util/List";
  private static final Set<String> SOURCES = Set.of(LIST, "java/util/Collection", "java/util/Set");
  private static final Set<String> STEPS = Set.of("filter", "map");
  private static final Set<String> ENDS =
      Set.of("anyMatch", "allMatch", "noneMatch", "findFirst", "forEach", "toList");

  private PlainStreams() {}

  /** Rewrites the classes in a folder, in place; a second time changes nothing. */
  public static void main(String[] args) throws IOException {
    try (var files = Files.walk(Path.of(args[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(node, 0);
        if (new Rewriting(node).run()) {
          ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
          node.accept(writer);
          Files.write(file, writer.toByteArray());
        }
      }
    }
  }

  /** One class. */
  private static final class Rewriting {
    private final ClassNode owner;

    /** The methods made, by name and descriptor. */
    private final Map<String, MethodNode> made = new LinkedHashMap<>();

    Rewriting(ClassNode owner) {
      this.owner = owner;
    }

    boolean run() {
      for (MethodNode method : owner.methods) {
        AbstractInsnNode[] instructions = method.instructions.toArray();
        for (int i = instructions.length; --i >= 0; ) { // what is within an argument first
          Pipeline pipeline = namesStream(method) ? null : Pipeline.at(instructions[i]);
          if (pipeline != null) {
            pipeline.steps.forEach(method.instructions::remove);
            method.instructions.set(pipeline.end, callOf(pipeline));
          }
        }
      }
      owner.methods.addAll(made.values());
      return !made.isEmpty();
    }

    private MethodInsnNode callOf(Pipeline pipeline) {
      String name = "stream$" + String.join("$", pipeline.names());
      String desc = pipeline.desc();
      made.computeIfAbsent(name + desc, x -> new Loop(name, desc, pipeline).method());
      boolean isInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
      return new MethodInsnNode(Opcodes.INVOKESTATIC, owner.name, name, desc, isInterface);
    }

    /** A stream in a variable could be what the next call is about. */
    private static boolean namesStream(MethodNode method) {
      return method.localVariables != null
          && method.localVariables.stream().anyMatch(v -> v.desc.contains(STREAMS));
    }
  }

  /**
   * A stream from its beginning to its end.
   *
   * @param of the collection's type
   * @param steps the calls that ask for it and change its elements
   * @param end the call that says what comes of it
   */
  private record Pipeline(String of, List<MethodInsnNode> steps, MethodInsnNode end) {

    /** The one that begins there; null if none does, or what belongs to it is not clear. */
    static Pipeline at(AbstractInsnNode instruction) {
      if (!(instruction instanceof MethodInsnNode source) || !SOURCES.contains(source.owner)) {
        return null;
      }
      if (source.name.equals("forEach") && source.owner.equals(LIST)) {
        return new Pipeline(LIST, List.of(), source); // its own asks for an iterator, too
      }
      return source.name.equals("stream") ? from(source) : null;
    }

    private static Pipeline from(MethodInsnNode source) {
      List<MethodInsnNode> steps = new ArrayList<>(List.of(source));
      for (AbstractInsnNode i = source.getNext(); i != null; i = i.getNext()) {
        if (i instanceof JumpInsnNode || i instanceof FrameNode) {
          return null;
        }
        if (i instanceof MethodInsnNode call && call.owner.equals(STREAM)) {
          if (ENDS.contains(call.name)) {
            return new Pipeline(source.owner, steps, call);
          }
          if (!STEPS.contains(call.name)) {
            return null;
          }
          steps.add(call);
        } else if (i instanceof MethodInsnNode call && call.desc.contains(STREAMS)) {
          return null;
        }
      }
      return null;
    }

    boolean isOfList() {
      return of.equals(LIST);
    }

    /** What is done to each element, in order. */
    List<String> names() {
      List<String> names = new ArrayList<>();
      steps.stream().skip(1).forEach(s -> names.add(s.name));
      names.add(end.name);
      return names;
    }

    /** What the calls take, the collection first, and what the last gives. */
    String desc() {
      List<Type> takes = new ArrayList<>();
      takes.add(Type.getObjectType(of));
      steps.forEach(s -> takes.addAll(Arrays.asList(Type.getArgumentTypes(s.desc))));
      takes.addAll(Arrays.asList(Type.getArgumentTypes(end.desc)));
      return Type.getMethodDescriptor(Type.getReturnType(end.desc), takes.toArray(Type[]::new));
    }
  }

  /** The loop that a pipeline is: its arguments, then an index and a size or an iterator, the element, what is found. */
  private static final class Loop {
    private static final Type LISTS = Type.getObjectType(LIST);
    private static final Type ARRAY_LIST = Type.getType(ArrayList.class);
    private static final Type ITERATOR = Type.getType(Iterator.class);
    private static final Type OPTIONAL = Type.getType(Optional.class);
    private static final Type OBJECT = Type.getType(Object.class);

    private final Pipeline pipeline;
    private final MethodNode node;
    private final GeneratorAdapter code;
    private final List<Object> frame = new ArrayList<>();
    private final Label again = new Label();
    private final Label done = new Label();
    private int element;
    private int found;

    Loop(String name, String desc, Pipeline pipeline) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      this.pipeline = pipeline;
      node = new MethodNode(access, name, desc, null, null);
      code = new GeneratorAdapter(node, access, name, desc);
      for (Type type : Type.getArgumentTypes(desc)) {
        frame.add(type.getInternalName());
      }
    }

    MethodNode method() {
      boolean collects = pipeline.end.name.equals("toList");
      if (collects) {
        code.newInstance(ARRAY_LIST);
        code.dup();
        code.invokeConstructor(ARRAY_LIST, Method.getMethod("void <init>()"));
        found = keep(ARRAY_LIST.getInternalName());
      }
      if (pipeline.isOfList()) {
        count();
      } else {
        iterate();
      }
      element = frame.size();
      node.visitVarInsn(Opcodes.ASTORE, element);
      List<String> names = pipeline.names();
      int last = names.size();
      for (int i = 1; i < last; i++) {
        step(names.get(i - 1), i);
      }
      end(last);
      place(done);
      result();
      code.returnValue();
      return node;
    }

    /** Has the top of the stack in a new variable from here on. */
    private int keep(Object inFrame) {
      frame.add(inFrame);
      int local = frame.size() - 1;
      node.visitVarInsn(inFrame == Opcodes.INTEGER ? Opcodes.ISTORE : Opcodes.ASTORE, local);
      return local;
    }

    private void count() {
      code.loadArg(0);
      code.invokeInterface(LISTS, Method.getMethod("int size()"));
      int size = keep(Opcodes.INTEGER);
      code.push(0);
      int index = keep(Opcodes.INTEGER);
      place(again);
      node.visitVarInsn(Opcodes.ILOAD, index);
      node.visitVarInsn(Opcodes.ILOAD, size);
      code.ifICmp(GeneratorAdapter.GE, done);
      code.loadArg(0);
      node.visitVarInsn(Opcodes.ILOAD, index);
      node.visitIincInsn(index, 1);
      code.invokeInterface(LISTS, Method.getMethod("Object get(int)"));
    }

    private void iterate() {
      Type source = Type.getObjectType(pipeline.of);
      code.loadArg(0);
      code.invokeInterface(source, new Method("iterator", ITERATOR, new Type[0]));
      int iterator = keep(ITERATOR.getInternalName());
      place(again);
      node.visitVarInsn(Opcodes.ALOAD, iterator);
      code.invokeInterface(ITERATOR, Method.getMethod("boolean hasNext()"));
      code.ifZCmp(GeneratorAdapter.EQ, done);
      node.visitVarInsn(Opcodes.ALOAD, iterator);
      code.invokeInterface(ITERATOR, Method.getMethod("Object next()"));
    }

    private void step(String name, int argument) {
      if (name.equals("map")) {
        code.loadArg(argument);
        node.visitVarInsn(Opcodes.ALOAD, element);
        code.invokeInterface(Type.getType(Function.class), Method.getMethod("Object apply(Object)"));
        node.visitVarInsn(Opcodes.ASTORE, element);
      } else {
        test(argument);
        code.ifZCmp(GeneratorAdapter.EQ, again);
      }
    }

    private void test(int argument) {
      code.loadArg(argument);
      node.visitVarInsn(Opcodes.ALOAD, element);
      code.invokeInterface(Type.getType(Predicate.class), Method.getMethod("boolean test(Object)"));
    }

    private void end(int argument) {
      switch (pipeline.end.name) {
        case "anyMatch", "noneMatch" -> {
          test(argument);
          code.ifZCmp(GeneratorAdapter.EQ, again);
          code.push(pipeline.end.name.equals("anyMatch"));
          code.returnValue();
        }
        case "allMatch" -> {
          test(argument);
          code.ifZCmp(GeneratorAdapter.NE, again);
          code.push(false);
          code.returnValue();
        }
        case "findFirst" -> {
          node.visitVarInsn(Opcodes.ALOAD, element);
          code.invokeStatic(OPTIONAL, new Method("of", OPTIONAL, new Type[] {OBJECT}));
          code.returnValue();
        }
        case "forEach" -> {
          code.loadArg(argument);
          node.visitVarInsn(Opcodes.ALOAD, element);
          code.invokeInterface(Type.getType(Consumer.class), Method.getMethod("void accept(Object)"));
          code.goTo(again);
        }
        default -> {
          node.visitVarInsn(Opcodes.ALOAD, found);
          node.visitVarInsn(Opcodes.ALOAD, element);
          code.invokeVirtual(ARRAY_LIST, Method.getMethod("boolean add(Object)"));
          code.pop();
          code.goTo(again);
        }
      }
    }

    private void result() {
      switch (pipeline.end.name) {
        case "anyMatch" -> code.push(false);
        case "allMatch", "noneMatch" -> code.push(true);
        case "findFirst" -> code.invokeStatic(OPTIONAL, new Method("empty", OPTIONAL, new Type[0]));
        case "forEach" -> {}
        default -> {
          node.visitVarInsn(Opcodes.ALOAD, found);
          String desc = Type.getMethodDescriptor(LISTS, Type.getType(Collection.class));
          code.visitMethodInsn(Opcodes.INVOKESTATIC, LIST, "copyOf", desc, true);
        }
      }
    }

    private void place(Label label) {
      code.mark(label);
      code.visitFrame(Opcodes.F_NEW, frame.size(), frame.toArray(), 0, new Object[0]);
    }
  }
}
