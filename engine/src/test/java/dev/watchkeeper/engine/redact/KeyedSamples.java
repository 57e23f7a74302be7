package dev.watchkeeper.engine.redact;

import static dev.watchkeeper.engine.redact.Drawn.ALNUM;
import static dev.watchkeeper.engine.redact.Drawn.BASE64;
import static dev.watchkeeper.engine.redact.Drawn.DIGITS;
import static dev.watchkeeper.engine.redact.Drawn.URL;
import static dev.watchkeeper.engine.redact.secret.SecretKind.*;

import dev.watchkeeper.engine.redact.secret.SecretKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Secrets that only what stands around them gives away, each with that; {@code {}} is where the secret goes. */
final class KeyedSamples {

    private KeyedSamples() {}

    record Keyed(SecretKind kind, Function<Drawn, String> secret, List<String> around) {}

    static List<Keyed> all() {
        List<Keyed> all = new ArrayList<>();
        all.addAll(vendors());
        all.addAll(general());
        all.addAll(web());
        all.addAll(commands());
        return all;
    }

    private static Keyed keyed(SecretKind kind, Function<Drawn, String> secret, String... around) {
        return new Keyed(kind, secret, List.of(around));
    }

    private static List<Keyed> vendors() {
        return List.of(
                keyed(
                        AWS_SECRET,
                        d -> d.text(BASE64, 40),
                        "aws_secret_access_key = {}",
                        "AWS_SECRET_ACCESS_KEY={} terraform apply",
                        "{\"SecretAccessKey\": \"{}\"}"),
                keyed(
                        AWS_SESSION_TOKEN,
                        d -> d.text(BASE64, 120),
                        "export AWS_SESSION_TOKEN={}",
                        "GET /b/k?X-Amz-Security-Token={}&X-Amz-Date=20260101T000000Z"),
                keyed(
                        AZURE_STORAGE_KEY,
                        d -> d.text(BASE64, 86) + "==",
                        "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey={};EndpointSuffix=core.windows.net"),
                keyed(
                        AZURE_SHARED_ACCESS_KEY,
                        d -> d.text(BASE64, 43) + "=",
                        "Endpoint=sb://bus.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={}"),
                keyed(
                        AZURE_SAS,
                        d -> d.text(ALNUM, 43) + "%3D",
                        "GET https://shop.blob.core.windows.net/a/b.txt?sv=2022-11-02&se=2026-01-01&sr=b&sp=r&sig={}"),
                keyed(TWILIO_TOKEN, d -> d.hex(32), "TWILIO_AUTH_TOKEN={}", "twilio.auth-token: {}"),
                keyed(HEROKU_KEY, Drawn::uuid, "HEROKU_API_KEY={}", "heroku_api_key: \"{}\""),
                keyed(CLOUDFLARE_KEY, d -> d.text(URL, 40), "CLOUDFLARE_API_TOKEN={}", "X-Auth-Key: {}"),
                keyed(DATADOG_KEY, d -> d.hex(32), "DD_API_KEY={}", "DD-API-KEY: {}", "dd_app_key: {}"),
                keyed(PAGERDUTY_KEY, d -> d.text(ALNUM, 20), "PAGERDUTY_TOKEN={}"),
                keyed(OKTA_TOKEN, d -> "00" + d.text(URL, 40), "okta_api_token={}"),
                keyed(ALGOLIA_KEY, d -> d.hex(32), "X-Algolia-API-Key: {}", "ALGOLIA_API_KEY='{}'"),
                keyed(FASTLY_TOKEN, d -> d.text(URL, 32), "Fastly-Key: {}", "FASTLY_API_TOKEN={}"));
    }

    private static List<Keyed> general() {
        return List.of(
                keyed(
                        PASSWORD,
                        Drawn::password,
                        "password={}",
                        "user=anna password={} host=db1",
                        "{\"user\":\"anna\",\"password\":\"{}\"}",
                        "DB_PASSWORD={}",
                        "spring.datasource.password={}",
                        "  password: {}",
                        "Login[user=anna, password={}]",
                        "GET /login?user=anna&password={}&next=%2Fhome HTTP/1.1",
                        "body={\\\"password\\\":\\\"{}\\\",\\\"id\\\":7}",
                        "map[password:{} user:anna]",
                        "PGPASSWORD='{}' psql -h db",
                        "params {\"password\"=>\"{}\"}",
                        "user_pwd: '{}'",
                        "Server=db;User Id=sa;Password={};Encrypt=true",
                        "<add key=\"password\" value=\"x\"/> password=\"{}\"",
                        "redirect=%2Flogin%3Fpassword%3D{}%26user%3Danna"),
                keyed(PASSPHRASE, Drawn::password, "passphrase={}", "\"key_passphrase\": \"{}\""),
                keyed(
                        SECRET,
                        d -> d.text(ALNUM, 32),
                        "client_secret={}",
                        "\"clientSecret\":\"{}\"",
                        "jwt.secret={}",
                        "SECRET_KEY_BASE={}",
                        "encryption-key: {}"),
                keyed(
                        TOKEN,
                        d -> d.text(ALNUM, 40),
                        "token={}",
                        "access_token={}&expires_in=3600",
                        "\"refresh_token\":\"{}\"",
                        "X-Auth-Token: {}",
                        "?token={}",
                        "csrfToken: '{}'",
                        "idToken={}"),
                keyed(
                        API_KEY,
                        d -> d.text(ALNUM, 32),
                        "api_key={}",
                        "X-Api-Key: {}",
                        "\"apiKey\":\"{}\"",
                        "GET /v1/maps?api_key={}&q=berlin",
                        "ApiKey={}",
                        "ocp-apim-subscription-key: {}"),
                keyed(ONE_TIME_CODE, d -> d.text(DIGITS, 6), "otp={}", "\"otp\":\"{}\""),
                keyed(CARD_CODE, d -> d.text(DIGITS, 3), "cvv={}", "\"cvc\":\"{}\""),
                keyed(
                        SOCIAL_SECURITY_NUMBER,
                        d -> d.text(DIGITS, 3) + "-" + d.text(DIGITS, 2) + "-" + d.text(DIGITS, 4),
                        "ssn={}",
                        "\"ssn\":\"{}\""));
    }

    private static List<Keyed> web() {
        return List.of(
                keyed(
                        URL_PASSWORD,
                        Drawn::password,
                        "connecting to postgres://shop:{}@db:5432/shop",
                        "redis://:{}@cache:6379/0",
                        "amqp://guest:{}@mq/",
                        "git clone https://anna:{}@git.example.org/x.git",
                        "jdbc:oracle:thin:scott/{}@//db:1521/x"),
                keyed(
                        BASIC_CREDENTIALS,
                        d -> Base64.getEncoder()
                                .encodeToString(("anna:" + d.password()).getBytes(StandardCharsets.UTF_8)),
                        "Authorization: Basic {}",
                        "\"authorization\":\"Basic {}\"",
                        "curl -H 'Authorization: Basic {}' https://x.example"),
                keyed(
                        BEARER_TOKEN,
                        d -> d.text(URL, 40),
                        "Authorization: Bearer {}",
                        "authorization=Bearer {}",
                        "sent header Bearer {} to upstream",
                        "{\"Authorization\":[\"Bearer {}\"]}"),
                keyed(
                        DIGEST_RESPONSE,
                        d -> d.hex(32),
                        "Authorization: Digest username=\"anna\", realm=\"shop\", uri=\"/x\", response=\"{}\", qop=auth"),
                keyed(AUTHORIZATION, d -> d.text(ALNUM, 40), "Authorization: ApiKey {}", "Authorization: {}"),
                keyed(
                        COOKIE,
                        d -> d.text(ALNUM, 26),
                        "Cookie: sid={}; theme=\"\"",
                        "Set-Cookie: session={}; Path=/; HttpOnly",
                        "\"cookie\":\"_ga=x; sid={}\""),
                keyed(SESSION_ID, d -> d.text(ALNUM, 32), "GET /shop;jsessionid={} HTTP/1.1", "PHPSESSID={}"),
                keyed(SIGNATURE, d -> d.hex(64), "GET /k?X-Amz-SignedHeaders=host&X-Amz-Signature={}", "signature={}"),
                keyed(
                        PRIVATE_KEY,
                        d -> "-----BEGIN RSA PRIVATE KEY-----\\n" + d.text(BASE64, 64) + "\\n" + d.text(BASE64, 64)
                                + "\\n-----END RSA PRIVATE KEY-----",
                        "{\"private_key\":\"{}\\n\"}",
                        "loaded {}"));
    }

    private static List<Keyed> commands() {
        return List.of(
                keyed(
                        SQL_PASSWORD,
                        Drawn::password,
                        "CREATE USER 'anna'@'%' IDENTIFIED BY '{}'",
                        "alter user anna identified with mysql_native_password by '{}';",
                        "ALTER ROLE anna WITH ENCRYPTED PASSWORD '{}'",
                        "SET PASSWORD FOR 'anna'@'localhost' = PASSWORD('{}')",
                        "SET PASSWORD = '{}'",
                        "CREATE USER anna IDENTIFIED BY {};"),
                keyed(
                        PASSWORD,
                        Drawn::password,
                        "mysql -uroot -p{} shop",
                        "sshpass -p {} ssh anna@host",
                        "curl -u anna:{} https://x.example/",
                        "app --db-password {} --port 80",
                        "cmd: [\"app\", \"--password\", \"{}\"]",
                        "redis-cli -h cache -a {} ping",
                        "docker login -u anna -p {} registry.example",
                        "openssl rsa -passin pass:{} -in k.pem",
                        "requirepass {}"));
    }
}
