package dev.watchkeeper.collector.tail;

import dev.watchkeeper.collector.discover.FileIdentity;
import dev.watchkeeper.contract.KnownStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far one stream has come, and how to know its file again.
 *
 * @param acknowledged the first byte that is not known to be stored
 * @param tailHash hash of the last bytes before {@code acknowledged}; null if it is not known
 * @param size how many bytes the file was seen to have
 * @param seenOnDay when the file was last there, in days since 1970
 */
record Checkpoint(
        long stream,
        String path,
        long device,
        long inode,
        int headLength,
        String headHash,
        long acknowledged,
        @Nullable String tailHash,
        long size,
        long seenOnDay) {

    Checkpoint {
        if (stream <= 0 || path == null || headLength <= 0 || headHash == null || acknowledged < 0) {
            throw new IllegalArgumentException("not a checkpoint: stream " + stream);
        }
    }

    /**
     * What the database knows, as if it had been noted here: of what was seen and not stored it knows nothing. Empty if no
     * file can be known again by it, because it has no head, or the bytes before its cursor are gone.
     *
     * @param day when it was last there, as far as one can tell
     */
    static Optional<Checkpoint> of(KnownStream known, long day) {
        if (known.headLength() <= 0 || "".equals(known.tail())) {
            return Optional.empty();
        }
        return Optional.of(new Checkpoint(
                Long.parseLong(known.stream()),
                known.path(),
                known.device(),
                known.inode(),
                known.headLength(),
                known.headHash(),
                known.cursor(),
                known.tail(),
                known.cursor(),
                day));
    }

    FileIdentity identity() {
        return new FileIdentity(device, inode);
    }

    boolean hasUnreadBytes() {
        return size > acknowledged;
    }

    long unreadBytes() {
        return size - acknowledged;
    }

    Checkpoint seenOn(long day) {
        return new Checkpoint(stream, path, device, inode, headLength, headHash, acknowledged, tailHash, size, day);
    }
}
