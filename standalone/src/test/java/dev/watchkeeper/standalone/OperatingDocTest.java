package dev.watchkeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/operating.md lists every configuration key with its default, and no other. */
class OperatingDocTest {

    private static final Path PAGE = Path.of("../docs/operating.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(watchkeeper\\.[^`]+)` \\| (?:`([^`]*)`)? *\\|", Pattern.MULTILINE);

    @Test
    void every_key_is_listed_with_its_default_and_every_listed_key_exists() throws IOException {
        assertThat(listed()).containsExactlyInAnyOrderEntriesOf(keysOfTheHouse());
    }

    @Test
    void a_key_is_listed_once() throws IOException {
        assertThat(ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
                .doesNotHaveDuplicates();
    }

    /** Keys and their defaults, the empty text where there is none. A list is one key, its indexes are none. */
    private static Map<String, String> keysOfTheHouse() {
        Map<String, String> keys = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.watchkeeper")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .map(ConfigClass::configClass)
                        .map(ConfigMappings::getProperties)
                        .forEach(properties ->
                                properties.forEach((key, property) -> keys.put(key, defaultOf(property))));
        keys.keySet().removeIf(key -> key.endsWith("[*]"));
        return keys;
    }

    private static String defaultOf(Property property) {
        Property value = property.isOptional() && !property.isLeaf()
                ? property.asOptional().getNestedProperty()
                : property;
        return value.hasDefaultValue() ? value.getDefaultValue() : "";
    }

    private static Map<String, String> listed() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), OperatingDocTest::defaultIn, (a, b) -> a, TreeMap::new));
    }

    private static String defaultIn(MatchResult row) {
        return row.group(2) == null ? "" : row.group(2);
    }
}
