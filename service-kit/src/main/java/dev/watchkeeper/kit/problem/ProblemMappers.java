package dev.watchkeeper.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.logging.Log;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where an exception becomes an answer. None of them shows a stack, a class or a statement. */
public class ProblemMappers {

    @ServerExceptionMapper
    public Response notFound(NotFound e) {
        return Problem.of(404, e.sentence()).response();
    }

    @ServerExceptionMapper
    public Response badInput(BadInput e) {
        return Problem.of(400, e.sentence()).response();
    }

    @ServerExceptionMapper
    public Response tooLarge(TooLarge e) {
        return Problem.of(413, e.sentence()).response();
    }

    @ServerExceptionMapper
    public Response notJson(JsonProcessingException e) {
        return Problem.of(400, "the body is not the JSON that is expected here").response();
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException e) {
        return Problem.of(401, TokenWords.MISSING).response();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return Problem.of(403, TokenWords.TOO_LITTLE).response();
    }

    /** What the framework refuses by itself: unknown paths, wrong methods, wrong media types. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        String detail = switch (status) {
            case 404 -> "there is nothing at this path";
            case 405 -> "this path does not answer this method";
            case 413 -> "the body is larger than is taken here";
            case 415 -> "this path takes another Content-Type";
            default -> "the request was refused";
        };
        return Problem.of(status, detail).response();
    }

    @ServerExceptionMapper
    public Response trouble(Exception e) {
        if (DatabaseAway.causes(e)) {
            return Response.fromResponse(DatabaseAway.problem().response())
                    .header("Retry-After", DatabaseAway.RETRY_AFTER_SECONDS)
                    .build();
        }
        Log.error("a request failed in a way nobody foresaw", e);
        return Problem.of(500, "something went wrong here; the log of this service says what")
                .response();
    }
}
