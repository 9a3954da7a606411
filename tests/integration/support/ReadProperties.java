import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;

/** Prints what java.util.Properties reads in each file: a line with its path, then a line for each entry in Base64. */
public final class ReadProperties {
  public static void main(String[] paths) throws IOException {
    for (String path : paths) {
      Properties properties = new Properties();
      try (InputStream bytes = Files.newInputStream(Path.of(path))) {
        properties.load(bytes);
      }
      System.out.println("file " + encoded(path));
      for (Map.Entry<Object, Object> entry : properties.entrySet()) {
        System.out.println(encoded((String) entry.getKey()) + " " + encoded((String) entry.getValue()));
      }
    }
  }

  private static String encoded(String text) {
    return "=" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
