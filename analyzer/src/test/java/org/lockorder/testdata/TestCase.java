package org.lockorder.testdata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program of its own: one .c file, or a folder of .c and .h files.
 *
 * @param theme the folder it is in
 * @param name the file's without its ending, or the folder's
 * @param tree the folder that findings name their files from
 * @param paths what of it is analysed: nothing for all
 */
record TestCase(String theme, String name, Path tree, List<String> paths) {
  static final String BAD = "_bad";
  static final String OK = "_ok";

  /** Every case under testdata/, sorted. */
  static List<TestCase> all(Path testdata) throws IOException {
    try (Stream<Path> places = Files.walk(testdata, 2)) {
      return places
          .map(testdata::relativize)
          .filter(place -> place.getNameCount() == 2)
          .filter(
              place ->
                  Files.isDirectory(testdata.resolve(place)) || place.toString().endsWith(".c"))
          .sorted()
          .map(place -> at(testdata, place.getName(0).toString(), place.getName(1).toString()))
          .toList();
    }
  }

  private static TestCase at(Path testdata, String theme, String file) {
    Path folder = testdata.resolve(theme);
    return Files.isDirectory(folder.resolve(file))
        ? new TestCase(theme, file, folder.resolve(file), List.of())
        : new TestCase(theme, file.substring(0, file.length() - 2), folder, List.of(file));
  }

  /** The file or folder. */
  Path place() {
    return paths.isEmpty() ? tree : tree.resolve(paths.get(0));
  }

  /** What its files say, in the order of their names. */
  Expectations expectations() throws IOException, BadMarkerException {
    Expectations.Builder builder = new Expectations.Builder();
    try (Stream<Path> files = Files.walk(place())) {
      for (Path file : files.filter(TestCase::isSource).sorted().toList()) {
        String name = tree.relativize(file).toString().replace('\\', '/');
        builder.add(MarkerParser.parse(name, Files.readString(file, StandardCharsets.UTF_8)));
      }
    }
    return builder.build(name);
  }

  private static boolean isSource(Path file) {
    return Files.isRegularFile(file)
        && (file.toString().endsWith(".c") || file.toString().endsWith(".h"));
  }

  @Override
  public String toString() {
    return theme + "/" + name;
  }
}
