package dev.watchkeeper.testkit.secret;

import static dev.watchkeeper.testkit.secret.Drawn.ALNUM;
import static dev.watchkeeper.testkit.secret.Drawn.BASE64;
import static dev.watchkeeper.testkit.secret.Drawn.DIGITS;
import static dev.watchkeeper.testkit.secret.Drawn.URL;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Secrets that only what stands around them gives away, each with that; {@code {}} is where the secret goes. */
final class KeyedSamples {

    private KeyedSamples() {}

    record Keyed(String kind, Function<Drawn, String> secret, List<String> around) {}

    static List<Keyed> all() {
        List<Keyed> all = new ArrayList<>();
        all.addAll(vendors());
        all.addAll(general());
        all.addAll(web());
        all.addAll(commands());
        return all;
    }

    private static Keyed keyed(String kind, Function<Drawn, String> secret, String... around) {
        return new Keyed(kind, secret, List.of(around));
    }

    private static List<Keyed> vendors() {
        return List.of(
                keyed(
                        "aws-secret",
                        d -> d.text(BASE64, 40),
                        "aws_secret_access_key = {}",
                        "AWS_SECRET_ACCESS_KEY={} terraform apply",
                        "{\"SecretAccessKey\": \"{}\"}"),
                keyed(
                        "aws-session-token",
                        d -> d.text(BASE64, 120),
                        "export AWS_SESSION_TOKEN={}",
                        "GET /b/k?X-Amz-Security-Token={}&X-Amz-Date=20260101T000000Z"),
                keyed(
                        "azure-storage-key",
                        d -> d.text(BASE64, 86) + "==",
                        "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey={};EndpointSuffix=core.windows.net"),
                keyed(
                        "azure-shared-access-key",
                        d -> d.text(BASE64, 43) + "=",
                        "Endpoint=sb://bus.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={}"),
                keyed(
                        "azure-sas",
                        d -> d.text(ALNUM, 43) + "%3D",
                        "GET https://shop.blob.core.windows.net/a/b.txt?sv=2022-11-02&se=2026-01-01&sr=b&sp=r&sig={}"),
                keyed("twilio-token", d -> d.hex(32), "TWILIO_AUTH_TOKEN={}", "twilio.auth-token: {}"),
                keyed("heroku-key", Drawn::uuid, "HEROKU_API_KEY={}", "heroku_api_key: \"{}\""),
                keyed("cloudflare-key", d -> d.text(URL, 40), "CLOUDFLARE_API_TOKEN={}", "X-Auth-Key: {}"),
                keyed("datadog-key", d -> d.hex(32), "DD_API_KEY={}", "DD-API-KEY: {}", "dd_app_key: {}"),
                keyed("pagerduty-key", d -> d.text(ALNUM, 20), "PAGERDUTY_TOKEN={}"),
                keyed("okta-token", d -> "00" + d.text(URL, 40), "okta_api_token={}"),
                keyed("algolia-key", d -> d.hex(32), "X-Algolia-API-Key: {}", "ALGOLIA_API_KEY='{}'"),
                keyed("fastly-token", d -> d.text(URL, 32), "Fastly-Key: {}", "FASTLY_API_TOKEN={}"));
    }

    private static List<Keyed> general() {
        return List.of(
                keyed(
                        "password",
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
                keyed("passphrase", Drawn::password, "passphrase={}", "\"key_passphrase\": \"{}\""),
                keyed(
                        "secret",
                        d -> d.text(ALNUM, 32),
                        "client_secret={}",
                        "\"clientSecret\":\"{}\"",
                        "jwt.secret={}",
                        "SECRET_KEY_BASE={}",
                        "encryption-key: {}"),
                keyed(
                        "token",
                        d -> d.text(ALNUM, 40),
                        "token={}",
                        "access_token={}&expires_in=3600",
                        "\"refresh_token\":\"{}\"",
                        "X-Auth-Token: {}",
                        "?token={}",
                        "csrfToken: '{}'",
                        "idToken={}"),
                keyed(
                        "api-key",
                        d -> d.text(ALNUM, 32),
                        "api_key={}",
                        "X-Api-Key: {}",
                        "\"apiKey\":\"{}\"",
                        "GET /v1/maps?api_key={}&q=berlin",
                        "ApiKey={}",
                        "ocp-apim-subscription-key: {}"),
                keyed("one-time-code", d -> d.text(DIGITS, 6), "otp={}", "\"otp\":\"{}\""),
                keyed("card-code", d -> d.text(DIGITS, 3), "cvv={}", "\"cvc\":\"{}\""),
                keyed(
                        "social-security-number",
                        d -> d.text(DIGITS, 3) + "-" + d.text(DIGITS, 2) + "-" + d.text(DIGITS, 4),
                        "ssn={}",
                        "\"ssn\":\"{}\""));
    }

    private static List<Keyed> web() {
        return List.of(
                keyed(
                        "url-password",
                        Drawn::password,
                        "connecting to postgres://shop:{}@db:5432/shop",
                        "redis://:{}@cache:6379/0",
                        "amqp://guest:{}@mq/",
                        "git clone https://anna:{}@git.example.org/x.git",
                        "jdbc:oracle:thin:scott/{}@//db:1521/x"),
                keyed(
                        "basic-credentials",
                        d -> Base64.getEncoder()
                                .encodeToString(("anna:" + d.password()).getBytes(StandardCharsets.UTF_8)),
                        "Authorization: Basic {}",
                        "\"authorization\":\"Basic {}\"",
                        "curl -H 'Authorization: Basic {}' https://x.example"),
                keyed(
                        "bearer-token",
                        d -> d.text(URL, 40),
                        "Authorization: Bearer {}",
                        "authorization=Bearer {}",
                        "sent header Bearer {} to upstream",
                        "{\"Authorization\":[\"Bearer {}\"]}"),
                keyed(
                        "digest-response",
                        d -> d.hex(32),
                        "Authorization: Digest username=\"anna\", realm=\"shop\", uri=\"/x\", response=\"{}\", qop=auth"),
                keyed("authorization", d -> d.text(ALNUM, 40), "Authorization: ApiKey {}", "Authorization: {}"),
                keyed(
                        "cookie",
                        d -> d.text(ALNUM, 26),
                        "Cookie: sid={}; theme=\"\"",
                        "Set-Cookie: session={}; Path=/; HttpOnly",
                        "\"cookie\":\"_ga=x; sid={}\""),
                keyed("session-id", d -> d.text(ALNUM, 32), "GET /shop;jsessionid={} HTTP/1.1", "PHPSESSID={}"),
                keyed(
                        "signature",
                        d -> d.hex(64),
                        "GET /k?X-Amz-SignedHeaders=host&X-Amz-Signature={}",
                        "signature={}"),
                keyed(
                        "private-key",
                        d -> "-----BEGIN RSA PRIVATE KEY-----\\n" + d.text(BASE64, 64) + "\\n" + d.text(BASE64, 64)
                                + "\\n-----END RSA PRIVATE KEY-----",
                        "{\"private_key\":\"{}\\n\"}",
                        "loaded {}"));
    }

    private static List<Keyed> commands() {
        return List.of(
                keyed(
                        "sql-password",
                        Drawn::password,
                        "CREATE USER 'anna'@'%' IDENTIFIED BY '{}'",
                        "alter user anna identified with mysql_native_password by '{}';",
                        "ALTER ROLE anna WITH ENCRYPTED PASSWORD '{}'",
                        "SET PASSWORD FOR 'anna'@'localhost' = PASSWORD('{}')",
                        "SET PASSWORD = '{}'",
                        "CREATE USER anna IDENTIFIED BY {};"),
                keyed(
                        "password",
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
