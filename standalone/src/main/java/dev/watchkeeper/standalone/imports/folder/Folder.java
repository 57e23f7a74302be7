package dev.watchkeeper.standalone.imports.folder;

import dev.watchkeeper.standalone.home.DataFolder;
import dev.watchkeeper.standalone.home.Trouble;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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

    /** Refuses what is no folder, and what Watchkeeper itself keeps, in one sentence. */
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
        DataFolder.around(root).ifPresent(data -> {
            throw ofWatchkeeper(root, data);
        });
    }

    /** Its own files are no lines of others, and would be archived while it writes them. */
    public static Trouble ofWatchkeeper(Path root, Path data) {
        return new Trouble(root + " is, or is in, Watchkeeper's data folder " + data + ": import another folder");
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
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
            if (DataFolder.isOne(folder)) {
                leftOut.add(
                        new LeftOut(inFolder(folder), "a data folder of Watchkeeper: nothing in it is read", false));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
            switch (Look.at(file, inFolder(file), seen)) {
                case Look.Log log -> add(log.file());
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

        private void add(LogFile file) {
            if (!isReadable(real.relativize(file.file()))) {
                leaveOut(
                        file,
                        "its name is not in the character set of this process: rename it, or run with LC_ALL=C.UTF-8");
            } else if (file.name().path().isBlank()) {
                leaveOut(file, "its name is blank: rename it");
            } else if (found.putIfAbsent(file.inFolder(), file) != null) {
                leaveOut(file, "another file is called the same: rename it");
            }
        }

        private void leaveOut(LogFile file, String why) {
            leftOut.add(new LeftOut(file.inFolder(), why, true));
        }

        /** What cannot be decoded looks like other names that cannot, and cannot be written again. */
        private static boolean isReadable(Path name) {
            try {
                return Path.of(name.toString()).equals(name);
            } catch (InvalidPathException e) {
                return false;
            }
        }

        private String inFolder(Path file) {
            return real.relativize(file).toString().replace(File.separatorChar, '/');
        }
    }
}
