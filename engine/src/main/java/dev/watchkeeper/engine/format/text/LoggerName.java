package dev.watchkeeper.engine.format.text;

/** What a logger's name looks like, and how people call it. */
public final class LoggerName {

    private static final int LONGEST = 150;
    private static final int ASCII = 128;
    private static final boolean[] PARTS = parts();

    private LoggerName() {}

    /** Letters, digits and {@code . _ - $ / : #}, starting with a letter. */
    public static boolean isOne(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return false;
        }
        char first = name.charAt(0);
        if (!Character.isLetter(first) && "#._/<".indexOf(first) < 0) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            if (!isPart(name.charAt(i)) && "#@:<>".indexOf(name.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isPart(char c) {
        return c < ASCII ? PARTS[c] : Character.isLetterOrDigit(c);
    }

    private static boolean[] parts() {
        boolean[] parts = new boolean[ASCII];
        for (char c = 0; c < ASCII; c++) {
            parts[c] = Character.isLetterOrDigit(c) || "._-$/".indexOf(c) >= 0;
        }
        return parts;
    }

    /** Of several parts: {@code org.shop.Cart}, {@code shop::cart}, {@code .hidden.plugin}; an exception's name is none. */
    public static boolean isDotted(String name) {
        return isParted(name) && isOne(name) && !isTrouble(name);
    }

    /** The same of what is known to be a logger's name. */
    static boolean hasParts(String name) {
        return isParted(name) && !isTrouble(name);
    }

    private static boolean isParted(String name) {
        int dot = name.indexOf('.', 1);
        return dot > 0 && dot < name.length() - 1 || name.indexOf("::") > 0;
    }

    /** {@code java.lang.IllegalStateException: …} starts a message. */
    private static boolean isTrouble(String name) {
        return name.endsWith("Exception") || name.endsWith("Error") || name.endsWith("Throwable");
    }

    /** A file of source without the line. */
    static boolean isFile(String name) {
        return name.endsWith(".java") || name.endsWith(".go") || name.endsWith(".py") || name.endsWith(".rs");
    }

    /** A place in the source: {@code cart.rs:12}, {@code app/util.go:148}. */
    static boolean isSource(String name) {
        int colon = name.lastIndexOf(':');
        if (colon < 3 || colon == name.length() - 1 || name.indexOf('.') < 0 && name.indexOf('/') < 0) {
            return false;
        }
        for (int i = colon + 1; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return name.indexOf('.') > 0 && isOne(name.substring(0, colon));
    }

    static boolean isThread(String name) {
        return name.equals("main")
                || name.contains("hread")
                || name.contains("exec-")
                || name.contains("pool-")
                || name.contains("orker-")
                || name.contains("orker_")
                || name.contains("heduler")
                || name.startsWith("eventloop")
                || name.startsWith("http-nio");
    }

    /** The name of a file of source without its folders and its ending. */
    static String file(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.indexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** The last part of a dotted name. */
    public static String simple(String name) {
        int dot = name.length() - 1;
        while (dot >= 0 && name.charAt(dot) != '.' && name.charAt(dot) != ':') {
            dot--;
        }
        return dot < 0 || dot == name.length() - 1 ? name : name.substring(dot + 1);
    }
}
