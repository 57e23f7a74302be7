package dev.watchkeeper.engine.redact.vendor;

import static dev.watchkeeper.engine.redact.secret.SecretKind.*;
import static dev.watchkeeper.engine.redact.vendor.Alphabet.*;
import static dev.watchkeeper.engine.redact.vendor.KeyShape.atLeast;
import static dev.watchkeeper.engine.redact.vendor.KeyShape.exactly;

import dev.watchkeeper.engine.redact.secret.SecretKind;
import java.util.ArrayList;
import java.util.List;

/** The shapes of keys as their vendors document them. A new vendor is a row here and a name in {@link SecretKind}. */
final class KeyShapes {

    private KeyShapes() {}

    static List<KeyShape> all() {
        List<KeyShape> all = new ArrayList<>();
        all.addAll(clouds());
        all.addAll(code());
        all.addAll(messages());
        all.addAll(money());
        all.addAll(models());
        all.addAll(operations());
        all.addAll(offices());
        return List.copyOf(all);
    }

    private static List<KeyShape> clouds() {
        return List.of(
                exactly(AWS_KEY, "AKIA", UPPER, 16),
                exactly(AWS_KEY, "ASIA", UPPER, 16),
                exactly(AWS_KEY, "ABIA", UPPER, 16),
                exactly(AWS_KEY, "ACCA", UPPER, 16),
                atLeast(AWS_KEY, "ABSK", BASE64, 109),
                exactly(GCP_API_KEY, "AIza", URL, 35),
                atLeast(GCP_OAUTH_TOKEN, "ya29.", DOTTED, 30),
                atLeast(GCP_OAUTH_TOKEN, "1//0", URL, 40),
                atLeast(GCP_OAUTH_SECRET, "GOCSPX-", URL, 24),
                atLeast(DIGITALOCEAN_TOKEN, "dop_v1_", HEX, 64),
                atLeast(DIGITALOCEAN_TOKEN, "doo_v1_", HEX, 64),
                atLeast(DIGITALOCEAN_TOKEN, "dor_v1_", HEX, 64),
                atLeast(HEROKU_KEY, "HRKU-", URL, 36),
                atLeast(CLOUDFLARE_KEY, "v1.0-", DASHED, 100),
                atLeast(FLYIO_TOKEN, "fo1_", URL, 40),
                atLeast(FLYIO_TOKEN, "fm2_", BASE64, 80),
                atLeast(NETLIFY_TOKEN, "nfp_", ALNUM, 36),
                atLeast(VERCEL_TOKEN, "vcp_", ALNUM, 24),
                atLeast(VERCEL_TOKEN, "vercel_blob_rw_", URL, 24),
                new KeyShape(ALIBABA_KEY, "LTAI", ALNUM, 16, 24),
                new KeyShape(TENCENT_KEY, "AKID", ALNUM, 32, 64),
                exactly(DATABRICKS_TOKEN, "dapi", HEX, 32),
                atLeast(PLANETSCALE_TOKEN, "pscale_tkn_", DOTTED, 32),
                atLeast(PLANETSCALE_TOKEN, "pscale_pw_", DOTTED, 32),
                atLeast(PLANETSCALE_TOKEN, "pscale_oauth_", DOTTED, 32),
                atLeast(SUPABASE_TOKEN, "sbp_", HEX, 40),
                atLeast(SUPABASE_TOKEN, "sb_secret_", URL, 20));
    }

    private static List<KeyShape> code() {
        return List.of(
                atLeast(GITHUB_TOKEN, "ghp_", ALNUM, 36),
                atLeast(GITHUB_TOKEN, "gho_", ALNUM, 36),
                atLeast(GITHUB_TOKEN, "ghu_", ALNUM, 36),
                atLeast(GITHUB_TOKEN, "ghs_", ALNUM, 36),
                atLeast(GITHUB_TOKEN, "ghr_", ALNUM, 36),
                atLeast(GITHUB_TOKEN, "github_pat_", URL, 60),
                atLeast(GITLAB_TOKEN, "glpat-", DOTTED, 20),
                atLeast(GITLAB_TOKEN, "gldt-", DOTTED, 20),
                atLeast(GITLAB_TOKEN, "glrt-", DOTTED, 20),
                atLeast(GITLAB_TOKEN, "glcbt-", DOTTED, 20),
                atLeast(GITLAB_TOKEN, "glptt-", DOTTED, 20),
                atLeast(GITLAB_TOKEN, "glft-", DOTTED, 20),
                atLeast(GITLAB_TOKEN, "glsoat-", DOTTED, 20),
                atLeast(GITLAB_TOKEN, "gloas-", DOTTED, 20),
                atLeast(GITLAB_TOKEN, "glagent-", DOTTED, 20),
                atLeast(GITLAB_TOKEN, "glimt-", DOTTED, 20),
                atLeast(BITBUCKET_TOKEN, "ATBB", ALNUM, 28),
                atLeast(BITBUCKET_TOKEN, "ATCTT3", URL_PADDED, 60),
                atLeast(ATLASSIAN_TOKEN, "ATATT3", URL_PADDED, 60),
                atLeast(NPM_TOKEN, "npm_", ALNUM, 36),
                atLeast(PYPI_TOKEN, "pypi-", URL, 50),
                atLeast(RUBYGEMS_KEY, "rubygems_", HEX, 48),
                exactly(NUGET_KEY, "oy2", LOWER, 43),
                atLeast(CLOJARS_TOKEN, "CLOJARS_", ALNUM, 60),
                atLeast(DOCKER_TOKEN, "dckr_pat_", URL, 27),
                atLeast(DOCKER_TOKEN, "dckr_oat_", URL, 32),
                atLeast(JFROG_KEY, "AKCp", ALNUM, 64),
                exactly(JFROG_KEY, "cmVmdGtu", ALNUM, 56),
                atLeast(BUILDKITE_TOKEN, "bkua_", ALNUM, 40),
                atLeast(CIRCLECI_TOKEN, "CCIPAT_", URL, 40),
                atLeast(SONAR_TOKEN, "sqp_", HEX, 40),
                atLeast(SONAR_TOKEN, "squ_", HEX, 40),
                atLeast(SONAR_TOKEN, "sqa_", HEX, 40));
    }

    private static List<KeyShape> messages() {
        return List.of(
                atLeast(SLACK_TOKEN, "xoxb-", DASHED, 20),
                atLeast(SLACK_TOKEN, "xoxp-", DASHED, 20),
                atLeast(SLACK_TOKEN, "xoxa-", DASHED, 20),
                atLeast(SLACK_TOKEN, "xoxr-", DASHED, 20),
                atLeast(SLACK_TOKEN, "xoxs-", DASHED, 20),
                atLeast(SLACK_TOKEN, "xoxc-", DASHED, 20),
                atLeast(SLACK_TOKEN, "xoxe.", DOTTED, 20),
                atLeast(SLACK_TOKEN, "xoxe-", DASHED, 20),
                atLeast(SLACK_TOKEN, "xapp-", DASHED, 20),
                atLeast(SLACK_WEBHOOK, "hooks.slack.com/services/", PATH, 30),
                atLeast(SLACK_WEBHOOK, "hooks.slack.com/workflows/", PATH, 30),
                atLeast(DISCORD_WEBHOOK, "discord.com/api/webhooks/", PATH, 60),
                atLeast(DISCORD_WEBHOOK, "discordapp.com/api/webhooks/", PATH, 60),
                atLeast(TEAMS_WEBHOOK, "webhook.office.com/webhookb2/", PATH, 60),
                exactly(TWILIO_KEY, "SK", HEX, 32),
                atLeast(SENDGRID_KEY, "SG.", DOTTED, 60),
                exactly(MAILGUN_KEY, "key-", HEX, 32),
                atLeast(MAILGUN_KEY, "pubkey-", HEX, 32),
                atLeast(BREVO_KEY, "xkeysib-", DASHED, 70),
                atLeast(BREVO_KEY, "xsmtpsib-", DASHED, 70),
                atLeast(FACEBOOK_TOKEN, "EAACEdEose0cBA", ALNUM, 16),
                atLeast(FACEBOOK_TOKEN, "EAAG", ALNUM, 90),
                atLeast(FACEBOOK_TOKEN, "EAAB", ALNUM, 90));
    }

    private static List<KeyShape> money() {
        return List.of(
                atLeast(STRIPE_KEY, "sk_live_", ALNUM, 16),
                atLeast(STRIPE_KEY, "sk_test_", ALNUM, 16),
                atLeast(STRIPE_KEY, "rk_live_", ALNUM, 16),
                atLeast(STRIPE_KEY, "rk_test_", ALNUM, 16),
                atLeast(STRIPE_WEBHOOK_SECRET, "whsec_", BASE64, 24),
                atLeast(SHOPIFY_TOKEN, "shpat_", HEX, 32),
                atLeast(SHOPIFY_TOKEN, "shpca_", HEX, 32),
                atLeast(SHOPIFY_TOKEN, "shppa_", HEX, 32),
                atLeast(SHOPIFY_TOKEN, "shpss_", HEX, 32),
                atLeast(SQUARE_TOKEN, "sq0atp-", URL, 22),
                atLeast(SQUARE_TOKEN, "sq0csp-", URL, 43),
                exactly(SQUARE_TOKEN, "EAAA", URL, 60),
                atLeast(BRAINTREE_TOKEN, "access_token$production$", ANY_KEY, 40),
                atLeast(BRAINTREE_TOKEN, "access_token$sandbox$", ANY_KEY, 40),
                atLeast(RAZORPAY_KEY, "rzp_live_", ALNUM, 14),
                atLeast(RAZORPAY_KEY, "rzp_test_", ALNUM, 14),
                atLeast(FLUTTERWAVE_KEY, "FLWSECK-", DASHED, 12),
                atLeast(FLUTTERWAVE_KEY, "FLWSECK_TEST-", DASHED, 12),
                exactly(PLAID_TOKEN, "access-sandbox-", Alphabet.UUID, 36),
                exactly(PLAID_TOKEN, "access-production-", Alphabet.UUID, 36),
                exactly(PLAID_TOKEN, "access-development-", Alphabet.UUID, 36),
                exactly(EASYPOST_KEY, "EZAK", ALNUM, 54),
                exactly(EASYPOST_KEY, "EZTK", ALNUM, 54),
                atLeast(SHIPPO_TOKEN, "shippo_live_", HEX, 40),
                atLeast(SHIPPO_TOKEN, "shippo_test_", HEX, 40));
    }

    private static List<KeyShape> models() {
        return List.of(
                atLeast(ANTHROPIC_KEY, "sk-ant-", URL, 32),
                atLeast(OPENAI_KEY, "sk-proj-", URL, 40),
                atLeast(OPENAI_KEY, "sk-svcacct-", URL, 40),
                atLeast(OPENAI_KEY, "sk-admin-", URL, 40),
                atLeast(OPENAI_KEY, "sk-None-", URL, 40),
                atLeast(OPENAI_KEY, "sk-", ALNUM, 32),
                atLeast(HUGGINGFACE_TOKEN, "hf_", ALNUM, 30),
                atLeast(HUGGINGFACE_TOKEN, "api_org_", ALNUM, 30),
                exactly(REPLICATE_TOKEN, "r8_", ALNUM, 37),
                atLeast(GROQ_KEY, "gsk_", ALNUM, 48),
                atLeast(PERPLEXITY_KEY, "pplx-", ALNUM, 40),
                atLeast(XAI_KEY, "xai-", ALNUM, 60));
    }

    private static List<KeyShape> operations() {
        return List.of(
                atLeast(NEWRELIC_KEY, "NRAK-", ALNUM, 27),
                atLeast(NEWRELIC_KEY, "NRAA-", ALNUM, 27),
                atLeast(NEWRELIC_KEY, "NRII-", URL, 32),
                atLeast(NEWRELIC_KEY, "NRJS-", ALNUM, 19),
                atLeast(GRAFANA_TOKEN, "glsa_", URL, 40),
                atLeast(GRAFANA_TOKEN, "glc_", BASE64, 32),
                atLeast(SENTRY_TOKEN, "sntrys_", ANY_KEY, 60),
                atLeast(SENTRY_TOKEN, "sntryu_", HEX, 64),
                atLeast(DYNATRACE_TOKEN, "dt0c01.", DOTTED, 80),
                atLeast(DYNATRACE_TOKEN, "dt0s01.", DOTTED, 80),
                atLeast(HONEYCOMB_KEY, "hcaik_", ALNUM, 58),
                atLeast(HONEYCOMB_KEY, "hcxik_", ALNUM, 58),
                atLeast(VAULT_TOKEN, "hvs.", URL, 24),
                atLeast(VAULT_TOKEN, "hvb.", URL, 24),
                atLeast(VAULT_TOKEN, "hvr.", URL, 24),
                atLeast(PULUMI_TOKEN, "pul-", HEX, 40),
                atLeast(DOPPLER_TOKEN, "dp.pt.", DOTTED, 40),
                atLeast(DOPPLER_TOKEN, "dp.st.", DOTTED, 40),
                atLeast(DOPPLER_TOKEN, "dp.ct.", DOTTED, 40),
                atLeast(DOPPLER_TOKEN, "dp.sa.", DOTTED, 40),
                atLeast(ONEPASSWORD_TOKEN, "ops_eyJ", URL_PADDED, 100),
                atLeast(AGE_KEY, "AGE-SECRET-KEY-1", UPPER, 58),
                exactly(LAUNCHDARKLY_KEY, "sdk-", Alphabet.UUID, 36));
    }

    private static List<KeyShape> offices() {
        return List.of(
                atLeast(LINEAR_KEY, "lin_api_", ALNUM, 32),
                atLeast(LINEAR_KEY, "lin_oauth_", ALNUM, 32),
                atLeast(NOTION_TOKEN, "ntn_", ALNUM, 40),
                exactly(NOTION_TOKEN, "secret_", ALNUM, 43),
                atLeast(FIGMA_TOKEN, "figd_", URL, 36),
                atLeast(POSTMAN_KEY, "PMAK-", DASHED, 55),
                atLeast(CONTENTFUL_TOKEN, "CFPAT-", URL, 43),
                atLeast(DROPBOX_TOKEN, "sl.", URL, 120),
                atLeast(MAPBOX_TOKEN, "sk.eyJ", DOTTED, 60));
    }
}
