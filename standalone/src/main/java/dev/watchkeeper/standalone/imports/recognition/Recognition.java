package dev.watchkeeper.standalone.imports.recognition;

import dev.watchkeeper.collector.tail.ContentHash;
import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.contract.StreamIntroduction;
import dev.watchkeeper.standalone.imports.folder.Content;
import dev.watchkeeper.standalone.imports.folder.FileName;
import dev.watchkeeper.standalone.imports.folder.LogFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which stream a file is: one that is known, if its name may have been the stream's and the bytes up to the stream's cursor
 * are in it, else a new one. A stream is one file only, so two files that begin alike are two.
 *
 * <p>Of several streams that a file may be, the longest is it. All of them are beginnings of this file, so no choice loses a
 * line or stores one twice; and the shorter ones are left to the files that can be nothing else.
 */
public final class Recognition {

    /** As many bytes of a file's start are hashed as the collector hashes. */
    private static final int HEAD = 1024;

    private final Sender sender;
    private final Map<String, List<KnownStream>> byFamily = new HashMap<>();
    private final Set<Long> ids = new HashSet<>();
    private final Set<Long> given = new HashSet<>();

    /** @param known all streams of the node */
    public Recognition(Sender sender, List<KnownStream> known) {
        this.sender = sender;
        known.stream()
                .sorted(Comparator.comparingLong(KnownStream::cursor))
                .forEach(stream -> byFamily.computeIfAbsent(
                                FileName.ofPath(stream.path()).family(), family -> new ArrayList<>())
                        .add(stream));
        known.forEach(stream -> ids.add(id(stream)));
    }

    public Recognised recognise(LogFile file) throws IOException {
        byte[] head;
        try (Content content = Replaced.orOpen(file)) {
            head = content.readNBytes(HEAD);
        }
        List<KnownStream> candidates = byFamily.getOrDefault(file.name().family(), List.of()).stream()
                .filter(stream -> !given.contains(id(stream)))
                .filter(stream -> file.name().mayHaveBeen(FileName.ofPath(stream.path())))
                .filter(stream -> beginsWith(stream, head))
                .toList();
        Matched matched = candidates.isEmpty() ? Matched.NONE : match(file, candidates);
        long stream = matched.stream() == 0
                ? StreamId.firstFree(ids, sender.node(), file.name().family(), head)
                : matched.stream();
        ids.add(stream);
        given.add(stream);
        StreamIntroduction introduction = new StreamIntroduction(
                stream,
                sender.node(),
                file.name().path(),
                0,
                0,
                head.length,
                ContentHash.of(head, 0, head.length),
                sender.life());
        return new Recognised(
                introduction, matched.cursor(), matched.isAtItsEnd(), matched.trouble(), matched.refused());
    }

    /** @param stream 0 for none */
    private record Matched(long stream, long cursor, boolean isAtItsEnd, Optional<String> trouble, long refused) {

        static final Matched NONE = new Matched(0, 0, false, Optional.empty(), 0);

        Matched endsAt(long end, Content content) {
            return new Matched(stream, cursor, end == cursor, content.trouble(), refused);
        }
    }

    /** One way through the content, past all places where a stream may stand. */
    private static Matched match(LogFile file, List<KnownStream> byCursor) throws IOException {
        Matched best = Matched.NONE;
        try (Content content = Replaced.orOpen(file)) {
            TailWindow window = new TailWindow(content);
            for (KnownStream stream : byCursor) {
                if (!window.moveTo(stream.cursor())) {
                    return best.endsAt(window.at(), content);
                }
                if (stream.cursor() == 0 || window.hash().equals(stream.tail())) {
                    best = new Matched(id(stream), stream.cursor(), false, Optional.empty(), stream.refused());
                }
            }
            boolean goesOn = content.read() >= 0;
            return goesOn ? best : best.endsAt(window.at(), content);
        }
    }

    private static boolean beginsWith(KnownStream stream, byte[] head) {
        // Bytes that are nowhere any more are in no file; without a head or a tail nothing can be known again.
        boolean comparable =
                stream.cursor() == 0 || stream.tail() != null && !stream.tail().isEmpty();
        int length = stream.headLength();
        return comparable
                && length > 0
                && length <= head.length
                && ContentHash.of(head, 0, length).equals(stream.headHash());
    }

    private static long id(KnownStream stream) {
        return Long.parseLong(stream.stream());
    }
}
