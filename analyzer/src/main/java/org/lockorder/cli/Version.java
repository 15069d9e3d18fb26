package org.lockorder.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import org.lockorder.rules.RuleLoader;
import picocli.CommandLine.IVersionProvider;

/** Which lockorder this is. */
final class Version implements IVersionProvider {
  private static final int DIGITS = 12;

  /** As the build named it. */
  static String number() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
      if (in != null) {
        build.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version", "unknown");
  }

  /**
   * The number, and digests that tell two builds of one number apart: of the jar, whose builds are
   * reproducible, and of the rules in it.
   */
  @Override
  public String[] getVersion() {
    return new String[] {
      "lockorder %s (build %s, rules %s)"
          .formatted(number(), build(), RuleLoader.digest().substring(0, DIGITS))
    };
  }

  private static String build() {
    try {
      Path jar = Path.of(Version.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return "not packed";
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
      return "unknown";
    }
  }
}
