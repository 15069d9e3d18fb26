package org.lockorder.frontend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.cache.FileState;
import org.lockorder.cache.FolderState;
import org.lockorder.cache.TreeIndex;
import org.lockorder.cache.TreeState;
import org.lockorder.rules.AskedOfComments;

/**
 * The files of TREE. Nothing outside it is ever read, and no symbolic link in it is followed. All
 * names are relative to it, with {@code /}.
 */
public final class SourceTree {
  private final Path root;
  private final String arch;
  private final Map<String, Optional<String>> overlay;
  private final Folders folders;
  private final Contents contents;

  /** Whether something counted that cannot be told. */
  private volatile boolean untold;

  /** Where headers are, as found so far: thousands of files include the same ones. */
  private final Map<String, Optional<String>> headers = new ConcurrentHashMap<>();

  /**
   * @param root the folder TREE
   * @param arch the architecture whose headers are meant: {@code x86}
   */
  public SourceTree(Path root, String arch) {
    this(root, arch, Map.of(), null, AskedOfComments.NOTHING);
  }

  /**
   * One of which some files are not as they are on the disk.
   *
   * @param overlay the texts of these; nothing where there is no such file
   * @param index where it is noted what files were; null for nowhere
   * @param asked for what comments are looked at
   */
  public SourceTree(
      Path root,
      String arch,
      Map<String, Optional<String>> overlay,
      @Nullable TreeIndex index,
      AskedOfComments asked) {
    this.root = folder(root.toAbsolutePath().normalize());
    this.arch = arch;
    this.overlay = Map.copyOf(overlay);
    this.folders = new Folders(this.root, overlay, index);
    this.contents = new Contents(this.root, this.overlay, index, asked);
  }

  /** TREE itself may be a link: who names it means what it leads to. */
  private static Path folder(Path named) {
    try {
      return Files.isSymbolicLink(named) ? named.toRealPath() : named;
    } catch (IOException e) {
      return named; // gone since it was looked at
    }
  }

  /**
   * The .c files to analyse, sorted, and what was passed over on the way, one line each.
   *
   * @param files relative to TREE
   * @param skipped {@code name: reason}
   */
  public record Listing(List<String> files, List<String> skipped) {
    public Listing {
      files = List.copyOf(files);
      skipped = List.copyOf(skipped);
    }
  }

  /** A file's text, or why there is none. */
  public sealed interface Content {
    /** The text; bytes that are no UTF-8 are replaced. */
    record Text(String text) implements Content {}

    /** Why the file is not read: one phrase. */
    record Skipped(String reason) implements Content {}
  }

  /** The architecture whose folders count. */
  public String arch() {
    return arch;
  }

  /** Whether it looks like a kernel: it has shared headers or Kbuild. */
  public boolean isKernel() {
    return isFolder("include/linux") || isFile("Kbuild");
  }

  /** Whether programs bring headers of their own. */
  public boolean hasHeaders() {
    return isFolder("include");
  }

  /**
   * The .c files below {@code paths} (all, when there are none).
   *
   * @param paths files and folders relative to TREE
   * @throws IOException when a path does not exist or leads out of TREE
   */
  public Listing list(List<String> paths) throws IOException {
    Listing onDisk = new TreeListing(root, isKernel() ? arch : null, this::visit).list(paths);
    if (overlay.isEmpty()) {
      return onDisk;
    }
    TreeSet<String> files = new TreeSet<>(onDisk.files());
    overlay.forEach(
        (name, text) -> {
          if (text.isEmpty()) {
            files.remove(name);
          } else if (name.endsWith(".c") && isWanted(name, paths)) {
            files.add(name);
          }
        });
    return new Listing(List.copyOf(files), onDisk.skipped());
  }

  private static boolean isWanted(String name, List<String> paths) {
    return paths.isEmpty() || paths.stream().anyMatch(path -> (name + "/").startsWith(path + "/"));
  }

  /** Notes that all of a folder counts, which may be unreadable, or behind a link. */
  private void visit(String folder) {
    if (!folders.walk(folder)) {
      untold = true;
    }
  }

  /** Reads a file. */
  public Content read(String name) {
    Path file = resolve(name);
    return file == null
        ? new Content.Skipped("outside the tree")
        : contents.read(name(root, file), file);
  }

  /**
   * What a file is now, if the folders above it are as they were; it is read only where it may have
   * been written since it was read last.
   */
  public FileState file(String name) {
    FileState known = contents.known(name);
    if (known != null) {
      return known;
    }
    Content now = read(name);
    known = contents.known(name);
    return known != null
        ? known
        : Contents.nothing(now instanceof Content.Skipped why ? why.reason() : "");
  }

  /** What a file is now, if that is known without reading it; else null. */
  @Nullable FileState known(String name) {
    Path file = resolve(name);
    return file == null ? null : contents.known(name(root, file));
  }

  /** Whether a file was not the same each time that it was read. */
  boolean isChanging() {
    return contents.isChanging();
  }

  /** Whether what was looked at of a folder's names is the same now; it is listed likewise. */
  public boolean isLike(String folder, FolderState then) {
    return folders.isLike(folder, then);
  }

  /** Notes that more than what the tree has counted: how fast a file was read. */
  void dependOnMore() {
    untold = true;
  }

  /** All that was looked at; null where not all of it can be told. */
  public @Nullable TreeState looked() {
    SortedMap<String, FileState> files = contents.looked();
    if (untold || files == null) {
      return null;
    }
    SortedMap<String, FolderState> lists = new TreeMap<>();
    folders.asked().forEach(name -> lists.put(name, folders.state(name)));
    return new TreeState(lists, files);
  }

  /** A file's text; null where there is none to read. */
  @Nullable String text(String name) {
    return isFile(name) && read(name) instanceof Content.Text text ? text.text() : null;
  }

  /**
   * The file that {@code #include} names; null when it is not in the tree (a generated header).
   *
   * @param includer the file that holds the directive
   * @param system {@code <path>}, not {@code "path"}
   */
  public @Nullable String include(String includer, String path, boolean system) {
    String beside =
        system ? null : existing(includer.substring(0, includer.lastIndexOf('/') + 1) + path);
    return beside != null
        ? beside
        : headers.computeIfAbsent(path, name -> Optional.ofNullable(header(name))).orElse(null);
  }

  private @Nullable String header(String path) {
    List<String> candidates =
        new ArrayList<>(
            List.of(
                "include/" + path,
                "arch/" + arch + "/include/" + path,
                "include/uapi/" + path,
                "arch/" + arch + "/include/uapi/" + path));
    if (path.startsWith("asm/")) { // a build makes one that includes the common one
      String common = "asm-generic/" + path.substring("asm/".length());
      candidates.add("include/" + common);
      candidates.add("include/uapi/" + common);
    }
    return candidates.stream()
        .map(this::existing)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String existing(String name) {
    Path file = resolve(name);
    return file != null && isFile(name(root, file)) ? name(root, file) : null;
  }

  /** A file of the tree by its name; null when the name leads out of it, also through a link. */
  private @Nullable Path resolve(String name) {
    try {
      Path file = root.resolve(name).normalize();
      if (!file.startsWith(root) || name.startsWith("/")) {
        return null;
      }
      return isBehindLink(Folders.parent(name(root, file))) ? null : file;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private boolean isBehindLink(String folder) {
    return !folder.isEmpty()
        && (isBehindLink(Folders.parent(folder)) || folders.kind(folder) == Folders.Kind.LINK);
  }

  private boolean isFolder(String name) {
    return folders.kind(name) == Folders.Kind.FOLDER;
  }

  private boolean isFile(String name) {
    return folders.kind(name) == Folders.Kind.FILE;
  }

  /** The name of {@code file} relative to {@code root}. */
  static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
