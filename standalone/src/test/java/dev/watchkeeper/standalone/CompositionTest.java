package dev.watchkeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompositionTest {

    private static final String FILE = "application.properties";

    @Test
    void standalone_decides_every_process_key_that_a_service_sets_for_itself() throws IOException {
        List<URL> services = files().stream().filter(file -> !isOurs(file)).toList();
        Set<String> inherited = services.stream()
                .map(CompositionTest::processKeys)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));

        inherited.removeAll(decided());

        assertThat(services).as("files of the four services").hasSizeGreaterThanOrEqualTo(4);
        assertThat(inherited)
                .as("keys to decide in standalone/src/main/resources/application.properties")
                .isEmpty();
    }

    @Test
    void services_have_only_process_keys_in_their_files() throws IOException {
        Set<String> others = files().stream()
                .filter(CompositionTest::isOfTheHouse)
                .map(CompositionTest::keys)
                .flatMap(Set::stream)
                .filter(key -> !key.startsWith("quarkus."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(others).as("keys that belong into a mapping with a default").isEmpty();
    }

    private static Set<String> decided() throws IOException {
        return processKeys(
                files().stream().filter(CompositionTest::isOurs).findFirst().orElseThrow());
    }

    private static List<URL> files() throws IOException {
        return Collections.list(CompositionTest.class.getClassLoader().getResources(FILE));
    }

    private static boolean isOurs(URL file) {
        return file.getPath().matches(".*/standalone/target/classes/" + FILE);
    }

    private static boolean isOfTheHouse(URL file) {
        return isOurs(file) || file.getPath().contains("-service");
    }

    private static Set<String> processKeys(URL file) {
        return keys(file).stream().filter(key -> key.startsWith("quarkus.")).collect(Collectors.toSet());
    }

    /** Without the profile in front. */
    private static Set<String> keys(URL file) {
        Properties written = new Properties();
        try (InputStream in = file.openStream()) {
            written.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.stringPropertyNames().stream()
                .map(key -> key.replaceFirst("^%[\\w,-]+\\.", ""))
                .collect(Collectors.toSet());
    }
}
