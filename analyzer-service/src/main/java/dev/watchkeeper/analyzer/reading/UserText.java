package dev.watchkeeper.analyzer.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What users wrote, as it is at one moment: a file, or the YAML files of a folder.
 *
 * @param files the text of each, by its path, in the order of their names
 * @param trouble why there is no text, or not all of it
 */
public record UserText(Map<String, String> files, @Nullable String trouble) {

    /** Larger ones were not written by hand; reading them every few seconds would cost. */
    private static final int MOST_BYTES = 1 << 20;

    /** So many are no rules of a person's either. */
    private static final int MOST_FILES = 1_000;

    /** The text of a file. */
    static UserText ofFile(Path path) {
        Map<String, String> files = new LinkedHashMap<>();
        String trouble = take(path, files);
        return new UserText(files, trouble);
    }

    /** The text of a file, or of each file in a folder that ends in .yaml or .yml; hidden ones are left out. */
    public static UserText ofFileOrFolder(Path path) {
        return Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
    }

    private static UserText ofFolder(Path folder) {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> in = Files.list(folder)) {
            List<Path> written =
                    in.filter(UserText::isYaml).sorted().limit(MOST_FILES + 1L).toList();
            if (written.size() > MOST_FILES) {
                return new UserText(Map.of(), folder + ": has more than " + MOST_FILES + " files, and is not read");
            }
            for (Path file : written) {
                String trouble = take(file, files);
                if (trouble != null) {
                    return new UserText(files, trouble);
                }
            }
            return new UserText(files, null);
        } catch (IOException e) {
            return new UserText(Map.of(), folder + ": cannot be read: " + e);
        }
    }

    /** Whether there is nothing at this path. */
    boolean isMissing(Path path) {
        return gone(path).equals(trouble);
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }

    /** Answers why it cannot. */
    private static @Nullable String take(Path file, Map<String, String> files) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return file + ": is larger than a megabyte, and is not read";
            }
            files.put(file.toString(), new String(bytes, StandardCharsets.UTF_8));
            return null;
        } catch (NoSuchFileException e) {
            return gone(file);
        } catch (IOException e) {
            return file + ": cannot be read: " + e;
        }
    }

    private static String gone(Path file) {
        return file + ": is gone";
    }
}
