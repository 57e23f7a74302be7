package dev.watchkeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/architecture.md names every room of the house, and no other; and the class that it says to read first is there. */
class ArchitectureDocTest {

    private static final Path PAGE = Path.of("../docs/architecture.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+/\\w+)` \\| .* \\| `(\\w+)` \\|$", Pattern.MULTILINE);
    private static final Pattern ROOM = Pattern.compile("dev\\.watchkeeper\\.(\\w+)\\.(\\w+)");

    @Test
    void every_room_is_named_and_every_named_room_exists() throws IOException {
        assertThat(named().keySet()).isEqualTo(rooms().keySet());
    }

    @Test
    void the_class_to_read_first_is_in_its_room() throws IOException {
        Map<String, Set<String>> rooms = rooms();

        assertThat(named())
                .allSatisfy(
                        (room, first) -> assertThat(rooms.get(room)).as(room).contains(first));
    }

    /** The simple names of the classes of each room; what lies in a package below a room belongs to it. */
    private static Map<String, Set<String>> rooms() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.watchkeeper")
                        .stream()
                        .filter(type -> ROOM.matcher(type.getPackageName()).lookingAt())
                        .collect(Collectors.groupingBy(
                                ArchitectureDocTest::room,
                                TreeMap::new,
                                Collectors.mapping(JavaClass::getSimpleName, Collectors.toCollection(TreeSet::new))));
    }

    private static String room(JavaClass type) {
        Matcher room = ROOM.matcher(type.getPackageName());
        return room.lookingAt() ? room.group(1) + "/" + room.group(2) : "";
    }

    private static Map<String, String> named() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), (MatchResult row) -> row.group(2), (a, b) -> a, TreeMap::new));
    }
}
