package dev.watchkeeper.engine.redact;

import dev.watchkeeper.engine.redact.KeyedSamples.Keyed;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lines with secrets of all kinds in all contexts, drawn from a seed. */
final class SecretLines {

    private static final List<String> ANYWHERE = List.of(
            "refused {} of tenant 7",
            "{}",
            "using key {}, retrying",
            "value '{}' is not allowed here",
            "{\"value\":\"{}\",\"n\":1}",
            "X-Some-Header: {}",
            "some_setting={}",
            "GET /callback?x={}&y=2 HTTP/1.1",
            "sent ({}) to partner",
            "line one\\n{}\\nline three",
            "token={}",
            "url=https://x.example/?q={}",
            "[{}]",
            "<value>{}</value>",
            "config: {}.");

    private static final List<String> BEFORE = List.of(
            "",
            "2026-01-02T03:04:05.678Z INFO [main] c.e.Shop - ",
            "Jan  2 03:04:05 web-1 app[123]: ",
            "I0102 03:04:05.678901 1 main.go:7] ",
            "{\"level\":\"info\",\"msg\":\"x\"} ",
            "level=info msg=x ");

    private SecretLines() {}

    static List<SecretLine> some(long seed, int count) {
        Drawn drawn = new Drawn(seed);
        List<Function<Drawn, SecretLine>> makers = makers();
        List<SecretLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(makers.get(i % makers.size()).apply(drawn));
        }
        return lines;
    }

    /** One for every kind and way of writing, so that each comes up about as often. */
    static List<Function<Drawn, SecretLine>> makers() {
        List<Function<Drawn, SecretLine>> makers = new ArrayList<>();
        for (Map.Entry<SecretKind, Function<Drawn, String>> vendor :
                VendorSamples.all().entrySet()) {
            makers.add(drawn -> line(
                    vendor.getKey(), vendor.getValue().apply(drawn), drawn.of(ANYWHERE.toArray(String[]::new)), drawn));
        }
        for (Keyed keyed : KeyedSamples.all()) {
            for (String around : keyed.around()) {
                makers.add(drawn -> line(keyed.kind(), keyed.secret().apply(drawn), around, drawn));
            }
        }
        return makers;
    }

    private static SecretLine line(SecretKind kind, String secret, String around, Drawn drawn) {
        return new SecretLine(kind, secret, drawn.of(BEFORE.toArray(String[]::new)) + around.replace("{}", secret));
    }
}
