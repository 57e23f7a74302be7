package dev.watchkeeper.collector.discover;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** The files that are left alone although a glob takes them. */
record Exclusion(List<PathMatcher> byPath, List<PathMatcher> byName) {

    static Exclusion of(List<String> globs) {
        return new Exclusion(
                globs.stream()
                        .filter(Exclusion::seesThePath)
                        .map(Exclusion::matcher)
                        .toList(),
                globs.stream()
                        .filter(glob -> !seesThePath(glob))
                        .map(Exclusion::matcher)
                        .toList());
    }

    boolean takes(Path path) {
        return byName.stream().anyMatch(matcher -> matcher.matches(path.getFileName()))
                || byPath.stream().anyMatch(matcher -> matcher.matches(path));
    }

    private static boolean seesThePath(String glob) {
        return glob.contains("/");
    }

    private static PathMatcher matcher(String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("cannot read the glob " + glob
                    + " of watchkeeper.collector.discover.exclude: " + e.getDescription());
        }
    }
}
