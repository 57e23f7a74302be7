package dev.watchkeeper.standalone.imports.recognition;

import dev.watchkeeper.standalone.imports.folder.Content;
import dev.watchkeeper.standalone.imports.folder.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;

/** Under the name of a file that was found there is another one by now, or none: logs are rotated while they are read. */
public final class Replaced extends IOException {

    private static final long serialVersionUID = 1L;

    public static final String WHY = "it was replaced while it was read: repeat the command";

    private Replaced() {
        super(WHY);
    }

    /** Its content, if it is the file that was found. It may have grown. */
    public static Content orOpen(LogFile found) throws IOException {
        Content content = found.open();
        // Looked at after it was opened: a name that changes hands in between is noticed, too.
        if (isAnother(found)) {
            content.close();
            throw new Replaced();
        }
        return content;
    }

    private static boolean isAnother(LogFile found) throws IOException {
        try {
            BasicFileAttributes now =
                    Files.readAttributes(found.file(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.size() < found.size()
                    || found.key() != null && !found.key().equals(now.fileKey());
        } catch (NoSuchFileException e) {
            return true;
        }
    }
}
