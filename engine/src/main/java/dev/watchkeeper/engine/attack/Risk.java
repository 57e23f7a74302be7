package dev.watchkeeper.engine.attack;

import org.jspecify.annotations.Nullable;

/** How far an attack may have come, by what the server answered. */
public enum Risk {
    /** The server did what it was asked, or broke over it. */
    HIGH,
    /** Nobody can tell. */
    MEDIUM,
    /** The server refused, or had no such thing. */
    LOW;

    public static Risk of(@Nullable Integer status) {
        if (status == null) {
            return MEDIUM;
        }
        return switch (status / 100) {
            case 2, 5 -> HIGH;
            case 4 -> LOW;
            default -> MEDIUM;
        };
    }
}
