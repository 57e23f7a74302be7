package dev.watchkeeper.e2e.fault;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Lines that nobody should write and somebody does. */
enum HostileLine {
    NUL(true) {
        @Override
        void into(ByteArrayOutputStream out, int number) {
            text(out, plain(number) + "before\0after");
        }
    },
    NO_UTF8(true) {
        @Override
        void into(ByteArrayOutputStream out, int number) {
            text(out, plain(number));
            out.writeBytes(
                    new byte[] {(byte) 0xFF, (byte) 0xC0, (byte) 0x80, 'x', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
        }
    },
    JSON_NUL(true) {
        @Override
        void into(ByteArrayOutputStream out, int number) {
            text(out, json(number, "before\\u0000after"));
        }
    },
    JSON_LONE_SURROGATE(true) {
        @Override
        void into(ByteArrayOutputStream out, int number) {
            text(out, json(number, "before\\ud800after"));
        }
    },
    RIGHT_TO_LEFT(false) {
        @Override
        void into(ByteArrayOutputStream out, int number) {
            text(out, plain(number) + "\u202Egpj.exe \u2066\u0627\u0628\u2069");
        }
    },
    ANSI(false) {
        @Override
        void into(ByteArrayOutputStream out, int number) {
            text(out, plain(number) + "\u001B[31mred\u001B]0;title\u0007\u001B[2J");
        }
    },
    HALF_JSON(false) {
        @Override
        void into(ByteArrayOutputStream out, int number) {
            text(
                    out,
                    "{\"timestamp\":\"2026-01-01T12:00:00Z\",\"message\":\"hostile-" + number + "\",\"deep\":"
                            + "[".repeat(2_000));
        }
    },
    QUOTES(false) {
        @Override
        void into(ByteArrayOutputStream out, int number) {
            text(out, plain(number) + "\"';drop table stream;--\\ {} {,} ${jndi:ldap://127.0.0.1/x} \\N \\.");
        }
    };

    private final boolean rawIsKept;

    HostileLine(boolean rawIsKept) {
        this.rawIsKept = rawIsKept;
    }

    /** The database cannot hold it as it is, so its bytes must be found elsewhere. */
    boolean rawIsKept() {
        return rawIsKept;
    }

    abstract void into(ByteArrayOutputStream out, int number);

    /** Its bytes, without a line feed. */
    byte[] bytes(int number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        into(out, number);
        return out.toByteArray();
    }

    private static String plain(int number) {
        return "2026-01-01 12:00:00,000 INFO [Shop] hostile-" + number + " ";
    }

    private static String json(int number, String message) {
        return "{\"timestamp\":\"2026-01-01T12:00:00Z\",\"level\":\"INFO\",\"message\":\"hostile-" + number + " "
                + message + "\"}";
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
