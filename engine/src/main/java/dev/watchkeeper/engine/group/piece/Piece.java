package dev.watchkeeper.engine.group.piece;

/**
 * A word or a mark of a skeleton.
 *
 * @param states the states in it, which the names of one place must have in common
 * @param glued no blank stands before it
 */
public record Piece(String text, Kind kind, String states, boolean glued) {

    /** Stands for whatever varies. */
    public static final String ANY = "<*>";

    /** What a piece is, and how much it says for its place being one where names vary. */
    public enum Kind {
        /** A bracket, a comma, an equals sign. */
        MARK(0),
        /** Carries no meaning of its own: {@code the}, {@code of}. */
        FILLER(0),
        /** Tells one event from another: a state, an action, a constant, an error code. */
        STATE(0),
        /** A verb in its base form, which after all may be the name of a user or a table. */
        ACTION(1),
        /** Capitals only: more often one of a few than a name. */
        CONSTANT(1),
        /** Letters only. */
        WORD(2),
        /** Letters and marks or capitals within: a class, a file, a key. */
        NAME(4),
        /** Numbers or times, masked. */
        NUMBER(4),
        /** A name with a masked part. */
        NUMBERED_NAME(6),
        /** Any other value that the masker knew: an address, a path, a quoted text. */
        VALUE(8);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        public int weight() {
            return weight;
        }

        boolean masked() {
            return this == NUMBER || this == VALUE;
        }
    }

    static Piece any(Kind kind, boolean glued) {
        return new Piece(ANY, kind, "", glued);
    }

    Piece apart() {
        return new Piece(text, kind, states, false);
    }

    boolean is(String mark) {
        return text.equals(mark);
    }

    public boolean canVary() {
        return kind.weight() > 0;
    }

    /** Whether it says what the event is about. */
    public boolean means() {
        return kind != Kind.MARK && kind != Kind.FILLER && !kind.masked();
    }
}
