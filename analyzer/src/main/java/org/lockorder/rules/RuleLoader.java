package org.lockorder.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the built-in rules and whatever folders are added to them. */
public final class RuleLoader {
  /** The packed files, since a jar has no folder to list. */
  static final List<String> BUILT_IN =
      List.of(
          "bit_lock.yaml",
          "bit_spinlock.yaml",
          "boot.yaml",
          "boundary.yaml",
          "callbacks.yaml",
          "context.yaml",
          "counted_rwsem.yaml",
          "driver.yaml",
          "gfp.yaml",
          "guard.yaml",
          "holds.yaml",
          "kernfs.yaml",
          "kunit.yaml",
          "list_entry.yaml",
          "local_lock.yaml",
          "lockdep.yaml",
          "lockdep_off.yaml",
          "mutex.yaml",
          "no_return.yaml",
          "object.yaml",
          "orders/drivers.yaml",
          "orders/fs.yaml",
          "orders/kernel.yaml",
          "orders/mm.yaml",
          "orders/net.yaml",
          "orders/virt.yaml",
          "page_table.yaml",
          "percpu.yaml",
          "percpu_rwsem.yaml",
          "profile-x86.yaml",
          "profile.yaml",
          "raw_spinlock.yaml",
          "rcu.yaml",
          "rt_mutex.yaml",
          "rwlock.yaml",
          "rwsem.yaml",
          "seldom.yaml",
          "semaphore.yaml",
          "seqlock.yaml",
          "socket.yaml",
          "spinlock.yaml",
          "srcu.yaml",
          "super_block.yaml",
          "trace.yaml",
          "user_copy.yaml",
          "value.yaml",
          "wait.yaml",
          "ww_mutex.yaml");

  private static final String PROFILE = "profile-";
  private static final String PRELUDE = "prelude.h";

  private RuleLoader() {}

  /**
   * All models: the built-in ones, then every {@code *.yaml} of each folder, sorted by name. A
   * {@code profile-ARCH.yaml} is read for its own architecture only.
   */
  public static Models load(List<Path> extraFolders, String arch) throws RulesException {
    Rows rows = new Rows();
    for (String name : BUILT_IN) {
      if (isFor(arch, name)) {
        RuleFile.read(new Source(name), resource(name), rows);
      }
    }
    for (Path folder : extraFolders) {
      for (Path file : files(folder).values()) {
        if (isFor(arch, String.valueOf(file.getFileName()))) {
          RuleFile.read(new Source(shown(file)), bytes(file), rows);
        }
      }
    }
    return rows.models();
  }

  /**
   * A little C that stands in for the kernel's headers where a program brings none: common inline
   * functions, macros and guard classes.
   */
  public static String prelude() {
    return new String(resource(PRELUDE), StandardCharsets.UTF_8);
  }

  /** Hex digits that are others where any built-in rule is another. */
  public static String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream.concat(BUILT_IN.stream(), Stream.of(PRELUDE))
          .forEach(
              name -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(resource(name));
              });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean isFor(String arch, String name) {
    return !name.startsWith(PROFILE) || name.equals(PROFILE + arch + ".yaml");
  }

  private static byte[] resource(String name) {
    try (InputStream in = RuleLoader.class.getResourceAsStream("/rules/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not packed: rules/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, Path> files(Path folder) throws RulesException {
    if (!Files.exists(folder)) {
      throw new RulesException(shown(folder) + ": no such rules folder: mend the path");
    }
    if (!Files.isDirectory(folder)) {
      throw new RulesException(
          shown(folder) + ": not a folder: name the folder of the rules files");
    }
    SortedMap<String, Path> files = new TreeMap<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.yaml")) {
      for (Path file : found) {
        files.put(String.valueOf(file.getFileName()), file);
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new RulesException(shown(folder) + ": cannot be listed: make it readable");
    }
    return files;
  }

  private static byte[] bytes(Path file) throws RulesException {
    if (!Files.isRegularFile(file)) {
      throw new RulesException(shown(file) + ": not a regular file: remove or rename it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      // One byte more than is allowed is enough to tell; the rest of a huge file is never read.
      return in.readNBytes(YamlText.LARGEST + 1);
    } catch (IOException e) {
      throw new RulesException(shown(file) + ": cannot be read: make it readable");
    }
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }
}
