package dev.watchkeeper.kit.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build, written by Maven into the jar. */
public record Build(String version) {

    private static final String FILE = "/watchkeeper-build.properties";

    public static Build current() {
        try (InputStream in = Build.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + FILE);
            }
            Properties written = new Properties();
            written.load(in);
            return new Build(written.getProperty("version", "unknown"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
