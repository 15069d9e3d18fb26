import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A step of the build, behind the compiler: {@code for (T each : list)} counts an index instead of asking an iterator.
 *
 * <p>The first compiler, which is all that a short run has, makes each iterator, an eighth of all memory that a scan of
 * mm and kernel asks for, and looks for its two methods among those of its interfaces in each round. All our lists
 * give their elements by index at once, and none is changed while it is gone through: its iterator would throw.
 *
 * <p>It is run from its source as {@code DirectCalls} is: {@code java -cp asm IndexedLoops.java FOLDER}
 */
public final class IndexedLoops {
  private static final String LIST = "java/util/List";
  private static final String ITERATOR = "java/util/Iterator";

  private IndexedLoops() {}

  /** Rewrites the classes in a folder, in place; a second time changes nothing. */
  public static void main(String[] args) throws IOException {
    try (var files = Files.walk(Path.of(args[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        rewrite(file);
      }
    }
  }

  private static void rewrite(Path file) throws IOException {
    ClassNode node = new ClassNode();
    new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.EXPAND_FRAMES);
    boolean isChanged = false;
    for (MethodNode method : node.methods) {
      isChanged |= new InMethod(method).rewrite();
    }
    if (isChanged) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      node.accept(writer);
      Files.write(file, writer.toByteArray());
    }
  }

  /**
   * A loop as javac writes it, by its instructions.
   *
   * @param ask for the list's iterator, which is on the stack then
   * @param keep the iterator in a variable without a name
   * @param more asks whether there is more; then comes what leaves the loop if not
   * @param next asks for the next element
   */
  private record Loop(
      MethodInsnNode ask, VarInsnNode keep, VarInsnNode more, JumpInsnNode leave, VarInsnNode next) {

    /** The loop that begins there; null if none does. */
    static Loop at(AbstractInsnNode instruction) {
      return instruction instanceof MethodInsnNode ask
              && ask.owner.equals(LIST)
              && ask.name.equals("iterator")
              && after(ask) instanceof VarInsnNode keep
              && keep.getOpcode() == Opcodes.ASTORE
              && after(keep) instanceof VarInsnNode more
              && isLoad(more, keep.var)
              && isCall(after(more), "hasNext")
              && after(after(more)) instanceof JumpInsnNode leave
              && leave.getOpcode() == Opcodes.IFEQ
              && after(leave) instanceof VarInsnNode next
              && isLoad(next, keep.var)
              && isCall(after(next), "next")
          ? new Loop(ask, keep, more, leave, next)
          : null;
    }

    private static boolean isLoad(VarInsnNode instruction, int variable) {
      return instruction.getOpcode() == Opcodes.ALOAD && instruction.var == variable;
    }

    private static boolean isCall(AbstractInsnNode instruction, String name) {
      return instruction instanceof MethodInsnNode call && call.owner.equals(ITERATOR) && call.name.equals(name);
    }
  }

  /** What comes next, but for labels, lines and frames. */
  private static AbstractInsnNode after(AbstractInsnNode instruction) {
    AbstractInsnNode next = instruction == null ? null : instruction.getNext();
    while (next != null && next.getOpcode() < 0) {
      next = next.getNext();
    }
    return next;
  }

  /** The loops of one method. */
  private static final class InMethod {
    private final MethodNode method;

    /** By the variable that held the iterator, which holds the list now: the index; then comes the list's size. */
    private final Map<Integer, Integer> indexes = new HashMap<>();

    InMethod(MethodNode method) {
      this.method = method;
    }

    boolean rewrite() {
      boolean isChanged = false;
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        Loop loop = Loop.at(instruction);
        if (loop != null && isOwn(loop)) {
          rewrite(loop);
          isChanged = true;
        }
      }
      return isChanged;
    }

    /** Whether nobody else sees the iterator: it has no name, and nothing else in the loop takes it. */
    private boolean isOwn(Loop loop) {
      int from = method.instructions.indexOf(loop.keep);
      int to = method.instructions.indexOf(loop.leave.label);
      boolean isNamed =
          method.localVariables != null
              && method.localVariables.stream()
                  .anyMatch(
                      v ->
                          v.index == loop.keep.var
                              && method.instructions.indexOf(v.start) <= to
                              && method.instructions.indexOf(v.end) > from);
      if (isNamed || to < from) {
        return false;
      }
      for (int i = from + 1; i < to; i++) {
        AbstractInsnNode instruction = method.instructions.get(i);
        boolean isOther =
            instruction instanceof VarInsnNode use
                && use.var == loop.keep.var
                && use != loop.more
                && use != loop.next;
        if (isOther || (instruction instanceof FrameNode frame && !holds(frame, loop.keep.var))) {
          return false;
        }
      }
      return true;
    }

    private static boolean holds(FrameNode frame, int variable) {
      List<Object> slots = slots(frame.local);
      return variable < slots.size() && ITERATOR.equals(slots.get(variable));
    }

    private void rewrite(Loop loop) {
      int list = loop.keep.var;
      int index =
          indexes.computeIfAbsent(
              list,
              x -> {
                method.maxLocals += 2;
                return method.maxLocals - 2;
              });
      for (AbstractInsnNode i = loop.keep; i != loop.leave.label; i = i.getNext()) {
        if (i instanceof FrameNode frame) {
          count(frame, list, index);
        }
      }
      InsnList code = method.instructions;
      InsnList start = new InsnList();
      start.add(new InsnNode(Opcodes.DUP));
      start.add(new VarInsnNode(Opcodes.ASTORE, list));
      start.add(ofList("size", "()I"));
      start.add(new VarInsnNode(Opcodes.ISTORE, index + 1));
      start.add(new InsnNode(Opcodes.ICONST_0));
      start.add(new VarInsnNode(Opcodes.ISTORE, index));
      code.insert(loop.keep, start);
      code.remove(loop.keep);
      code.remove(loop.ask);
      code.remove(after(loop.more));
      code.set(loop.more, new VarInsnNode(Opcodes.ILOAD, index));
      code.insertBefore(loop.leave, new VarInsnNode(Opcodes.ILOAD, index + 1));
      loop.leave.setOpcode(Opcodes.IF_ICMPGE);
      AbstractInsnNode next = after(loop.next);
      code.insertBefore(next, new VarInsnNode(Opcodes.ILOAD, index));
      code.insertBefore(next, new IincInsnNode(index, 1));
      code.set(next, ofList("get", "(I)Ljava/lang/Object;"));
    }

    private static MethodInsnNode ofList(String name, String desc) {
      return new MethodInsnNode(Opcodes.INVOKEINTERFACE, LIST, name, desc, true);
    }

    /** Says that the list and two numbers are there now. */
    private static void count(FrameNode frame, int list, int index) {
      List<Object> slots = slots(frame.local);
      while (slots.size() < index + 2) {
        slots.add(Opcodes.TOP);
      }
      slots.set(list, LIST);
      slots.set(index, Opcodes.INTEGER);
      slots.set(index + 1, Opcodes.INTEGER);
      frame.local = values(slots);
    }

    /** One for each variable's slot; what takes two is followed by null. */
    private static List<Object> slots(List<Object> values) {
      List<Object> slots = new ArrayList<>();
      for (Object value : values) {
        slots.add(value);
        if (isWide(value)) {
          slots.add(null);
        }
      }
      return slots;
    }

    private static List<Object> values(List<Object> slots) {
      List<Object> values = new ArrayList<>();
      for (Object slot : slots) {
        if (slot != null) {
          values.add(slot);
        }
      }
      return values;
    }

    private static boolean isWide(Object value) {
      return Opcodes.LONG.equals(value) || Opcodes.DOUBLE.equals(value);
    }
  }
}
