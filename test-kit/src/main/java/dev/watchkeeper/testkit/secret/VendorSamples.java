package dev.watchkeeper.testkit.secret;

import static dev.watchkeeper.testkit.secret.Drawn.ALNUM;
import static dev.watchkeeper.testkit.secret.Drawn.BASE64;
import static dev.watchkeeper.testkit.secret.Drawn.DIGITS;
import static dev.watchkeeper.testkit.secret.Drawn.LOWER;
import static dev.watchkeeper.testkit.secret.Drawn.UPPER;
import static dev.watchkeeper.testkit.secret.Drawn.URL;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keys and tokens that show by themselves what they are, drawn as their vendors document them. */
final class VendorSamples {

    private VendorSamples() {}

    static Map<String, Function<Drawn, String>> all() {
        Map<String, Function<Drawn, String>> all = new LinkedHashMap<>();
        all.put("aws-key", d -> d.of("AKIA", "ASIA") + d.text(UPPER, 16));
        all.put("gcp-api-key", d -> "AIza" + d.text(URL, 35));
        all.put("gcp-oauth-token", d -> "ya29." + d.text(URL, 120));
        all.put("gcp-oauth-secret", d -> "GOCSPX-" + d.text(URL, 28));
        all.put("azure-client-secret", d -> d.text(ALNUM, 3) + d.below(10) + "Q~" + d.text(URL, 34));
        all.put(
                "github-token",
                d -> d.of(
                        "ghp_" + d.text(ALNUM, 36),
                        "ghs_" + d.text(ALNUM, 36),
                        "github_pat_" + d.text(ALNUM, 22) + "_" + d.text(ALNUM, 59)));
        all.put("gitlab-token", d -> d.of("glpat-", "gldt-", "glrt-") + d.text(URL, 20));
        all.put("bitbucket-token", d -> "ATBB" + d.text(ALNUM, 32));
        all.put(
                "slack-token",
                d -> d.of("xoxb-", "xoxp-") + d.text(DIGITS, 12) + "-" + d.text(DIGITS, 12) + "-" + d.text(ALNUM, 24));
        all.put(
                "slack-webhook",
                d -> "hooks.slack.com/services/T" + d.text(UPPER, 8) + "/B" + d.text(UPPER, 10) + "/"
                        + d.text(ALNUM, 24));
        all.put(
                "discord-token",
                d -> d.of("M", "N", "O") + d.text(ALNUM, 23) + "." + d.text(URL, 6) + "." + d.text(URL, 38));
        all.put("discord-webhook", d -> "discord.com/api/webhooks/" + d.text(DIGITS, 18) + "/" + d.text(URL, 68));
        all.put("telegram-token", d -> d.text(DIGITS, 10) + ":AA" + d.text(URL, 33));
        all.put(
                "teams-webhook",
                d -> "webhook.office.com/webhookb2/" + d.uuid() + "@" + d.uuid() + "/IncomingWebhook/" + d.hex(32) + "/"
                        + d.uuid());
        all.put("stripe-key", d -> d.of("sk_live_", "sk_test_", "rk_live_") + d.text(ALNUM, 24));
        all.put("stripe-webhook-secret", d -> "whsec_" + d.text(ALNUM, 32));
        all.put("twilio-key", d -> "SK" + d.hex(32));
        all.put("sendgrid-key", d -> "SG." + d.text(URL, 22) + "." + d.text(URL, 43));
        all.put("mailgun-key", d -> "key-" + d.hex(32));
        all.put("mailchimp-key", d -> d.hex(32) + "-us" + (1 + d.below(20)));
        all.put("brevo-key", d -> "xkeysib-" + d.hex(64) + "-" + d.text(ALNUM, 16));
        all.put("npm-token", d -> "npm_" + d.text(ALNUM, 36));
        all.put("pypi-token", d -> "pypi-AgEIcHlwaS5vcmc" + d.text(URL, 120));
        all.put("rubygems-key", d -> "rubygems_" + d.hex(48));
        all.put("nuget-key", d -> "oy2" + d.text(LOWER, 43));
        all.put("clojars-token", d -> "CLOJARS_" + d.text(LOWER, 60));
        all.put("docker-token", d -> "dckr_pat_" + d.text(URL, 27));
        all.put("jfrog-key", d -> "AKCp" + d.text(ALNUM, 69));
        all.put("digitalocean-token", d -> d.of("dop_v1_", "doo_v1_", "dor_v1_") + d.hex(64));
        all.put("flyio-token", d -> "fo1_" + d.text(URL, 43));
        all.put("netlify-token", d -> "nfp_" + d.text(ALNUM, 36));
        all.put("vercel-token", d -> "vcp_" + d.text(ALNUM, 56));
        all.put("alibaba-key", d -> "LTAI" + d.text(ALNUM, 20));
        all.put("tencent-key", d -> "AKID" + d.text(ALNUM, 32));
        all.put("openai-key", d -> d.of("sk-" + d.text(ALNUM, 48), "sk-proj-" + d.text(URL, 120)));
        all.put("anthropic-key", d -> "sk-ant-api03-" + d.text(URL, 93) + "AA");
        all.put("huggingface-token", d -> "hf_" + d.text(ALNUM, 34));
        all.put("replicate-token", d -> "r8_" + d.text(ALNUM, 37));
        all.put("groq-key", d -> "gsk_" + d.text(ALNUM, 52));
        all.put("perplexity-key", d -> "pplx-" + d.text(ALNUM, 48));
        all.put("xai-key", d -> "xai-" + d.text(ALNUM, 80));
        all.put("shopify-token", d -> d.of("shpat_", "shpca_", "shppa_", "shpss_") + d.hex(32));
        all.put(
                "square-token",
                d -> d.of("sq0atp-" + d.text(URL, 22), "sq0csp-" + d.text(URL, 43), "EAAA" + d.text(URL, 60)));
        all.put("braintree-token", d -> "access_token$production$" + d.text(LOWER, 16) + "$" + d.hex(32));
        all.put("razorpay-key", d -> "rzp_live_" + d.text(ALNUM, 14));
        all.put("flutterwave-key", d -> "FLWSECK-" + d.hex(32) + "-X");
        all.put("plaid-token", d -> "access-sandbox-" + d.uuid());
        all.put("easypost-key", d -> "EZAK" + d.text(ALNUM, 54));
        all.put("shippo-token", d -> "shippo_live_" + d.hex(40));
        all.put("newrelic-key", d -> "NRAK-" + d.text(UPPER, 27));
        all.put(
                "grafana-token",
                d -> d.of("glsa_" + d.text(ALNUM, 32) + "_" + d.hex(8), "glc_eyJ" + d.text(BASE64, 60)));
        all.put("sentry-token", d -> "sntryu_" + d.hex(64));
        all.put("dynatrace-token", d -> "dt0c01." + d.text(UPPER, 24) + "." + d.text(UPPER, 64));
        all.put("honeycomb-key", d -> "hcaik_" + d.text(LOWER, 58));
        all.put("vault-token", d -> "hvs." + d.text(URL, 90));
        all.put("terraform-token", d -> d.text(ALNUM, 14) + ".atlasv1." + d.text(URL, 67));
        all.put("pulumi-token", d -> "pul-" + d.hex(40));
        all.put("doppler-token", d -> "dp.pt." + d.text(ALNUM, 43));
        all.put("onepassword-token", d -> "ops_eyJ" + d.text(URL, 250));
        all.put("age-key", d -> "AGE-SECRET-KEY-1" + d.text(UPPER, 58));
        all.put("databricks-token", d -> "dapi" + d.hex(32));
        all.put("planetscale-token", d -> d.of("pscale_tkn_", "pscale_pw_") + d.text(URL, 43));
        all.put("supabase-token", d -> "sbp_" + d.hex(40));
        all.put("atlassian-token", d -> "ATATT3" + d.text(URL, 180));
        all.put("linear-key", d -> "lin_api_" + d.text(ALNUM, 40));
        all.put("notion-token", d -> d.of("ntn_" + d.text(ALNUM, 46), "secret_" + d.text(ALNUM, 43)));
        all.put("figma-token", d -> "figd_" + d.text(URL, 40));
        all.put("airtable-token", d -> "pat" + d.text(ALNUM, 14) + "." + d.hex(64));
        all.put("postman-key", d -> "PMAK-" + d.hex(24) + "-" + d.hex(34));
        all.put("contentful-token", d -> "CFPAT-" + d.text(URL, 43));
        all.put("launchdarkly-key", d -> "sdk-" + d.uuid());
        all.put("buildkite-token", d -> "bkua_" + d.hex(40));
        all.put("circleci-token", d -> "CCIPAT_" + d.text(ALNUM, 22) + "_" + d.hex(40));
        all.put("sonar-token", d -> d.of("sqp_", "squ_", "sqa_") + d.hex(40));
        all.put("dropbox-token", d -> "sl." + d.text(URL, 135));
        all.put("facebook-token", d -> "EAACEdEose0cBA" + d.text(ALNUM, 60));
        all.put("mapbox-token", d -> "sk.eyJ" + d.text(ALNUM, 60) + "." + d.text(URL, 22));
        all.put("jwt", d -> "eyJhbGciOiJIUzI1NiJ9.eyJ" + d.text(URL, 60) + "." + d.text(URL, 43));
        all.put(
                "card-number",
                d -> d.of(
                        d.card("4", 16),
                        d.card("53", 16),
                        d.card("37", 15),
                        d.card("6011", 16),
                        d.card("3530", 16),
                        d.card("36", 14)));
        all.put("iban", Drawn::iban);
        return all;
    }
}
