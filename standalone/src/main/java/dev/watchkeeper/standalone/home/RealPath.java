package dev.watchkeeper.standalone.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where something is or will be, links resolved as far as there is something. */
public final class RealPath {

    private RealPath() {}

    public static Path of(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path there = absolute; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                try {
                    return there.toRealPath()
                            .resolve(there.relativize(absolute))
                            .normalize();
                } catch (IOException e) {
                    throw new Trouble(path + " cannot be read: " + e.getMessage(), e);
                }
            }
        }
        return absolute;
    }
}
