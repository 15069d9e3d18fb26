package org.lockorder.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import picocli.CommandLine;

/** The build's step by which old classes of libraries get stack maps: .mvn/NewerClasses.java. */
final class NewerClassesTest {
  private static final int FIRST_WITH_STACK_MAPS = 50;

  @Test
  void aLibrarysOldClassesAreVerifiedByStackMaps(@TempDir Path folder) throws Exception {
    Path jar =
        Files.copy(
            Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI()),
            folder.resolve("picocli.jar"));
    assertThat(old(jar)).as("what the step is for").hasSizeGreaterThan(100);
    List<String> before = names(jar);
    rewrite(jar);
    assertThat(old(jar)).isEmpty();
    assertThat(names(jar)).isEqualTo(before);
    assertThat(linked(jar, before)).hasSizeGreaterThan(100);
    byte[] once = Files.readAllBytes(jar);
    rewrite(jar);
    assertThat(jar).hasBinaryContent(once);
  }

  @Test
  void aSubroutineIsPutWhereItIsCalled(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("old.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("Old.class"));
      out.write(withSubroutine());
    }
    rewrite(jar);
    assertThat(old(jar)).isEmpty();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      Object twice = loader.loadClass("Old").getMethod("twice", int.class).invoke(null, 5);
      assertThat(twice).isEqualTo(20);
    }
  }

  /** A static method that doubles its argument by a subroutine, and again. */
  private static byte[] withSubroutine() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V1_4, Opcodes.ACC_PUBLIC, "Old", null, "java/lang/Object", null);
    MethodVisitor method =
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "twice", "(I)I", null, null);
    Label doubled = new Label();
    method.visitCode();
    method.visitJumpInsn(Opcodes.JSR, doubled);
    method.visitJumpInsn(Opcodes.JSR, doubled);
    method.visitVarInsn(Opcodes.ILOAD, 0);
    method.visitInsn(Opcodes.IRETURN);
    method.visitLabel(doubled);
    method.visitVarInsn(Opcodes.ASTORE, 1);
    method.visitVarInsn(Opcodes.ILOAD, 0);
    method.visitInsn(Opcodes.ICONST_2);
    method.visitInsn(Opcodes.IMUL);
    method.visitVarInsn(Opcodes.ISTORE, 0);
    method.visitVarInsn(Opcodes.RET, 1);
    method.visitMaxs(0, 0);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void rewrite(Path jar) throws Exception {
    Path folder = Files.createTempDirectory(jar.getParent(), "step");
    new BuildStep("NewerClasses", folder, "public final class Sample {}").rewrite(jar);
  }

  private static List<String> names(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(JarEntry::getName)
          .filter(n -> n.endsWith(".class"))
          .sorted()
          .toList();
    }
  }

  private static List<String> old(Path jar) throws IOException {
    List<String> old = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
        try (InputStream in = file.getInputStream(entry)) {
          if (new ClassReader(in).readShort(6) < FIRST_WITH_STACK_MAPS) {
            old.add(entry.getName());
          }
        }
      }
    }
    return old;
  }

  /** Those that the JVM verified and initialised; others want classes that are not there. */
  private static List<String> linked(Path jar, List<String> names) throws IOException {
    List<String> linked = new ArrayList<>();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      for (String name : names) {
        if (name.startsWith("picocli/")) {
          String of = name.substring(0, name.length() - ".class".length()).replace('/', '.');
          linked.add(Class.forName(of, true, loader).getName());
        }
      }
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
    return linked;
  }
}
