package dev.watchkeeper.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.fault.FaultRun;
import dev.watchkeeper.testkit.fault.HttpFaults;
import dev.watchkeeper.testkit.fault.Wiretap;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.Wiring;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** R23: text that breaks databases, parsers and terminals. No line is lost, none stops its neighbours. */
class HostileLinesIT {

    private static final int LONG_LINE = 1_000_000;

    @Test
    void hostile_lines_are_stored_or_set_aside_and_none_holds_up_another() throws IOException {
        FaultRun run = FaultRun.of("R23");
        HttpFaults quiet = new HttpFaults(run.anotherRandom(), new Wiretap());
        try (Fleet fleet = Fleet.start(Wiring.plain().withAnalyzersBehind(quiet, 1))) {
            Map<Long, byte[]> rawWanted = new TreeMap<>();
            List<Long> starts = new ArrayList<>();
            long bytes = 0;
            try (OutputStream file = Files.newOutputStream(fleet.logs().resolve("hostile.log"))) {
                int lines = run.sized(5_000, 100_000);
                for (int i = 0; i < lines; i++) {
                    HostileLine kind = HostileLine.values()[run.random().nextInt(HostileLine.values().length)];
                    byte[] line = i % (lines / 5) == 7 ? longLine(i) : kind.bytes(i);
                    starts.add(bytes);
                    if (line.length < LONG_LINE && kind.rawIsKept()) {
                        rawWanted.put(bytes, line);
                    }
                    file.write(line);
                    file.write('\n');
                    bytes += line.length + 1;
                }
            }
            long written = bytes;

            Awaitility.await("all bytes are settled")
                    .atMost(Duration.ofSeconds(run.sized(60, 600)))
                    .until(() -> Rows.of(fleet.database(), "select coalesce(sum(next_offset), 0) from stream")
                            .equals(List.of(String.valueOf(written))));
            List<String> stored = Rows.of(fleet.database(), "select line_offset from log_entries");
            Map<Long, String> setAside = new TreeMap<>();
            Rows.of(fleet.database(), "select line_offset, encode(raw, 'hex') from quarantine")
                    .forEach(row -> setAside.put(Long.parseLong(row.split("\\|")[0]), row.split("\\|")[1]));
            Set<Long> found = new HashSet<>(setAside.keySet());
            stored.forEach(offset -> found.add(Long.parseLong(offset)));
            List<Long> lost =
                    starts.stream().filter(start -> !found.contains(start)).toList();
            List<Long> withoutRaw = rawWanted.entrySet().stream()
                    .filter(wanted ->
                            !HexFormat.of().formatHex(wanted.getValue()).equals(setAside.get(wanted.getKey())))
                    .map(Map.Entry::getKey)
                    .toList();
            List<String> outcomes = Rows.of(
                    fleet.database(), "select outcome, sum(lines), sum(bytes) from ledger group by 1 order by 1");
            run.say(
                    "lines=%d stored=%d setAside=%d lost=%d withoutRaw=%d of %d ledger=%s statuses=%s",
                    starts.size(),
                    stored.size(),
                    setAside.size(),
                    lost.size(),
                    withoutRaw.size(),
                    rawWanted.size(),
                    outcomes,
                    quiet.wiretap().statuses());

            // Of thousands the count says enough.
            assertThat(lost).hasSize(0);
            assertThat(stored).doesNotHaveDuplicates();
            // A cold analyzer may ask to wait; none of it is refused, and nothing fails.
            assertThat(quiet.wiretap().statuses().keySet()).isSubsetOf(200, 503);
            assertThat(Rows.of(fleet.database(), "select outcome from ledger where outcome in ('refused', 'corrupt')"))
                    .isEmpty();
            assertThat(Rows.of(fleet.database(), "select sum(bytes) from ledger"))
                    .containsExactly(String.valueOf(written));
            assertThat(withoutRaw).hasSize(0);
        }
    }

    private static byte[] longLine(int number) {
        String start = "2026-01-01 12:00:00,000 INFO [Shop] hostile-" + number + " ";
        return (start + "x".repeat(LONG_LINE - start.length())).getBytes(StandardCharsets.US_ASCII);
    }
}
