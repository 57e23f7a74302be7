package dev.watchkeeper.engine.line;

import dev.watchkeeper.engine.code.Skeleton;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.mask.Masker;
import java.util.Optional;

/** The skeleton of an access line is made of its fields: method, status, and where it failed the endpoint. */
final class RequestSkeleton {

    /** Keeps requests apart from sentences that look like one. */
    static final String FAMILY = "http";

    private static final int SERVER_ERRORS = 500;

    private RequestSkeleton() {}

    /** Empty when the line is no request. Only server errors keep their path: scanners invent endless others. */
    static Optional<Skeleton> of(ParsedLine line, Masker masker) {
        Fields fields = line.fields();
        Integer status = fields.status();
        if (!line.request() || status == null) {
            return Optional.empty();
        }
        String endpoint = fields.endpoint();
        String path = endpoint != null && status >= SERVER_ERRORS ? masker.maskEndpoint(endpoint) : "<path>";
        return Optional.of(new Skeleton((fields.method() == null ? "?" : fields.method()) + " " + path + " " + status));
    }
}
