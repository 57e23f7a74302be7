package dev.watchkeeper.e2e.model;

/** The last bytes before an offset, by which one knows whether content is still the one that was read up to there. */
record Mark(int at, String tail) {

    static final Mark START = new Mark(0, "");

    private static final int TAIL = 16;

    /** Shorter than the banner that some files share, so that a head alone often cannot tell. */
    private static final int HEAD = 24;

    static Mark of(String bytes, int at) {
        return new Mark(at, bytes.substring(Math.max(0, at - TAIL), at));
    }

    static String head(String bytes) {
        return bytes.substring(0, Math.min(HEAD, bytes.length()));
    }

    boolean isIn(String bytes, Flaw flaw) {
        return bytes.length() >= at
                && (flaw == Flaw.RECOGNISED_BY_HEAD_ALONE || of(bytes, at).equals(this));
    }
}
