package org.lockorder.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page that is one file: styles, markup, data and scripts, and nothing fetched from anywhere. The
 * data is JSON that no script is made of, and a policy in the page lets no other script run than
 * that which was written with it.
 *
 * @param name of the page's own resources: {@code scan} for scan.css, scan.html and scan.js
 * @param title of the window
 * @param scripts the shared ones that it needs, in order
 */
record HtmlPage(String name, String title, List<String> scripts) {
  private static final int LINE_A_VALUE = 2;

  HtmlPage {
    scripts = List.copyOf(scripts);
  }

  /** Writes the whole page. */
  void write(Json.Body data, OutputStream out) throws IOException {
    String style = resources(Stream.of("page.css", name + ".css"));
    String script =
        resources(Stream.concat(scripts.stream(), Stream.of(name)).map(each -> each + ".js"));
    print(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            + digest(style)
            + "; script-src "
            + digest(script)
            + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
            + escaped(title)
            + "</title>\n<style>"
            + style
            + "</style>\n</head>\n"
            + resources(Stream.of(name + ".html"))
            + "<script type=\"application/json\" id=\"data\">\n");
    Json.embedded(out, LINE_A_VALUE, data);
    print(out, "</script>\n<script>" + script + "</script>\n</body>\n</html>\n");
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return Printable.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String resources(Stream<String> names) {
    return names.map(HtmlPage::resource).collect(Collectors.joining());
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream("html/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource html/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a content security policy names what may run. */
  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
