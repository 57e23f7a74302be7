package dev.watchkeeper.bench.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A folder with a sub-folder a corpus; every {@code *.jsonl.gz} in that one is a part of the corpus. */
public final class CorpusFolder {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".jsonl.gz";

    private final Path folder;

    private CorpusFolder(Path folder) {
        this.folder = folder;
    }

    public static CorpusFolder at(Path folder) throws UnusableCorpus {
        if (!Files.isDirectory(folder)) {
            throw new UnusableCorpus("there is no folder " + folder + ": name the one that holds the corpora");
        }
        return new CorpusFolder(folder);
    }

    /** All lines of a corpus, file by file in the order of their names. */
    public List<LabelledLine> read(String corpus) throws UnusableCorpus {
        List<LabelledLine> lines = new ArrayList<>();
        for (Path file : files(corpus)) {
            read(file, lines);
        }
        if (lines.isEmpty()) {
            throw new UnusableCorpus("corpus " + corpus + " in " + folder.resolve(corpus)
                    + " has no lines: fetch it anew, or leave it out with --corpus");
        }
        return lines;
    }

    private List<Path> files(String corpus) throws UnusableCorpus {
        Path home = folder.resolve(corpus);
        if (Files.isDirectory(home)) {
            try (Stream<Path> all = Files.list(home)) {
                List<Path> files = all.filter(file -> file.toString().endsWith(ENDING))
                        .sorted()
                        .toList();
                if (!files.isEmpty()) {
                    return files;
                }
            } catch (IOException e) {
                throw new UnusableCorpus("folder " + home + " cannot be read: " + e.getMessage(), e);
            }
        }
        throw new UnusableCorpus("corpus " + corpus + " has no file " + home.resolve("*" + ENDING)
                + ": put one there, or leave the corpus out with --corpus");
    }

    private static void read(Path file, List<LabelledLine> into) throws UnusableCorpus {
        int number = 0;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                number++;
                into.add(labelled(row));
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UnusableCorpus(
                    file + ", line " + number
                            + ", is not an object with \"line\" and \"label\": mend it, or fetch the file anew",
                    e);
        } catch (IOException e) {
            throw new UnusableCorpus(
                    file + " cannot be read after line " + number + " (" + e.getMessage() + "): fetch it anew", e);
        }
    }

    private static LabelledLine labelled(String row) throws JsonProcessingException {
        JsonNode object = JSON.readTree(row);
        if (!object.path("line").isTextual() || !object.path("label").isObject()) {
            throw new IllegalArgumentException(row);
        }
        return new LabelledLine(object.get("line").asText(), object.get("label"));
    }
}
