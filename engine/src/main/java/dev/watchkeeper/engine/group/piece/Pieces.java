package dev.watchkeeper.engine.group.piece;

import java.util.ArrayList;
import java.util.List;

/** Cuts a skeleton into its words and marks. */
public final class Pieces {

    private static final String MARKS = "=:,;()[]{}|\"'";
    private static final String ENDS_SENTENCE = ".!?";

    private final String text;
    private final Vocabulary vocabulary;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean glued;

    private Pieces(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    public static List<Piece> of(String skeleton, Vocabulary vocabulary) {
        return new Pieces(skeleton, vocabulary).cut();
    }

    private List<Piece> cut() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == ' ') {
                glued = false;
            } else if (MARKS.indexOf(c) >= 0) {
                add(at, end);
            } else {
                end = wordEnd(at);
                word(at, end);
            }
            at = end;
        }
        return pieces;
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ' ' && MARKS.indexOf(text.charAt(at)) < 0) {
            if (at > from && isDots(at) != isDots(from)) {
                break;
            }
            at += Math.max(1, Vocabulary.maskLength(text, at));
        }
        return at;
    }

    /** Two or more points in a row are a leader, not a part of a word. */
    private boolean isDots(int at) {
        return text.charAt(at) == '.'
                && (at + 1 < text.length() && text.charAt(at + 1) == '.' || at > 0 && text.charAt(at - 1) == '.');
    }

    private void word(int from, int to) {
        int end = to;
        while (end > from && ENDS_SENTENCE.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > from) {
            add(from, end);
        }
        if (end < to) {
            add(end, to);
        }
    }

    private void add(int from, int to) {
        Piece piece = vocabulary.read(text.substring(from, to));
        pieces.add(glued ? piece : piece.apart());
        glued = true;
    }
}
