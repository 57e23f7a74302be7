package dev.watchkeeper.standalone.imports.folder;

import dev.watchkeeper.standalone.home.Trouble;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What there is to read below a folder, in the order of the names, so that each time it is the same.
 *
 * @param files each content once
 * @param twins what is there a second time, packed and unpacked
 */
public record Folder(List<LogFile> files, List<Twin> twins, List<LeftOut> leftOut) {

    /**
     * A file whose content is read from another one.
     *
     * @param trouble why there is not all of it
     */
    public record Twin(LogFile file, LogFile readFrom, Optional<String> trouble) {}

    public Folder {
        files = List.copyOf(files);
        twins = List.copyOf(twins);
        leftOut = List.copyOf(leftOut);
    }

    /** Refuses what is no folder, in one sentence. */
    public static void check(Path root) {
        if (!Files.exists(root)) {
            throw new Trouble(root + " is not there: check the name");
        }
        if (!Files.isDirectory(root)) {
            throw new Trouble(root + " is no folder: name the folder it is in, or read it with `watchkeeper explain "
                    + root + "`");
        }
        if (!Files.isReadable(root) || !Files.isExecutable(root)) {
            throw new Trouble(root + " may not be read: run as a user who may, or add yourself to the folder's group");
        }
    }

    /** Takes a look at each file. */
    public static Folder at(Path root) {
        check(root);
        Walk walk = new Walk(root);
        try {
            Files.walkFileTree(root.toRealPath(), walk);
        } catch (IOException e) {
            throw new Trouble(root + " cannot be read: " + e.getMessage(), e);
        }
        TwinSearch search = new TwinSearch();
        walk.found.values().forEach(search::add);
        walk.leftOut.sort(Comparator.comparing(LeftOut::inFolder));
        return new Folder(search.files(), search.twins(), walk.leftOut);
    }

    public long bytes() {
        return files.stream().mapToLong(LogFile::size).sum();
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final TreeMap<String, LogFile> found = new TreeMap<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private final Path real;

        Walk(Path root) {
            try {
                real = root.toRealPath();
            } catch (IOException e) {
                throw new Trouble(root + " cannot be read: " + e.getMessage(), e);
            }
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
            switch (Look.at(file, inFolder(file), seen)) {
                case Look.Log log -> found.put(log.file().inFolder(), log.file());
                case Look.No no -> leftOut.add(no.file());
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            leftOut.add(new LeftOut(
                    inFolder(file), "it may not be read: run as a user who may, or join the file's group", true));
            return FileVisitResult.CONTINUE;
        }

        private String inFolder(Path file) {
            return real.relativize(file).toString().replace(File.separatorChar, '/');
        }
    }
}
