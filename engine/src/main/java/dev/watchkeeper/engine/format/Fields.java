package dev.watchkeeper.engine.format;

import org.jspecify.annotations.Nullable;

/**
 * What a line says besides time, level and message; null where it does not say.
 *
 * @param component the part of the application that spoke
 * @param endpoint the path of a request, without its query
 * @param status the status a request was answered with
 * @param attributes all else, as the text of a JSON object
 */
public record Fields(
        @Nullable String component,
        @Nullable String logger,
        @Nullable String thread,
        @Nullable String host,
        @Nullable String user,
        @Nullable String clientIp,
        @Nullable String method,
        @Nullable String endpoint,
        @Nullable Integer status,
        @Nullable Long bytes,
        @Nullable Double durationMs,
        @Nullable String errorCode,
        @Nullable String traceId,
        @Nullable String attributes) {

    public static final Fields NONE = new Builder().build();

    public static Builder with() {
        return new Builder();
    }

    /** Collects the fields of one line while its format reads it. */
    public static final class Builder {

        private @Nullable String component;
        private @Nullable String logger;
        private @Nullable String thread;
        private @Nullable String host;
        private @Nullable String user;
        private @Nullable String clientIp;
        private @Nullable String method;
        private @Nullable String endpoint;
        private @Nullable Integer status;
        private @Nullable Long bytes;
        private @Nullable Double durationMs;
        private @Nullable String errorCode;
        private @Nullable String traceId;
        private @Nullable String attributes;

        private Builder() {}

        public Builder component(@Nullable String value) {
            component = value;
            return this;
        }

        public Builder logger(@Nullable String value) {
            logger = value;
            return this;
        }

        public Builder thread(@Nullable String value) {
            thread = value;
            return this;
        }

        public Builder host(@Nullable String value) {
            host = value;
            return this;
        }

        public Builder user(@Nullable String value) {
            user = value;
            return this;
        }

        public Builder clientIp(@Nullable String value) {
            clientIp = value;
            return this;
        }

        public Builder method(@Nullable String value) {
            method = value;
            return this;
        }

        public Builder endpoint(@Nullable String value) {
            endpoint = value;
            return this;
        }

        public Builder status(@Nullable Integer value) {
            status = value;
            return this;
        }

        public Builder bytes(@Nullable Long value) {
            bytes = value;
            return this;
        }

        public Builder durationMs(@Nullable Double value) {
            durationMs = value;
            return this;
        }

        public Builder errorCode(@Nullable String value) {
            errorCode = value;
            return this;
        }

        public Builder traceId(@Nullable String value) {
            traceId = value;
            return this;
        }

        public Builder attributes(@Nullable String value) {
            attributes = value;
            return this;
        }

        public Fields build() {
            return new Fields(
                    component,
                    logger,
                    thread,
                    host,
                    user,
                    clientIp,
                    method,
                    endpoint,
                    status,
                    bytes,
                    durationMs,
                    errorCode,
                    traceId,
                    attributes);
        }
    }
}
