package dev.watchkeeper.standalone.imports.recognition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

/**
 * The number of a new stream. It follows from what is imported: so an import that is killed before it heard an answer, and
 * repeated, offers the same bytes under the same number.
 */
final class StreamId {

    private StreamId() {}

    /** @param head the first bytes of the content, of which those of the first line count */
    static long firstFree(Set<Long> taken, String node, String family, byte[] head) {
        int attempt = 0;
        long id = of(node, family, head, attempt);
        while (id == 0 || taken.contains(id)) {
            attempt++;
            id = of(node, family, head, attempt);
        }
        return id;
    }

    private static long of(String node, String family, byte[] head, int attempt) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((node + '\0' + family + '\0' + attempt + '\0').getBytes(StandardCharsets.UTF_8));
            sha256.update(head, 0, firstLine(head));
            return ByteBuffer.wrap(sha256.digest()).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static int firstLine(byte[] head) {
        for (int i = 0; i < head.length; i++) {
            if (head[i] == '\n') {
                return i;
            }
        }
        return head.length;
    }
}
