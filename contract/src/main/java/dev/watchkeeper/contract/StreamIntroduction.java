package dev.watchkeeper.contract;

/**
 * How a collector presents a file it has met: a random id, and enough to recognise the file again by its content.
 *
 * @param stream random, positive, drawn once by the collector
 * @param headLength how many bytes from the file's start {@code headHash} covers
 * @param life which life of the node speaks; 0 if its sender never asked for one
 */
public record StreamIntroduction(
        long stream, String node, String path, long device, long inode, int headLength, String headHash, long life) {

    public StreamIntroduction {
        if (stream <= 0) {
            throw new IllegalArgumentException("a stream's id is a positive number, got " + stream);
        }
        if (node == null || node.isBlank() || path == null || path.isBlank()) {
            throw new IllegalArgumentException("a stream is introduced with its node and its path, stream " + stream);
        }
        headHash = headHash == null ? "" : headHash;
    }
}
