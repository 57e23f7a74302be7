package dev.watchkeeper.standalone.imports.instance;

import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.contract.NodeLife;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What an import needs of an instance. What a token does not open is not known, and no trouble. */
public interface Instance extends AutoCloseable {

    /** Where lines go. */
    BatchSink sink();

    /** All streams of a node. */
    List<KnownStream> streams(String node) throws InterruptedException;

    /** The last life of a node, and who began it. */
    NodeLife lastLife(String node) throws InterruptedException;

    /** From then on no import of a former life brings a stream of the node into being. */
    long beginLife(String node, String by) throws InterruptedException;

    /** What became of all bytes that ever came from a node. */
    Optional<Accounts> accounts(String node) throws InterruptedException;

    /** The issues of a node that are not resolved. */
    Optional<List<OpenIssue>> openIssues(String node) throws InterruptedException;

    /** Where a person looks; empty if nothing is there when the import is over. */
    Optional<String> address();

    @Override
    void close();

    /** Lines and bytes, by what became of them. */
    record Accounts(
            long linesStored,
            long bytesStored,
            long linesFiltered,
            long bytesFiltered,
            long linesQuarantined,
            long bytesQuarantined,
            long bytesTruncated,
            long bytesLost) {

        public static final Accounts NONE = new Accounts(0, 0, 0, 0, 0, 0, 0, 0);

        /** What came since. */
        public Accounts since(Accounts before) {
            return new Accounts(
                    linesStored - before.linesStored,
                    bytesStored - before.bytesStored,
                    linesFiltered - before.linesFiltered,
                    bytesFiltered - before.bytesFiltered,
                    linesQuarantined - before.linesQuarantined,
                    bytesQuarantined - before.bytesQuarantined,
                    bytesTruncated - before.bytesTruncated,
                    bytesLost - before.bytesLost);
        }
    }

    /** Something that is wrong. */
    record OpenIssue(long id, String severity, String troubleClass, String title, long lines) {

        private static final List<String> SEVERITIES = List.of("CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO");

        /** Of the same severity the one with the most lines. */
        public static final Comparator<OpenIssue> WORST_FIRST = Comparator.comparingInt(
                        (OpenIssue issue) -> SEVERITIES.indexOf(issue.severity()))
                .thenComparing(Comparator.comparingLong(OpenIssue::lines).reversed())
                .thenComparingLong(OpenIssue::id);

        /** The same, but for lines that it had before. */
        public OpenIssue without(long before) {
            return new OpenIssue(id, severity, troubleClass, title, lines - before);
        }
    }
}
