package dev.watchkeeper.standalone.imports.folder;

import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.folder.Folder.Twin;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what is in a folder twice: {@code app.log.1} beside {@code app.log.1.gz}, because somebody packed a copy, or the
 * packing was broken off. The content decides; of two of which one goes on where the other ends, the longer is read.
 */
final class TwinSearch {

    private final Map<String, List<LogFile>> byName = new HashMap<>();
    private final List<LogFile> files = new ArrayList<>();
    private final List<Twin> twins = new ArrayList<>();

    void add(LogFile file) {
        List<LogFile> likewise = byName.computeIfAbsent(file.name().unpacked(), name -> new ArrayList<>());
        for (int i = 0; i < likewise.size(); i++) {
            LogFile other = likewise.get(i);
            switch (compare(other, file)) {
                case SAME, SECOND_IS_SHORTER -> {
                    twins.add(twin(file, other));
                    return;
                }
                case FIRST_IS_SHORTER -> {
                    likewise.set(i, file);
                    files.set(files.indexOf(other), file);
                    twins.replaceAll(twin -> twin.readFrom().equals(other) ? twin(twin.file(), file) : twin);
                    twins.add(twin(other, file));
                    return;
                }
                case DIFFERENT -> {}
            }
        }
        likewise.add(file);
        files.add(file);
    }

    List<LogFile> files() {
        return files;
    }

    List<Twin> twins() {
        return twins;
    }

    private static Twin twin(LogFile file, LogFile readFrom) {
        try (Content content = file.open()) {
            content.transferTo(OutputStream.nullOutputStream());
            return new Twin(file, readFrom, content.trouble());
        } catch (IOException e) {
            throw new Trouble(file.file() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Comparison compare(LogFile first, LogFile second) {
        try {
            return Comparison.of(first, second);
        } catch (IOException e) {
            throw new Trouble(first.file() + " and " + second.file() + " cannot be compared: " + e.getMessage(), e);
        }
    }
}
