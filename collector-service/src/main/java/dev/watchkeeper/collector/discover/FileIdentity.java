package dev.watchkeeper.collector.discover;

import java.io.IOException;
import java.nio.file.Path;

/** What stays when a file is renamed. Another file may get the same pair once this one is gone and closed. */
public record FileIdentity(long device, long inode) {

    /** Of whatever bears this path now; a symbolic link is itself, not what it points to. */
    public static FileIdentity of(Path path) throws IOException {
        return Attributes.of(path).identity();
    }
}
