import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * A step of the build, behind the packing: classes of libraries that have no stack maps, being for Java 5 or older, are
 * given them and the version of Java 8.
 *
 * <p>The JVM keeps no others in its AOT cache: each such class is found, parsed and verified anew in every run, by the
 * verifier that works the types out. Picocli's hundred were a fiftieth of a scan of mm and kernel.
 *
 * <p>It is run from its source as {@code DirectCalls} is: {@code java -cp asm NewerClasses.java JAR}
 */
public final class NewerClasses {
  /** The first version that may say stack maps, and the one given, which must. */
  private static final int STACK_MAPS = Opcodes.V1_6;

  private static final int GIVEN = Opcodes.V1_8;

  private NewerClasses() {}

  /** Rewrites the classes in a jar, in place; all else, and a second time all, stays as it is. */
  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]).toAbsolutePath();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    int newer = 0;
    try (ZipFile packed = new ZipFile(jar.toFile());
        URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        ZipOutputStream out = new ZipOutputStream(written)) {
      for (ZipEntry entry : Collections.list(packed.entries())) {
        byte[] bytes;
        try (InputStream in = packed.getInputStream(entry)) {
          bytes = in.readAllBytes();
        }
        if (entry.getName().endsWith(".class")) {
          ClassReader read = new ClassReader(bytes);
          if (version(read) < STACK_MAPS) {
            bytes = newer(read, loader);
            newer++;
          }
        }
        out.putNextEntry(sameAs(entry));
        out.write(bytes);
      }
    }
    if (newer > 0) {
      Files.write(jar, written.toByteArray());
    }
  }

  /** Of no other time: the jar's table of contents says which program it is. */
  private static ZipEntry sameAs(ZipEntry entry) {
    ZipEntry same = new ZipEntry(entry.getName());
    same.setTimeLocal(entry.getTimeLocal());
    return same;
  }

  private static int version(ClassReader read) {
    return read.readShort(6);
  }

  private static byte[] newer(ClassReader read, ClassLoader loader) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return loader;
          }
        };
    read.accept(new Newer(writer), ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  /** One class, without subroutines, which its new version does not know. */
  private static final class Newer extends ClassVisitor {
    Newer(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String of, String[] interfaces) {
      super.visit(GIVEN, access, name, signature, of, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String desc, String signature, String[] thrown) {
      MethodVisitor next = super.visitMethod(access, name, desc, signature, thrown);
      return new JSRInlinerAdapter(next, access, name, desc, signature, thrown);
    }
  }
}
