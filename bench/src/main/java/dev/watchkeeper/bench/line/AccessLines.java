package dev.watchkeeper.bench.line;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The combined access log of a web shop, a request a second and more: the same for the same seed and end. */
public record AccessLines(long seed, int count, Instant end) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final List<String> PAGES = List.of(
            "/",
            "/basket",
            "/search?q=lamp&page=%d",
            "/api/v1/orders/%d",
            "/api/v1/customers/%d/addresses",
            "/products/%d/reviews?sort=new",
            "/static/app.%d.js",
            "/images/lamp-%d.webp");

    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                    + " Version/18.1 Mobile/15E148 Safari/604.1",
            "curl/8.5.0",
            "Mozilla/5.0 (compatible; ExampleBot/2.1; +http://www.example.com/bot.html)");

    /** Of twenty answers one is a server's error and three are the client's. */
    private static final int[] STATUSES = {
        200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 204, 301, 304, 304, 304, 404, 404, 403, 500
    };

    public Stream<String> all() {
        return IntStream.range(0, count).mapToObj(this::line);
    }

    /** The line at a place, counted from 0. */
    public String line(int index) {
        SplittableRandom random = new SplittableRandom(seed * 31 + index).split();
        String page = String.format(Locale.ROOT, pick(PAGES, random), random.nextInt(1, 100_000));
        String client = "203.0.113." + random.nextInt(1, 255);
        String user = random.nextInt(10) == 0 ? "customer" + random.nextInt(100) : "-";
        String referer = random.nextInt(3) == 0 ? "-" : "https://shop.example.com" + pick(PAGES.subList(0, 2), random);
        return client + " - " + user + " [" + TIME.format(end.minusSeconds(count - index)) + "] \""
                + (random.nextInt(8) == 0 ? "POST " : "GET ") + page + " HTTP/1.1\" "
                + STATUSES[random.nextInt(STATUSES.length)] + " " + random.nextInt(100, 60_000) + " \"" + referer
                + "\" \"" + pick(AGENTS, random) + "\"";
    }

    private static String pick(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
