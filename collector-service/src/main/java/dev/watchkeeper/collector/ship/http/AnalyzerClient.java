package dev.watchkeeper.collector.ship.http;

import dev.watchkeeper.collector.ship.ShipConfig;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The analyzer's doors for collectors. Any status is an answer here, none an exception; a header that is null is not sent. */
@RegisterRestClient(configKey = "analyzer")
@Path("/api/v1")
public interface AnalyzerClient {

    static AnalyzerClient of(ShipConfig config) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(config.analyzerUrl())
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                // Every status is read here; none is thrown.
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(AnalyzerClient.class);
    }

    static @Nullable String authorization(ShipConfig config) {
        return config.token().map(token -> "Bearer " + token.strip()).orElse(null);
    }

    @POST
    @Path("/batches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<RestResponse<String>> offer(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
            byte[] body);

    @POST
    @Path("/lives")
    @Produces(MediaType.APPLICATION_JSON)
    Uni<RestResponse<String>> begin(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @QueryParam("node") String node,
            @QueryParam("by") String by);

    @GET
    @Path("/streams")
    @Produces(MediaType.APPLICATION_JSON)
    Uni<RestResponse<String>> streams(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @QueryParam("node") String node,
            @QueryParam("after") String after,
            @QueryParam("limit") int limit);
}
