package dev.watchkeeper.standalone.doctor;

import dev.watchkeeper.standalone.doctor.Finding.Fine;
import dev.watchkeeper.standalone.doctor.Finding.InTheWay;
import dev.watchkeeper.standalone.up.Globs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether this user may read the machine's usual logs. */
record LogsCheck(List<String> globs) implements Check {

    private static final int MOST_NAMED = 5;

    @Override
    public Finding look() {
        Set<Path> all = Globs.matching(globs);
        List<Path> closed = all.stream().filter(file -> !Files.isReadable(file)).toList();
        if (all.isEmpty()) {
            return new Fine("none of the usual logs is here: name yours with --watch GLOB");
        }
        return closed.isEmpty()
                ? new Fine(all.size() + " of this machine's usual logs can be read")
                : new InTheWay(names(closed) + " cannot be read", remedy(closed));
    }

    private static String names(List<Path> files) {
        String first = files.stream().limit(MOST_NAMED).map(Path::toString).collect(Collectors.joining(", "));
        return files.size() > MOST_NAMED ? first + " and " + (files.size() - MOST_NAMED) + " more" : first;
    }

    private static String remedy(List<Path> files) {
        Set<String> groups = new TreeSet<>();
        files.forEach(file -> readingGroup(file).ifPresent(groups::add));
        return groups.isEmpty()
                ? "let this user read them, or start Watchkeeper as root"
                : "join the group " + String.join(" and ", groups) + " (sudo usermod -aG " + String.join(",", groups)
                        + " $USER, then log in again)";
    }

    /** Empty as well when the file is gone or hidden: then no group helps. */
    private static Optional<String> readingGroup(Path file) {
        try {
            PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
            return attributes.permissions().contains(PosixFilePermission.GROUP_READ)
                    ? Optional.of(attributes.group().getName())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
