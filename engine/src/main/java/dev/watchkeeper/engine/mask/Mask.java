package dev.watchkeeper.engine.mask;

/** What stands in a skeleton where something varied. */
enum Mask {
    NUM("<num>"),
    IP("<ip>"),
    UUID("<uuid>"),
    TIME("<time>"),
    PATH("<path>"),
    URL("<url>"),
    HOST("<host>"),
    EMAIL("<email>"),
    STR("<str>");

    private final String text;

    Mask(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
