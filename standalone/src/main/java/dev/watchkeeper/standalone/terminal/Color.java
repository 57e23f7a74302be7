package dev.watchkeeper.standalone.terminal;

import java.util.Map;

/** Whether something is written with colours. */
public enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    /** The brush of whoever asked for this. */
    public Paint paint(Map<String, String> environment) {
        return new Paint(
                switch (this) {
                    case ALWAYS -> true;
                    case NEVER -> false;
                    case AUTO ->
                        Terminal.isLookedAt()
                                && environment.getOrDefault("NO_COLOR", "").isEmpty();
                });
    }
}
