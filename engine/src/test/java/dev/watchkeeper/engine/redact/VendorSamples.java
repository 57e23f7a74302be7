package dev.watchkeeper.engine.redact;

import static dev.watchkeeper.engine.redact.Drawn.ALNUM;
import static dev.watchkeeper.engine.redact.Drawn.BASE64;
import static dev.watchkeeper.engine.redact.Drawn.DIGITS;
import static dev.watchkeeper.engine.redact.Drawn.LOWER;
import static dev.watchkeeper.engine.redact.Drawn.UPPER;
import static dev.watchkeeper.engine.redact.Drawn.URL;
import static dev.watchkeeper.engine.redact.secret.SecretKind.*;

import dev.watchkeeper.engine.redact.secret.SecretKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Keys and tokens that show by themselves what they are, drawn as their vendors document them. */
final class VendorSamples {

    private VendorSamples() {}

    static Map<SecretKind, Function<Drawn, String>> all() {
        Map<SecretKind, Function<Drawn, String>> all = new EnumMap<>(SecretKind.class);
        all.put(AWS_KEY, d -> d.of("AKIA", "ASIA") + d.text(UPPER, 16));
        all.put(GCP_API_KEY, d -> "AIza" + d.text(URL, 35));
        all.put(GCP_OAUTH_TOKEN, d -> "ya29." + d.text(URL, 120));
        all.put(GCP_OAUTH_SECRET, d -> "GOCSPX-" + d.text(URL, 28));
        all.put(AZURE_CLIENT_SECRET, d -> d.text(ALNUM, 3) + d.below(10) + "Q~" + d.text(URL, 34));
        all.put(
                GITHUB_TOKEN,
                d -> d.of(
                        "ghp_" + d.text(ALNUM, 36),
                        "ghs_" + d.text(ALNUM, 36),
                        "github_pat_" + d.text(ALNUM, 22) + "_" + d.text(ALNUM, 59)));
        all.put(GITLAB_TOKEN, d -> d.of("glpat-", "gldt-", "glrt-") + d.text(URL, 20));
        all.put(BITBUCKET_TOKEN, d -> "ATBB" + d.text(ALNUM, 32));
        all.put(
                SLACK_TOKEN,
                d -> d.of("xoxb-", "xoxp-") + d.text(DIGITS, 12) + "-" + d.text(DIGITS, 12) + "-" + d.text(ALNUM, 24));
        all.put(
                SLACK_WEBHOOK,
                d -> "hooks.slack.com/services/T" + d.text(UPPER, 8) + "/B" + d.text(UPPER, 10) + "/"
                        + d.text(ALNUM, 24));
        all.put(
                DISCORD_TOKEN,
                d -> d.of("M", "N", "O") + d.text(ALNUM, 23) + "." + d.text(URL, 6) + "." + d.text(URL, 38));
        all.put(DISCORD_WEBHOOK, d -> "discord.com/api/webhooks/" + d.text(DIGITS, 18) + "/" + d.text(URL, 68));
        all.put(TELEGRAM_TOKEN, d -> d.text(DIGITS, 10) + ":AA" + d.text(URL, 33));
        all.put(
                TEAMS_WEBHOOK,
                d -> "webhook.office.com/webhookb2/" + d.uuid() + "@" + d.uuid() + "/IncomingWebhook/" + d.hex(32) + "/"
                        + d.uuid());
        all.put(STRIPE_KEY, d -> d.of("sk_live_", "sk_test_", "rk_live_") + d.text(ALNUM, 24));
        all.put(STRIPE_WEBHOOK_SECRET, d -> "whsec_" + d.text(ALNUM, 32));
        all.put(TWILIO_KEY, d -> "SK" + d.hex(32));
        all.put(SENDGRID_KEY, d -> "SG." + d.text(URL, 22) + "." + d.text(URL, 43));
        all.put(MAILGUN_KEY, d -> "key-" + d.hex(32));
        all.put(MAILCHIMP_KEY, d -> d.hex(32) + "-us" + (1 + d.below(20)));
        all.put(BREVO_KEY, d -> "xkeysib-" + d.hex(64) + "-" + d.text(ALNUM, 16));
        all.put(NPM_TOKEN, d -> "npm_" + d.text(ALNUM, 36));
        all.put(PYPI_TOKEN, d -> "pypi-AgEIcHlwaS5vcmc" + d.text(URL, 120));
        all.put(RUBYGEMS_KEY, d -> "rubygems_" + d.hex(48));
        all.put(NUGET_KEY, d -> "oy2" + d.text(LOWER, 43));
        all.put(CLOJARS_TOKEN, d -> "CLOJARS_" + d.text(LOWER, 60));
        all.put(DOCKER_TOKEN, d -> "dckr_pat_" + d.text(URL, 27));
        all.put(JFROG_KEY, d -> "AKCp" + d.text(ALNUM, 69));
        all.put(DIGITALOCEAN_TOKEN, d -> d.of("dop_v1_", "doo_v1_", "dor_v1_") + d.hex(64));
        all.put(FLYIO_TOKEN, d -> "fo1_" + d.text(URL, 43));
        all.put(NETLIFY_TOKEN, d -> "nfp_" + d.text(ALNUM, 36));
        all.put(VERCEL_TOKEN, d -> "vcp_" + d.text(ALNUM, 56));
        all.put(ALIBABA_KEY, d -> "LTAI" + d.text(ALNUM, 20));
        all.put(TENCENT_KEY, d -> "AKID" + d.text(ALNUM, 32));
        all.put(OPENAI_KEY, d -> d.of("sk-" + d.text(ALNUM, 48), "sk-proj-" + d.text(URL, 120)));
        all.put(ANTHROPIC_KEY, d -> "sk-ant-api03-" + d.text(URL, 93) + "AA");
        all.put(HUGGINGFACE_TOKEN, d -> "hf_" + d.text(ALNUM, 34));
        all.put(REPLICATE_TOKEN, d -> "r8_" + d.text(ALNUM, 37));
        all.put(GROQ_KEY, d -> "gsk_" + d.text(ALNUM, 52));
        all.put(PERPLEXITY_KEY, d -> "pplx-" + d.text(ALNUM, 48));
        all.put(XAI_KEY, d -> "xai-" + d.text(ALNUM, 80));
        all.put(SHOPIFY_TOKEN, d -> d.of("shpat_", "shpca_", "shppa_", "shpss_") + d.hex(32));
        all.put(
                SQUARE_TOKEN,
                d -> d.of("sq0atp-" + d.text(URL, 22), "sq0csp-" + d.text(URL, 43), "EAAA" + d.text(URL, 60)));
        all.put(BRAINTREE_TOKEN, d -> "access_token$production$" + d.text(LOWER, 16) + "$" + d.hex(32));
        all.put(RAZORPAY_KEY, d -> "rzp_live_" + d.text(ALNUM, 14));
        all.put(FLUTTERWAVE_KEY, d -> "FLWSECK-" + d.hex(32) + "-X");
        all.put(PLAID_TOKEN, d -> "access-sandbox-" + d.uuid());
        all.put(EASYPOST_KEY, d -> "EZAK" + d.text(ALNUM, 54));
        all.put(SHIPPO_TOKEN, d -> "shippo_live_" + d.hex(40));
        all.put(NEWRELIC_KEY, d -> "NRAK-" + d.text(UPPER, 27));
        all.put(GRAFANA_TOKEN, d -> d.of("glsa_" + d.text(ALNUM, 32) + "_" + d.hex(8), "glc_eyJ" + d.text(BASE64, 60)));
        all.put(SENTRY_TOKEN, d -> "sntryu_" + d.hex(64));
        all.put(DYNATRACE_TOKEN, d -> "dt0c01." + d.text(UPPER, 24) + "." + d.text(UPPER, 64));
        all.put(HONEYCOMB_KEY, d -> "hcaik_" + d.text(LOWER, 58));
        all.put(VAULT_TOKEN, d -> "hvs." + d.text(URL, 90));
        all.put(TERRAFORM_TOKEN, d -> d.text(ALNUM, 14) + ".atlasv1." + d.text(URL, 67));
        all.put(PULUMI_TOKEN, d -> "pul-" + d.hex(40));
        all.put(DOPPLER_TOKEN, d -> "dp.pt." + d.text(ALNUM, 43));
        all.put(ONEPASSWORD_TOKEN, d -> "ops_eyJ" + d.text(URL, 250));
        all.put(AGE_KEY, d -> "AGE-SECRET-KEY-1" + d.text(UPPER, 58));
        all.put(DATABRICKS_TOKEN, d -> "dapi" + d.hex(32));
        all.put(PLANETSCALE_TOKEN, d -> d.of("pscale_tkn_", "pscale_pw_") + d.text(URL, 43));
        all.put(SUPABASE_TOKEN, d -> "sbp_" + d.hex(40));
        all.put(ATLASSIAN_TOKEN, d -> "ATATT3" + d.text(URL, 180));
        all.put(LINEAR_KEY, d -> "lin_api_" + d.text(ALNUM, 40));
        all.put(NOTION_TOKEN, d -> d.of("ntn_" + d.text(ALNUM, 46), "secret_" + d.text(ALNUM, 43)));
        all.put(FIGMA_TOKEN, d -> "figd_" + d.text(URL, 40));
        all.put(AIRTABLE_TOKEN, d -> "pat" + d.text(ALNUM, 14) + "." + d.hex(64));
        all.put(POSTMAN_KEY, d -> "PMAK-" + d.hex(24) + "-" + d.hex(34));
        all.put(CONTENTFUL_TOKEN, d -> "CFPAT-" + d.text(URL, 43));
        all.put(LAUNCHDARKLY_KEY, d -> "sdk-" + d.uuid());
        all.put(BUILDKITE_TOKEN, d -> "bkua_" + d.hex(40));
        all.put(CIRCLECI_TOKEN, d -> "CCIPAT_" + d.text(ALNUM, 22) + "_" + d.hex(40));
        all.put(SONAR_TOKEN, d -> d.of("sqp_", "squ_", "sqa_") + d.hex(40));
        all.put(DROPBOX_TOKEN, d -> "sl." + d.text(URL, 135));
        all.put(FACEBOOK_TOKEN, d -> "EAACEdEose0cBA" + d.text(ALNUM, 60));
        all.put(MAPBOX_TOKEN, d -> "sk.eyJ" + d.text(ALNUM, 60) + "." + d.text(URL, 22));
        all.put(JWT, d -> "eyJhbGciOiJIUzI1NiJ9.eyJ" + d.text(URL, 60) + "." + d.text(URL, 43));
        all.put(
                CARD_NUMBER,
                d -> d.of(
                        d.card("4", 16),
                        d.card("53", 16),
                        d.card("37", 15),
                        d.card("6011", 16),
                        d.card("3530", 16),
                        d.card("36", 14)));
        all.put(IBAN, Drawn::iban);
        return all;
    }
}
