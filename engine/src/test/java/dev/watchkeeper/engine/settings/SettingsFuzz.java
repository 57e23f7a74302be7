package dev.watchkeeper.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.format.Samples;
import dev.watchkeeper.engine.redact.Pseudonyms;
import dev.watchkeeper.engine.redact.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Jazzer's way to the settings of lines: a file is read, or what is wrong in it is told. */
public final class SettingsFuzz {

    private static final List<Format> KNOWN = Formats.standard().inOrder();

    private SettingsFuzz() {}

    public static List<String> seeds() {
        return List.of("""
                formats:
                  - name: shop
                    pattern: '%{TIMESTAMP:timestamp} %{LEVEL:level} (?<order>\\d+) %{GREEDYDATA:message}'
                    examples: ['2026-01-05T10:00:00Z ERROR 7 out of stock']
                """, """
                formats:
                  - name: edge
                    nginx: '$remote_addr [$time_local] "$request" $status'
                    examples:
                      - line: '10.0.0.1 [10/Oct/2026:13:55:36 +0200] "GET / HTTP/1.1" 502'
                        status: 502
                """, """
                formats:
                  - {name: old, apache: '%h %t "%r" %>s', time: 'uuuu-MM-dd HH:mm:ss'}
                """, """
                paths:
                  - path: /var/log/**/*.log
                    format: plain
                    zone: Europe/Berlin
                    encoding: windows-1252
                    least-level: WARN
                    event-starts: '^\\['
                    event-continues: "^\\\\s"
                """, """
                paths:
                  - {path: /a, redact: off}
                  - path: /var/log/**/*.log
                    redact: {email: true, ip: on, except: [iban], also: [{pattern: 'KD-(\\d+)', example: KD-17}]}
                """);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String yaml = new String(input, StandardCharsets.UTF_8);

        LineSettingsReader.Read read = LineSettingsReader.read("lines.yaml", yaml, KNOWN, LineSettings.NONE);

        assertThat(read.refused()).allMatch(sentence -> sentence.startsWith("lines.yaml: "));
        Redactor redactor = new Redactor(
                read.settings().of("/var/log/shop/a.log").redact(), new Pseudonyms(new byte[Pseudonyms.SHORTEST_KEY]));
        assertThat(redactor.redact(yaml)).isNotEqualTo(Redactor.WITHHELD);
        for (Format format : read.settings().formats()) {
            assertThat(format.parse(Samples.raw(yaml))).isEqualTo(format.parse(Samples.raw(yaml)));
        }
        assertThat(LineSettingsReader.read("lines.yaml", yaml, KNOWN, LineSettings.NONE)
                        .refused())
                .isEqualTo(read.refused());
    }
}
