package dev.watchkeeper.report.token;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How a new installation gets its first token. */
@ConfigMapping(prefix = "watchkeeper.report.token")
public interface TokenConfig {

    /** SHA-256 (64 hex digits) of an admin token that is inserted at start, unless a row has that hash already. */
    Optional<String> firstSha256();
}
