package dev.watchkeeper.standalone.up;

import dev.watchkeeper.standalone.home.Trouble;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;

/** File name patterns as shells know them; {@code **} reaches into folders. */
public final class Globs {

    private static final String SPECIAL = ".*[*?\\[{].*";

    /** A pattern like {@code /**} must not keep the start waiting for the whole disk. */
    private static final int MOST_LOOKS = 100_000;

    private Globs() {}

    /** Absolute, and surely a pattern. */
    public static String checked(String glob) {
        String absolute =
                glob.startsWith("/") ? glob : Path.of("").toAbsolutePath() + "/" + glob.replaceFirst("^\\./", "");
        if (glob.isBlank()) {
            throw new Trouble("--watch is empty: give it a file or a pattern, for example --watch '/var/log/*.log'");
        }
        try {
            var _ = matcher(absolute);
            return absolute;
        } catch (PatternSyntaxException e) {
            throw new Trouble(
                    "--watch " + glob + " is not a pattern (" + e.getDescription()
                            + "): write it like a shell would, for example --watch '/var/log/**/*.log'",
                    e);
        }
    }

    /** The files that match now and can be read by this user. */
    public static Set<Path> readable(Collection<String> globs) {
        Set<Path> found = new TreeSet<>();
        globs.forEach(glob -> find(glob, found));
        found.removeIf(file -> !Files.isReadable(file));
        return found;
    }

    /** The files that match now, readable or not. */
    public static Set<Path> matching(Collection<String> globs) {
        Set<Path> found = new TreeSet<>();
        globs.forEach(glob -> find(glob, found));
        return found;
    }

    private static void find(String glob, Set<Path> found) {
        Path start = fixedPart(glob);
        if (!Files.exists(start)) {
            return;
        }
        boolean deep = glob.contains("**");
        int depth = deep ? Integer.MAX_VALUE : Path.of(glob).getNameCount() - start.getNameCount();
        try {
            Files.walkFileTree(
                    start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new Finder(matcher(glob), found));
        } catch (IOException e) {
            throw new Trouble("the files of --watch " + glob + " cannot be listed: " + e.getMessage(), e);
        }
    }

    /** The folder below which the pattern begins. */
    private static Path fixedPart(String glob) {
        Path path = Path.of("/");
        for (Path name : Path.of(glob)) {
            if (name.toString().matches(SPECIAL)) {
                return path;
            }
            path = path.resolve(name);
        }
        return path;
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    /** Collects files; passes over what may not be looked into. */
    private static final class Finder extends SimpleFileVisitor<Path> {

        private final PathMatcher matcher;
        private final Set<Path> found;
        private int looks;

        Finder(PathMatcher matcher, Set<Path> found) {
            this.matcher = matcher;
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && matcher.matches(file)) {
                found.add(file);
            }
            looks++;
            return looks < MOST_LOOKS ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
