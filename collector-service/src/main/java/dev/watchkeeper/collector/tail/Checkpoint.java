package dev.watchkeeper.collector.tail;

import dev.watchkeeper.collector.discover.FileIdentity;

/**
 * How far one stream has come, and how to know its file again.
 *
 * @param acknowledged the first byte that is not known to be stored
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
        long size,
        long seenOnDay) {

    Checkpoint {
        if (stream <= 0 || path == null || headLength <= 0 || headHash == null || acknowledged < 0) {
            throw new IllegalArgumentException("not a checkpoint: stream " + stream);
        }
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
        return new Checkpoint(stream, path, device, inode, headLength, headHash, acknowledged, size, day);
    }
}
