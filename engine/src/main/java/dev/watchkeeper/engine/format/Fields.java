package dev.watchkeeper.engine.format;

import org.jspecify.annotations.Nullable;

/**
 * What a line says besides time, level and message; null where it does not say. Each has one name, whatever the format.
 *
 * @param levelWord the level as the line wrote it, where that is another word than the level's own
 * @param component the part of the application that spoke
 * @param url the target of a request, as it was sent
 * @param endpoint the path of a request, without its query
 * @param status the status a request was answered with
 * @param errorCode what the program itself calls the trouble: {@code ORA-00060}, {@code E11000}
 * @param sqlState five characters that every SQL database means the same by
 * @param exceptionType the exception that was thrown, as its language names it
 * @param attributes all else, as the text of a JSON object
 */
public record Fields(
        @Nullable String levelWord,
        @Nullable String component,
        @Nullable String logger,
        @Nullable String thread,
        @Nullable Long pid,
        @Nullable String host,
        @Nullable String user,
        @Nullable String clientIp,
        @Nullable String method,
        @Nullable String url,
        @Nullable String endpoint,
        @Nullable String httpVersion,
        @Nullable Integer status,
        @Nullable Long bytes,
        @Nullable String referer,
        @Nullable String userAgent,
        @Nullable Double durationMs,
        @Nullable String errorCode,
        @Nullable String sqlState,
        @Nullable String exceptionType,
        @Nullable String traceId,
        @Nullable String spanId,
        @Nullable String attributes) {

    public static final Fields NONE = new Builder().build();

    public static Builder with() {
        return new Builder();
    }

    /** The same, with what a header in front of the line says of its sender where the line itself does not. */
    public Fields behind(Fields header) {
        return with(this)
                .component(component == null ? header.component : component)
                .pid(pid == null ? header.pid : pid)
                .host(host == null ? header.host : host)
                .attributes(attributes == null ? header.attributes : attributes)
                .build();
    }

    /** Starts from these fields. */
    public static Builder with(Fields fields) {
        return new Builder(fields);
    }

    /** Collects the fields of one line while its format reads it. */
    public static final class Builder {

        private @Nullable String levelWord;
        private @Nullable String component;
        private @Nullable String logger;
        private @Nullable String thread;
        private @Nullable Long pid;
        private @Nullable String host;
        private @Nullable String user;
        private @Nullable String clientIp;
        private @Nullable String method;
        private @Nullable String url;
        private @Nullable String endpoint;
        private @Nullable String httpVersion;
        private @Nullable Integer status;
        private @Nullable Long bytes;
        private @Nullable String referer;
        private @Nullable String userAgent;
        private @Nullable Double durationMs;
        private @Nullable String errorCode;
        private @Nullable String sqlState;
        private @Nullable String exceptionType;
        private @Nullable String traceId;
        private @Nullable String spanId;
        private @Nullable String attributes;

        private Builder() {}

        private Builder(Fields fields) {
            levelWord = fields.levelWord;
            component = fields.component;
            logger = fields.logger;
            thread = fields.thread;
            pid = fields.pid;
            host = fields.host;
            user = fields.user;
            clientIp = fields.clientIp;
            method = fields.method;
            url = fields.url;
            endpoint = fields.endpoint;
            httpVersion = fields.httpVersion;
            status = fields.status;
            bytes = fields.bytes;
            referer = fields.referer;
            userAgent = fields.userAgent;
            durationMs = fields.durationMs;
            errorCode = fields.errorCode;
            sqlState = fields.sqlState;
            exceptionType = fields.exceptionType;
            traceId = fields.traceId;
            spanId = fields.spanId;
            attributes = fields.attributes;
        }

        public Builder levelWord(@Nullable String value) {
            levelWord = value;
            return this;
        }

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

        public Builder pid(@Nullable Long value) {
            pid = value;
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

        public Builder url(@Nullable String value) {
            url = value;
            return this;
        }

        public Builder endpoint(@Nullable String value) {
            endpoint = value;
            return this;
        }

        public Builder httpVersion(@Nullable String value) {
            httpVersion = value;
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

        public Builder referer(@Nullable String value) {
            referer = value;
            return this;
        }

        public Builder userAgent(@Nullable String value) {
            userAgent = value;
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

        public Builder sqlState(@Nullable String value) {
            sqlState = value;
            return this;
        }

        public Builder exceptionType(@Nullable String value) {
            exceptionType = value;
            return this;
        }

        public Builder traceId(@Nullable String value) {
            traceId = value;
            return this;
        }

        public Builder spanId(@Nullable String value) {
            spanId = value;
            return this;
        }

        public Builder attributes(@Nullable String value) {
            attributes = value;
            return this;
        }

        public Fields build() {
            return new Fields(
                    levelWord,
                    component,
                    logger,
                    thread,
                    pid,
                    host,
                    user,
                    clientIp,
                    method,
                    url,
                    endpoint,
                    httpVersion,
                    status,
                    bytes,
                    referer,
                    userAgent,
                    durationMs,
                    errorCode,
                    sqlState,
                    exceptionType,
                    traceId,
                    spanId,
                    attributes);
        }
    }
}
