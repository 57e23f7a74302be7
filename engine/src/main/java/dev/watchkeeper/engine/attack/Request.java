package dev.watchkeeper.engine.attack;

import org.jspecify.annotations.Nullable;

/**
 * What an access log says of one request, as it was written there.
 *
 * @param target path and query
 */
public record Request(
        @Nullable String target,
        @Nullable String userAgent,
        @Nullable String referer,
        @Nullable Integer status) {}
