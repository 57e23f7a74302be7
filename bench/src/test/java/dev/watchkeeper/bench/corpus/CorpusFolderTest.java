package dev.watchkeeper.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFolderTest {

    @TempDir
    Path folder;

    @Test
    void every_part_of_a_corpus_is_read_in_the_order_of_the_names() throws Exception {
        write("misc/later.jsonl.gz", "{\"line\": \"second\", \"label\": {}}\n");
        write(
                "misc/dev.jsonl.gz",
                "{\"line\": \"first\", \"label\": {\"kind\": \"level\", \"pid\": 7, \"app\": null}}\n");
        Files.writeString(folder.resolve("misc/README.md"), "not a part");

        assertThat(CorpusFolder.at(folder).read("misc"))
                .extracting(LabelledLine::text)
                .containsExactly("first", "second");
        LabelledLine first = CorpusFolder.at(folder).read("misc").getFirst();
        assertThat(first.truth("kind")).contains("level");
        assertThat(first.truth("pid")).contains("7");
        assertThat(first.truth("app")).isEmpty();
        assertThat(first.truth("meta", "user")).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatThrownBy(() -> CorpusFolder.at(folder.resolve("nowhere")))
                .isInstanceOf(UnusableCorpus.class)
                .hasMessageContainingAll("there is no folder", "nowhere", "name the one that holds the corpora");
    }

    @Test
    void a_corpus_without_files_or_lines_is_named_with_what_to_do() throws Exception {
        Files.createDirectories(folder.resolve("lnav"));
        write("misc/dev.jsonl.gz", "");

        isRefused("loghub", "corpus loghub has no file", "*.jsonl.gz", "--corpus");
        isRefused("lnav", "corpus lnav has no file", "--corpus");
        isRefused("misc", "corpus misc", "has no lines", "--corpus");
    }

    @Test
    void a_broken_line_is_named_by_file_and_number() throws Exception {
        write("misc/dev.jsonl.gz", "{\"line\": \"good\", \"label\": {}}\n{\"line\": \"cut of");
        isRefused("misc", "dev.jsonl.gz, line 2,", "\"line\" and \"label\"", "mend it");

        write("lnav/dev.jsonl.gz", "{\"line\": \"no label\"}\n");
        isRefused("lnav", "dev.jsonl.gz, line 1,");

        Files.createDirectories(folder.resolve("loghub"));
        Files.writeString(folder.resolve("loghub/dev.jsonl.gz"), "not compressed");
        isRefused("loghub", "dev.jsonl.gz cannot be read after line 0", "fetch it anew");
    }

    private void isRefused(String corpus, String... words) throws UnusableCorpus {
        CorpusFolder corpora = CorpusFolder.at(folder);

        assertThatThrownBy(() -> corpora.read(corpus))
                .isInstanceOf(UnusableCorpus.class)
                .hasMessageContainingAll(words);
    }

    private void write(String name, String rows) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(rows.getBytes(StandardCharsets.UTF_8));
        }
    }
}
