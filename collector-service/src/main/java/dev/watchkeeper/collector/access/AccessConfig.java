package dev.watchkeeper.collector.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may ask this collector something. */
@ConfigMapping(prefix = "watchkeeper.collector.access")
interface AccessConfig {

    /** SHA-256 (64 hex digits) of the one token that opens this process; without it, every token is refused. */
    Optional<String> tokenSha256();
}
