package dev.watchkeeper.standalone.home;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operating system and the person's environment, as far as they decide where data lies and which database binaries
 * run.
 */
public record Platform(String os, String architecture, Path userHome, Map<String, String> environment) {

    /** Wins over the platform's own folder, loses to {@code --data}. */
    public static final String HOME_VARIABLE = "WATCHKEEPER_HOME";

    public static Platform current() {
        return new Platform(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                Path.of(System.getProperty("user.home", "")),
                System.getenv());
    }

    /** Where data lies: the option, else the variable, else where this platform keeps such things. */
    public Path dataFolder(@Nullable Path option) {
        if (option != null) {
            return option.toAbsolutePath().normalize();
        }
        String chosen = environment.getOrDefault(HOME_VARIABLE, "");
        if (!chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath().normalize();
        }
        if (isMac()) {
            return userHome.resolve("Library/Application Support/Watchkeeper");
        }
        if (!isLinux()) {
            throw new Trouble(os + " is not supported: Watchkeeper runs on Linux and macOS");
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        // The XDG rules say that a relative path is to be ignored.
        Path share = xdg.startsWith("/") ? Path.of(xdg) : userHome.resolve(".local/share");
        return share.resolve("watchkeeper");
    }

    public boolean isMac() {
        return os.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    public boolean isLinux() {
        return os.toLowerCase(Locale.ROOT).startsWith("linux");
    }
}
