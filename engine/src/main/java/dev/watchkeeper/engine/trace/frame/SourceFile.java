package dev.watchkeeper.engine.trace.frame;

/** Names a source file so that another build, another release and another machine call it the same. */
public final class SourceFile {

    private static final int SHORTEST_DATE = 4;
    private static final int SHORTEST_HASH = 6;

    private SourceFile() {}

    /** The file and the folder it lies in; without a folder that a release is named by, and without a bundle's hash. */
    public static String shortName(String path) {
        int slash = slash(path, path.length());
        String file = withoutHash(path.substring(slash + 1));
        if (slash <= 0) {
            return file;
        }
        String folder = path.substring(slash(path, slash) + 1, slash);
        boolean ofRelease = folder.endsWith(":") || longestNumber(folder) >= SHORTEST_DATE || isHash(folder);
        return folder.isEmpty() || folder.equals(".") || ofRelease ? file : folder + "/" + file;
    }

    private static int slash(String path, int before) {
        return Math.max(path.lastIndexOf('/', before - 1), path.lastIndexOf('\\', before - 1));
    }

    /** {@code main.4f3a2b1c.js}, {@code chunk-A1B2C3D4.js}: the part that changes with every build goes. */
    private static String withoutHash(String file) {
        int dot = file.lastIndexOf('.');
        int end = dot < 0 ? file.length() : dot;
        int separator = Math.max(file.lastIndexOf('.', end - 1), file.lastIndexOf('-', end - 1));
        boolean hashed = separator > 0 && isHash(file.substring(separator + 1, end));
        return hashed ? file.substring(0, separator) + file.substring(end) : file;
    }

    private static boolean isHash(String word) {
        boolean digit = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            digit |= c >= '0' && c <= '9';
            if (!Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return digit && word.length() >= SHORTEST_HASH;
    }

    private static int longestNumber(String word) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            run = word.charAt(i) >= '0' && word.charAt(i) <= '9' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
