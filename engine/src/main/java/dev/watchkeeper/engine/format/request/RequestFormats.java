package dev.watchkeeper.engine.format.request;

import java.util.Set;

/** The formats whose lines are one answered request each: their code is made of method and status, not of the text. */
public final class RequestFormats {

    private static final Set<String> NAMES = Set.of(
            "access",
            "time_first_access",
            "nginx_proxy_manager",
            "uwsgi",
            "s3_access",
            "haproxy",
            "envoy",
            "squid",
            "zoraxy",
            "aws_alb",
            "aws_elb",
            "iis",
            "iis_httperr",
            "w3c",
            "cloudfront");

    private RequestFormats() {}

    public static boolean include(String format) {
        return NAMES.contains(format);
    }
}
