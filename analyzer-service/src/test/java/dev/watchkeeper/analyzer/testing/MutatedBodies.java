package dev.watchkeeper.analyzer.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A body with a few things changed: values replaced by odd ones, parts doubled or dropped, bytes flipped. */
public final class MutatedBodies {

    private static final Pattern VALUE = Pattern.compile(
            "(?<=[:\\[,])(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"(?!:)|-?[0-9.]+|\\{[^{}]*}|\\[[^\\[\\]{}]*])");

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1",
            "4000",
            "2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "1e308",
            "1e-400",
            "-0.0",
            "99999999999999999999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\\u001b[2J\"",
            "\"'; drop table stream; --\"",
            "\"${jndi:ldap://x}{{7*7}}\"",
            "\"" + "long ".repeat(2_000) + "\"",
            "\"1970-01-01T00:00:00Z\"",
            "\"9999-12-30T23:59:59.999999999Z\"",
            "[]",
            "[[]]",
            "[null]",
            "{}",
            "{\"a\":{\"b\":[1,2,{}]}}",
            "NaN",
            "'single'",
            "");

    private final byte[] original;
    private final Random random;

    public MutatedBodies(byte[] original, long seed) {
        this.original = original.clone();
        this.random = new Random(seed);
    }

    public byte[] next() {
        String text = new String(original, UTF_8);
        for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
            text = random.nextInt(4) == 0 ? cut(text) : exchanged(text);
        }
        byte[] body = text.getBytes(UTF_8);
        return random.nextInt(4) == 0 ? flipped(body) : body;
    }

    /** Mostly whole; sometimes a byte of it is another one. */
    public byte[] damaged(byte[] packed) {
        return random.nextInt(4) == 0 ? flipped(packed) : packed;
    }

    private String exchanged(String text) {
        List<MatchResult> values = new ArrayList<>(VALUE.matcher(text).results().toList());
        if (values.isEmpty()) {
            return text;
        }
        MatchResult value = values.get(random.nextInt(values.size()));
        String odd = random.nextInt(4) == 0
                ? values.get(random.nextInt(values.size())).group()
                : ODD.get(random.nextInt(ODD.size()));
        return text.substring(0, value.start()) + odd + text.substring(value.end());
    }

    /** A part is left out, or stands there twice. */
    private String cut(String text) {
        if (text.length() < 2) {
            return text;
        }
        int from = random.nextInt(text.length() - 1);
        int to = Math.min(text.length(), from + random.nextInt(1, 60));
        return random.nextBoolean()
                ? text.substring(0, from) + text.substring(to)
                : text.substring(0, to) + text.substring(from);
    }

    private byte[] flipped(byte[] body) {
        byte[] other = body.clone();
        for (int i = random.nextInt(1, 4); i > 0 && other.length > 0; i--) {
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return other;
    }
}
