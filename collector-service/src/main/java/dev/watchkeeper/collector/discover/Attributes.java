package dev.watchkeeper.collector.discover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** What one question to the file system tells of a path; a symbolic link is itself, neither a file nor a folder. */
record Attributes(FileIdentity identity, long size, boolean isFile, boolean isFolder) {

    static Attributes of(Path path) throws IOException {
        Map<String, Object> told =
                Files.readAttributes(path, "unix:dev,ino,size,isRegularFile,isDirectory", LinkOption.NOFOLLOW_LINKS);
        return new Attributes(
                new FileIdentity(number(told, "dev"), number(told, "ino")),
                number(told, "size"),
                Boolean.TRUE.equals(told.get("isRegularFile")),
                Boolean.TRUE.equals(told.get("isDirectory")));
    }

    private static long number(Map<String, Object> told, String name) {
        return ((Number) Objects.requireNonNull(told.get(name), name)).longValue();
    }
}
