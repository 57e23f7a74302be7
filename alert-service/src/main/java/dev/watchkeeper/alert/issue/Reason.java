package dev.watchkeeper.alert.issue;

/** Why somebody is told now; the words are what the column {@code alert.reason} holds. */
public enum Reason {
    NEW("new"),
    CAME_BACK("came back");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public static Reason ofWords(String words) {
        return words.equals(CAME_BACK.words) ? CAME_BACK : NEW;
    }

    /** What an event's kind means to those who are told. */
    public static Reason ofEvent(String kind) {
        return kind.equals("issue_regressed") ? CAME_BACK : NEW;
    }
}
