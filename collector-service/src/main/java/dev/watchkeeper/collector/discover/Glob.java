package dev.watchkeeper.collector.discover;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern for paths, and where to look for them.
 *
 * @param root the deepest folder that every match lies below
 * @param depth how many levels below the root a match can lie
 * @param literal it names one file and has no wildcard
 */
record Glob(Path root, int depth, boolean literal, PathMatcher matcher) {

    private static final Pattern WILD = Pattern.compile("[*?\\[{\\\\]");

    static Glob of(String written) {
        // Not by way of Path: it may refuse a wildcard, and it would drop what is escaped.
        String absolute = written.startsWith("/") ? written : Path.of("").toAbsolutePath() + "/" + written;
        String[] names = absolute.substring(1).split("/+", -1);
        Path root = Path.of("/");
        int fixed = 0;
        while (fixed < names.length - 1 && !isWild(names[fixed])) {
            root = root.resolve(names[fixed]);
            fixed++;
        }
        int depth = absolute.contains("**") ? Integer.MAX_VALUE : names.length - fixed;
        return new Glob(root, depth, !isWild(absolute), matcher(written, absolute));
    }

    boolean takes(Path path) {
        return matcher.matches(path);
    }

    private static boolean isWild(String text) {
        return WILD.matcher(text).find();
    }

    private static PathMatcher matcher(String written, String absolute) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + absolute);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("cannot read the glob " + written
                    + " of watchkeeper.collector.discover.watch: " + e.getDescription());
        }
    }
}
