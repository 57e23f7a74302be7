package dev.watchkeeper.report.web;

import dev.watchkeeper.kit.access.TokenMechanism;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where a browser gets its session. The only page without a lock; it shows nothing but itself. */
@Path(TokenMechanism.LOGIN_PAGE)
public class LoginPage {

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance login() {
        return Pages.login();
    }
}
