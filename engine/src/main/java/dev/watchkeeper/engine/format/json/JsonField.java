package dev.watchkeeper.engine.format.json;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.shape.Address;

/** What a member of a JSON log may say, whatever its writer calls it. A value that cannot be one stays an attribute. */
enum JsonField {
    TIME {
        @Override
        boolean accepts(String value) {
            return value.charAt(0) >= '0' && value.charAt(0) <= '9';
        }
    },
    NANOS,
    LEVEL {
        @Override
        boolean accepts(String value) {
            return JsonLevel.of(value) != null
                    || value.length() == 1 && value.charAt(0) >= '0' && value.charAt(0) <= '7';
        }
    },
    MESSAGE,
    REASON,
    STACK_TRACE,
    EXCEPTION_TYPE,
    COMPONENT,
    LOGGER,
    THREAD,
    PID {
        @Override
        boolean accepts(String value) {
            return isNumber(value);
        }
    },
    HOST,
    USER {
        @Override
        boolean accepts(String value) {
            return !value.equals("-") && !value.equals("--");
        }
    },
    CLIENT {
        @Override
        boolean accepts(String value) {
            return Address.isIp(Address.withoutPort(Address.first(value)));
        }
    },
    METHOD {
        @Override
        boolean accepts(String value) {
            return isWord(value);
        }
    },
    URL {
        @Override
        boolean accepts(String value) {
            return isTarget(value);
        }
    },
    /** Names that others use for paths of files: they count when there is a method. */
    LIKELY_URL {
        @Override
        boolean accepts(String value) {
            return isTarget(value);
        }
    },
    /** A whole request line, {@code GET / HTTP/1.1}. */
    REQUEST {
        @Override
        boolean accepts(String value) {
            return value.indexOf(' ') > 0 && isTarget(value.substring(value.indexOf(' ') + 1));
        }
    },
    HTTP_VERSION,
    STATUS {
        @Override
        boolean accepts(String value) {
            return value.length() == 3 && value.charAt(0) >= '1' && value.charAt(0) <= '5' && isNumber(value);
        }
    },
    BYTES {
        @Override
        boolean accepts(String value) {
            return isNumber(value);
        }
    },
    REFERER {
        @Override
        boolean accepts(String value) {
            return !value.equals("-");
        }
    },
    USER_AGENT {
        @Override
        boolean accepts(String value) {
            return !value.equals("-");
        }
    },
    DURATION {
        @Override
        boolean accepts(String value) {
            return value.charAt(0) >= '0' && value.charAt(0) <= '9';
        }
    },
    ERROR_CODE,
    SQL_STATE,
    TRACE,
    SPAN;

    static final int COUNT = values().length;

    /** False when a value under one of the field's names is something else. */
    boolean accepts(String value) {
        return true;
    }

    private static boolean isNumber(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return value.length() <= 12
                && Level.of(value).filter(level -> level != Level.TRACE).isEmpty();
    }

    private static boolean isTarget(String value) {
        return value.startsWith("/") || value.startsWith("http://") || value.startsWith("https://");
    }
}
