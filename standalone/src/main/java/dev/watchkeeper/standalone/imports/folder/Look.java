package dev.watchkeeper.standalone.imports.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/** One look at the start of a file: whether it is a log. */
sealed interface Look {

    record Log(LogFile file) implements Look {}

    record No(LeftOut file) implements Look {}

    /** Where a NUL says that this is no text. */
    int FIRST_BYTES = 8 << 10;

    /** Every tar archive since 1988 says so here. */
    int TAR_WORD_AT = 257;

    String TAR_WORD = "ustar";

    static Look at(Path file, String inFolder, BasicFileAttributes seen) {
        if (seen.isSymbolicLink()) {
            return no(inFolder, "a symbolic link: not followed");
        }
        if (!seen.isRegularFile()) {
            return no(inFolder, "not a regular file");
        }
        if (seen.size() == 0) {
            return no(inFolder, "empty");
        }
        try {
            LogFile found = LogFile.of(file, inFolder, LogFile.packingOf(file), seen);
            Optional<Packing> promised = Packing.promisedBy(inFolder);
            if (found.packing() == Packing.NONE && promised.isPresent()) {
                return broken(inFolder, "it ends in " + promised.get().suffix() + " and is not packed so: rename it");
            }
            return at(found);
        } catch (AccessDeniedException e) {
            return broken(inFolder, "it may not be read: run as a user who may, or join the file's group");
        } catch (IOException e) {
            return broken(inFolder, "it cannot be read: " + e.getMessage());
        }
    }

    private static Look at(LogFile found) throws IOException {
        try (Content content = found.open()) {
            byte[] first = content.readNBytes(FIRST_BYTES);
            if (first.length == 0) {
                return content.trouble()
                        .<Look>map(trouble -> broken(found.inFolder(), "nothing of it can be unpacked: " + trouble))
                        .orElseGet(() -> no(found.inFolder(), "empty"));
            }
            if (isTar(first)) {
                return no(found.inFolder(), "a tar archive: unpack it first");
            }
            if (first[0] == 'P' && first.length > 3 && first[1] == 'K' && first[2] == 3 && first[3] == 4) {
                return no(found.inFolder(), "a zip archive: unpack it first");
            }
            for (byte one : first) {
                if (one == 0) {
                    return no(found.inFolder(), "no text: there are NUL bytes in it");
                }
            }
            return new Log(found);
        }
    }

    private static boolean isTar(byte[] first) {
        byte[] word = TAR_WORD.getBytes(StandardCharsets.US_ASCII);
        int end = TAR_WORD_AT + word.length;
        return first.length >= end && Arrays.equals(first, TAR_WORD_AT, end, word, 0, word.length);
    }

    private static Look no(String inFolder, String why) {
        return new No(new LeftOut(inFolder, why, false));
    }

    private static Look broken(String inFolder, String why) {
        return new No(new LeftOut(inFolder, why, true));
    }
}
