package dev.watchkeeper.engine.attack;

/** Where in a request an attack stood. */
public enum Part {
    PATH("path"),
    QUERY("query"),
    USER_AGENT("user agent"),
    REFERER("referer");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
