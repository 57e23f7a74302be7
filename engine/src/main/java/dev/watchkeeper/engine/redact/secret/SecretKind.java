package dev.watchkeeper.engine.redact.secret;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of secrets that are known, each with the label that stands where one was. */
public enum SecretKind {
    AWS_KEY,
    AWS_SECRET,
    AWS_SESSION_TOKEN,
    GCP_API_KEY,
    GCP_OAUTH_TOKEN,
    GCP_OAUTH_SECRET,
    AZURE_STORAGE_KEY,
    AZURE_SHARED_ACCESS_KEY,
    AZURE_SAS,
    AZURE_CLIENT_SECRET,
    GITHUB_TOKEN,
    GITLAB_TOKEN,
    BITBUCKET_TOKEN,
    SLACK_TOKEN,
    SLACK_WEBHOOK,
    DISCORD_TOKEN,
    DISCORD_WEBHOOK,
    TELEGRAM_TOKEN,
    TEAMS_WEBHOOK,
    STRIPE_KEY,
    STRIPE_WEBHOOK_SECRET,
    TWILIO_KEY,
    TWILIO_TOKEN,
    SENDGRID_KEY,
    MAILGUN_KEY,
    MAILCHIMP_KEY,
    BREVO_KEY,
    NPM_TOKEN,
    PYPI_TOKEN,
    RUBYGEMS_KEY,
    NUGET_KEY,
    CLOJARS_TOKEN,
    DOCKER_TOKEN,
    JFROG_KEY,
    DIGITALOCEAN_TOKEN,
    HEROKU_KEY,
    CLOUDFLARE_KEY,
    FLYIO_TOKEN,
    NETLIFY_TOKEN,
    VERCEL_TOKEN,
    ALIBABA_KEY,
    TENCENT_KEY,
    OPENAI_KEY,
    ANTHROPIC_KEY,
    HUGGINGFACE_TOKEN,
    REPLICATE_TOKEN,
    GROQ_KEY,
    PERPLEXITY_KEY,
    XAI_KEY,
    SHOPIFY_TOKEN,
    SQUARE_TOKEN,
    BRAINTREE_TOKEN,
    RAZORPAY_KEY,
    FLUTTERWAVE_KEY,
    PLAID_TOKEN,
    EASYPOST_KEY,
    SHIPPO_TOKEN,
    DATADOG_KEY,
    NEWRELIC_KEY,
    GRAFANA_TOKEN,
    SENTRY_TOKEN,
    DYNATRACE_TOKEN,
    HONEYCOMB_KEY,
    PAGERDUTY_KEY,
    VAULT_TOKEN,
    TERRAFORM_TOKEN,
    PULUMI_TOKEN,
    DOPPLER_TOKEN,
    ONEPASSWORD_TOKEN,
    AGE_KEY,
    DATABRICKS_TOKEN,
    PLANETSCALE_TOKEN,
    SUPABASE_TOKEN,
    ATLASSIAN_TOKEN,
    LINEAR_KEY,
    NOTION_TOKEN,
    FIGMA_TOKEN,
    AIRTABLE_TOKEN,
    POSTMAN_KEY,
    CONTENTFUL_TOKEN,
    LAUNCHDARKLY_KEY,
    BUILDKITE_TOKEN,
    CIRCLECI_TOKEN,
    SONAR_TOKEN,
    DROPBOX_TOKEN,
    FACEBOOK_TOKEN,
    OKTA_TOKEN,
    ALGOLIA_KEY,
    FASTLY_TOKEN,
    MAPBOX_TOKEN,
    JWT,
    PRIVATE_KEY,
    URL_PASSWORD,
    SQL_PASSWORD,
    BASIC_CREDENTIALS,
    BEARER_TOKEN,
    DIGEST_RESPONSE,
    AUTHORIZATION,
    COOKIE,
    SESSION_ID,
    SIGNATURE,
    PASSWORD,
    PASSPHRASE,
    SECRET,
    TOKEN,
    API_KEY,
    ONE_TIME_CODE,
    CARD_CODE,
    SOCIAL_SECURITY_NUMBER,
    CARD_NUMBER,
    IBAN,
    EMAIL,
    IP_ADDRESS;

    private static final Map<String, SecretKind> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toMap(SecretKind::label, Function.identity()));
    private static final Set<SecretKind> PERSONAL = Collections.unmodifiableSet(EnumSet.of(EMAIL, IP_ADDRESS));

    private final String label;

    SecretKind() {
        this.label = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it is written in marks and in settings: {@code aws-key}. */
    public String label() {
        return label;
    }

    /** Who a line speaks of is often what an operator must know, so these are taken out only where that is asked for. */
    public boolean onlyWhenAskedFor() {
        return PERSONAL.contains(this);
    }

    public static @Nullable SecretKind ofLabel(String label) {
        return BY_LABEL.get(label);
    }
}
