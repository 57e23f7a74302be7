package dev.watchkeeper.engine.format.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaemonMessageTest {

    private static Fields read(String app, String message) {
        Fields.Builder fields = Fields.with();
        Attributes attributes = new Attributes();
        DaemonMessage.read(app, message, fields, attributes);
        return fields.attributes(attributes.text()).build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "sshd^Accepted publickey for anna from 192.0.2.7 port 51234 ssh2^anna^192.0.2.7",
                "sshd^Failed password for invalid user from from 192.0.2.7 port 51234 ssh2^from^192.0.2.7",
                "sshd^Invalid user anna from 2001:db8::7 port 51234^anna^2001:db8::7",
                "sshd^Invalid user  from 192.0.2.7 port 51234^-^192.0.2.7",
                "sshd^Disconnected from authenticating user anna 192.0.2.7 port 51234 [preauth]^anna^192.0.2.7",
                "sshd^Connection closed by 192.0.2.7 port 51234 [preauth]^-^192.0.2.7",
                "sshd^Did not receive identification string from 192.0.2.7^-^192.0.2.7",
                "sshd-session^User anna from 192.0.2.7 not allowed because not listed in AllowUsers^anna^192.0.2.7",
                "sshd^error: maximum authentication attempts exceeded for anna from 192.0.2.7 port 1 ssh2^anna^192.0.2.7",
                "sshd^Server listening on 0.0.0.0 port 22.^-^0.0.0.0",
                "sshd^pam_unix(sshd:auth): authentication failure; uid=0 tty=ssh ruser= rhost=192.0.2.7  user=anna^anna^192.0.2.7",
                "sshd(pam_unix)^authentication failure; uid=0 ruser= rhost=host.example.org^-^-",
                "sudo^pam_unix(sudo:session): session opened for user root by anna(uid=1000)^anna^-",
                "su(pam_unix)^session opened for user anna by (uid=0)^anna^-",
                "sudo^    anna : TTY=pts/0 ; PWD=/home/anna ; USER=root ; COMMAND=/bin/ls^anna^-",
                "su^(to root) anna on pts/1^anna^-",
                "su^FAILED SU (to root) anna on pts/1^anna^-",
                "su^'su root' failed for anna on /dev/pts/8^anna^-",
                "useradd^new user: name=anna, UID=1001, GID=1001, home=/home/anna, shell=/bin/sh^anna^-",
                "userdel^delete user 'anna'^anna^-",
                "systemd-logind^New session 7 of user anna.^anna^-",
                "CRON^(anna) CMD (run-parts /etc/cron.hourly)^anna^-",
                "kernel^[UFW BLOCK] IN=eth0 OUT= MAC=00:11 SRC=192.0.2.7 DST=192.0.2.1 LEN=40^-^192.0.2.7",
                "postfix/smtpd^warning: unknown[192.0.2.7]: SASL LOGIN authentication failed^-^192.0.2.7",
                "postfix/smtpd^4F7A91C2: client=unknown[192.0.2.7], sasl_username=anna^anna^192.0.2.7",
                "dovecot^imap-login: Aborted login: user=<anna>, method=PLAIN, rip=192.0.2.7, lip=10.0.0.1^anna^192.0.2.7",
                "dovecot^auth: passwd-file(anna,192.0.2.7): unknown user^anna^192.0.2.7",
                "dovecot^auth-worker(7): pam(anna,192.0.2.7,<5cRx>): Authentication failure^anna^192.0.2.7",
                "exim^login authenticator failed for ([10.0.0.1]) [192.0.2.7]:7: 535 Incorrect (set_id=anna)^anna^192.0.2.7",
                "proftpd^10.0.0.1 (host.example.org[192.0.2.7]) - USER anna: no such user found^anna^192.0.2.7",
                "pure-ftpd^(?@192.0.2.7) [INFO] New connection^-^192.0.2.7",
                "LLNG^[warn] Bad password for anna (192.0.2.7)^anna^192.0.2.7",
                "lemonldap-ng^Lemonldap::NG : anna was not found in LDAP directory (192.0.2.7)^anna^192.0.2.7",
                "LLNG^[notice] reloaded^-^-",
                "filterlog^7,,,1000000103,em0,match,block,in,4,0x0,,64,1,0,none,6,tcp,44,192.0.2.7,192.0.2.1,40022,22,0,S,1,,1024,,^-^192.0.2.7",
                "filterlog^7,,,1000000105,em0,match,block,in,6,0x00,0,255,udp,17,60,2001:db8::7,2001:db8::1,40022,53,40^-^2001:db8::7",
                "filterlog^7,,,1000000103,em0,match,pass,in,4,0x0,,64,1,0,none,6,tcp,44,192.0.2.7,192.0.2.1,40022,22,0,S,1,,1024,,^-^-",
                "gateway^DROP IN=eth0 SRC=192.0.2.7 DST=192.0.2.1^-^192.0.2.7",
                "named^client @0x7f12 192.0.2.7#51234 (example.org): query (cache) denied^-^192.0.2.7",
                "ftpd^connection from 192.0.2.7 (host.example.org) at Thu Jan  1 11:00:00 2026^-^192.0.2.7",
                "shop^Accepted an order for anna from 192.0.2.7^-^-",
            })
    void finds_who_and_from_where(String app, String message, String user, String client) {
        Fields fields = read(app, message);

        assertThat(fields.user()).isEqualTo(user);
        assertThat(fields.clientIp()).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '~',
            value = {
                "sudo^anna : user NOT in sudoers ; TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/ls^\"reason\":\"user NOT in sudoers\"",
                "sudo^anna : TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/sh -c USER=x^\"command\":\"/bin/sh -c USER=x\"",
                "sshd^Failed keyboard-interactive/pam for anna from 192.0.2.7 port 7 ssh2^\"auth_method\":\"keyboard-interactive/pam\"",
                "sshd^Accepted password for anna from 192.0.2.7 port 51234 ssh2^\"outcome\":\"success\"",
                "filterlog^7,,,1,em0,match,block,in,4,0x0,,64,1,0,none,6,tcp,44,192.0.2.7,192.0.2.1,40022,22,0^\"destination_port\":\"22\"",
                "filterlog^7,,,1,em0,match,block,in,6,0x0,0,255,udp,17,60,2001:db8::7,2001:db8::1,40022,53,40^\"protocol\":\"udp\"",
                "kernel^IN=eth0 OUT= SRC=192.0.2.7 DST=192.0.2.1 PROTO=TCP SPT=7 DPT=22^\"destination_port\":\"22\"",
            })
    void the_rest_are_attributes(String app, String message, String attribute) {
        assertThat(read(app, message).attributes()).contains(attribute);
    }

    @Property
    void no_message_is_too_odd(@ForAll String message) {
        for (String app : new String[] {
            "sshd", "sudo", "su", "useradd", "login", "cron", "kernel", "postfix", "named", "ftpd", "filterlog", "LLNG"
        }) {
            assertThat(read(app, message)).isEqualTo(read(app, message));
            assertThat(read(app, "user for from [(to pam_unix rhost=" + message))
                    .isNotNull();
        }
    }
}
