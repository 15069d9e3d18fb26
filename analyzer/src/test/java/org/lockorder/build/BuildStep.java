package org.lockorder.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A step of the build below .mvn/, and a class {@code Sample} that it is tried on. */
final class BuildStep {
  private final String name;
  private final Path folder;

  /**
   * Compiles both.
   *
   * @param folder an empty one
   * @param sample the source; its {@code run(List<String>)} says on lines what it found
   */
  BuildStep(String name, Path folder, String sample) throws IOException {
    this.name = name;
    this.folder = folder;
    javac("sample", Files.writeString(folder.resolve("Sample.java"), sample), "21");
    javac("step", Path.of(System.getProperty("lockorder.root"), ".mvn", name + ".java"), "17");
  }

  private void javac(String to, Path source, String release) {
    String classpath =
        List.of(ClassReader.class, ClassNode.class, GeneratorAdapter.class).stream()
            .map(c -> Path.of(c.getProtectionDomain().getCodeSource().getLocation().getPath()))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                OutputStream.nullOutputStream(),
                "-g",
                "-d",
                folder.resolve(to).toString(),
                "-cp",
                classpath,
                "--release",
                release,
                source.toString());
    assertThat(result).isZero();
  }

  /** Where the sample's classes are. */
  Path classes() {
    return folder.resolve("sample");
  }

  /** The files there, in order. */
  List<String> names() throws IOException {
    try (var files = Files.walk(classes())) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  /** Takes the step. */
  void rewrite() throws Exception {
    rewrite(classes());
  }

  /** Takes the step with something else than the sample's classes. */
  void rewrite(Path of) throws Exception {
    try (URLClassLoader step = loader(folder.resolve("step"), BuildStep.class.getClassLoader())) {
      Object args = new String[] {of.toString()};
      step.loadClass(name).getMethod("main", String[].class).invoke(null, args);
    }
  }

  /** What the sample says as it is now. */
  List<String> ran() throws Exception {
    List<String> out = new ArrayList<>();
    try (URLClassLoader sample = loader(classes(), null)) {
      sample.loadClass("Sample").getMethod("run", List.class).invoke(null, out);
    }
    return out;
  }

  /** The methods of the classes below a folder with such an instruction, once for each. */
  static List<String> methods(Path below, BiPredicate<MethodNode, AbstractInsnNode> such)
      throws IOException {
    List<String> methods = new ArrayList<>();
    try (var files = Files.walk(below)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.SKIP_FRAMES);
        for (MethodNode method : node.methods) {
          for (AbstractInsnNode instruction : method.instructions) {
            if (such.test(method, instruction)) {
              methods.add(node.name + "." + method.name);
            }
          }
        }
      }
    }
    return methods;
  }

  private static URLClassLoader loader(Path of, ClassLoader parent) throws IOException {
    return new URLClassLoader(new URL[] {of.toUri().toURL()}, parent);
  }
}
