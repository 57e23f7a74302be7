package dev.watchkeeper.bench.line;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** The same lines twice: as an application writes them, and as COPY wants them. */
public record LineFiles(Path log, Path copy) {

    /** In a folder of their own, after which the log is named. */
    public static LineFiles write(AppLines lines, Path folder) throws IOException {
        Path log = Files.createDirectories(folder).resolve(folder.getFileName() + ".log");
        Path copy = folder.resolve("rows.copy");
        try (BufferedWriter toLog = Files.newBufferedWriter(log);
                BufferedWriter toCopy = Files.newBufferedWriter(copy)) {
            for (Iterator<AppLine> all = lines.all().iterator(); all.hasNext(); ) {
                AppLine line = all.next();
                toLog.write(line.text() + "\n");
                toCopy.write(row(line, log));
            }
        }
        return new LineFiles(log, copy);
    }

    /** In COPY's text format; the parts hold no tab and no backslash that would have to be escaped. */
    static String row(AppLine line, Path log) {
        return String.join(
                        "\t",
                        line.at().toString(),
                        line.level(),
                        line.component(),
                        Long.toString(line.code()),
                        line.message(),
                        "bench-node",
                        log.toString())
                + "\n";
    }
}
