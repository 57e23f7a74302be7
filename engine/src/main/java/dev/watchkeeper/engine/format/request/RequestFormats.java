package dev.watchkeeper.engine.format.request;

import java.util.Set;

/** Those of the engine's own formats whose lines are one answered request each: their code is made of method and status, not of the text. */
public final class RequestFormats {

    private static final Set<String> NAMES = Set.of(
            "access",
            "time-first-access",
            "gin",
            "nginx-proxy-manager",
            "uwsgi",
            "s3-access",
            "haproxy",
            "envoy",
            "squid",
            "zoraxy",
            "aws-alb",
            "aws-elb",
            "iis",
            "iis-httperr",
            "w3c",
            "cloudfront");

    private RequestFormats() {}

    public static boolean include(String format) {
        return NAMES.contains(format);
    }
}
