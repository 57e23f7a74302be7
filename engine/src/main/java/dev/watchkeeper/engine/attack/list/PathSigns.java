package dev.watchkeeper.engine.attack.list;

import static dev.watchkeeper.engine.attack.sign.Kind.TRAVERSAL;
import static dev.watchkeeper.engine.attack.sign.Sign.strong;

import dev.watchkeeper.engine.attack.sign.Sign;
import java.util.List;

/** Ways out of a folder, files nobody should ask for, and files from elsewhere. */
final class PathSigns {

    static final List<Sign> ALL = List.of(
            strong(
                    TRAVERSAL,
                    "a way up and out of a folder",
                    "..",
                    "(?:^|[/\\\\=;,:\\s\"'{])\\.{2,3}[/\\\\;]+\\.{1,3}[/\\\\;]|\\.\\.[;/\\\\]+[^?&=]{0,60}(?:etc|passwd|win\\.ini|boot|web-?inf|windows|\\.ini|\\.conf|shadow|hosts|\\{)|(?:^|[\\s=/\\\\])\\.\\.(?:[\\\\;]|//)|^\\.\\.//?[^/.\\s]|[/\\\\]\\.\\.$|^\\.\\./\\.\\w|/\\.\\./"),
            strong(
                    TRAVERSAL,
                    "a way up and out of a folder, masked",
                    "0x2e 0x2f 0x5c x2e %2e %c0 %252 u2215 u2216",
                    "(?:0x2e|\\.|x2e){2,}(?:0x2f|0x5c|/|\\\\)|(?:%c0%|%25?2e){2}|\\.\\.%(?:u221[56]|c0|c1|25|2f|5c)|%2e[%./\\\\]"),
            strong(
                    TRAVERSAL,
                    "folders in folders to lose a filter",
                    "/./ ././ ..... //// \\.\\",
                    "(?:/\\.){3,}|/\\.{5,}(?:[/{]|$)|\\.{9,}[\\w{/]|^/{3,}[\\w{.]|(?:\\.\\\\){3,}|/\\.//?\\.[/{]"),
            strong(
                    TRAVERSAL,
                    "a file of the system",
                    "/etc/ /proc/ /sys/ /var/log /dev/ /root/ boot.ini win.ini system.ini system32 windows/repair windows\\repair id_rsa /private/etc authorized_keys",
                    "/etc/+(?:passwd|shadow|group|hosts|sudoers|ssh|ssl|apache2|httpd|nginx|mysql|my\\.cnf|php|crontab|cron\\.\\w+|fstab|issue|motd|hostname|resolv\\.conf|sub[ug]id|gshadow|profile|bash\\w*|ld\\.so|environment|kubernetes|redis|postgresql|default|init\\.d|rc\\.local|security|pam\\.d|network|os-release|aliases|exports|samba|vsftpd|openvpn|letsencrypt|ansible|docker|master\\.passwd|login\\.defs|inetd\\.conf|services|[a-z_.-]{2,20}\\.conf)\\b|/proc/(?:self|\\d+|version|cpuinfo|net|sys|mounts|cmdline|meminfo|environ|kcore|kallsyms|modules|partitions)\\b|/sys/(?:class|kernel|firmware|module|block|devices|fs|hypervisor)\\b|/var/log/(?:\\w)|/dev/(?:tcp|udp|shm|null|mem|sd[a-z]|random)\\b|/root/\\.?\\w|(?:boot|win|system)\\.ini\\b|system32[/\\\\](?:\\w+\\.(?:exe|dll|dat|com|ini)|cmd|drivers|config|inetsrv|logfiles|winevt|wbem)\\b|[/\\\\]windows[/\\\\](?:repair|php\\.ini|panther|debug)|\\.ssh/|\\bid_[rd]sa\\b|authorized_keys\\b"),
            strong(
                    TRAVERSAL,
                    "a file of the system",
                    "etc/passwd etc/shadow etc/group etc/hosts etc/issue proc/self proc/version /usr/local/ /opt/ /run/secrets master.key"
                            + " tomcat-users.xml inetpub",
                    "(?:^|[\\s\"'=:({])(?:etc/(?:passwd|shadow|group|hosts|issue)|proc/(?:self|version))\\b"
                            + "|/(?:usr/local|opt)/[^\\s?&]{1,80}\\.(?:conf|ini|cnf|log|xml|properties)$|/run/secrets/\\w"
                            + "|config/master\\.key$|conf/tomcat-users\\.xml|[a-z]:[/\\\\]inetpub[/\\\\]"),
            strong(
                    TRAVERSAL,
                    "an address that shall end here",
                    "http ftp file",
                    // What an application hangs on behind the question mark is lost, as in include($page . ".php").
                    "?",
                    "^(?:https?|ftps?|file)[^\\s]{0,200}\\?$"),
            strong(TRAVERSAL, "a file of a Java server", "web-inf meta-inf", "(?:web|meta)-inf[/\\\\]"),
            strong(
                    TRAVERSAL,
                    "an address of a file",
                    "file: php: phar: zip: expect: glob: ogg: zlib: local_file",
                    "\\b(?:file|local_file):(?:/|\\w:|[a-z0-9.]+\\.\\w)|\\b(?:phar|expect|glob|ogg|zlib|zip|rar|ssh2\\.\\w+|compress\\.\\w+|php)://"),
            strong(
                    TRAVERSAL,
                    "a file from elsewhere",
                    "http:// https:// ftp:// ftps:// sftp://",
                    "^(?:https?|ftps?|sftp)://[^\\s/?]{1,120}[^\\s]{0,180}(?:\\?{1,2}|%00|\\x00|#)$|^(?:https?|ftps?)://[^\\s]{1,200}\\.(?:php\\d?|phtml|txt|gif|jpe?g|png|asp|jsp|inc|dat|log|ico)\\?|^(?:https?|ftps?|sftp)://\\[?(?:\\d{1,3}\\.\\d{1,3}\\.|[0-9a-f]{0,4}:)"),
            strong(
                    TRAVERSAL,
                    "a file from elsewhere in a setting",
                    "]=http ]=ftp path=http path=ftp",
                    "(?:\\w*\\[[\\w\"']*(?:path|dir|root|file|include|template)[\"']?\\]|globals(?:\\[\\w+\\])?|mosconfig_absolute_path|\\w*(?:root|absolute|include|inc|base)_?path|_zb_path)=(?:https?|ftps?):"),
            strong(TRAVERSAL, "an archive from elsewhere", "jar:", "\\bjar:(?:https?|file|ftp):"),
            strong(
                    TRAVERSAL,
                    "a file in a folder that is hidden",
                    ".aws .ssh .docker .kube .git .svn .hg .env .npmrc .htpasswd .htaccess .bash .netrc .pgpass .mysql_history .vault .gnupg .config/gcloud .terraform .azure .boto .s3cfg",
                    "(?:^|[/\\\\\\s])\\.(?:aws|ssh|docker|kube|git|svn|hg|bzr|gnupg|azure|terraform)(?:/|\\\\|$)|(?:^|[/\\\\])\\.(?:env(?:\\.\\w{2,12})?|npmrc|htpasswd|htaccess|bash_history|bashrc|bash_profile|netrc|pgpass|mysql_history|dockercfg|dockerenv|git-credentials|gitconfig|gitignore|s3cfg|boto|pypirc|vault-token)(?:$|[~?#\\s.]|%)"),
            strong(
                    TRAVERSAL,
                    "a copy of secrets",
                    "backup dump .sql wp-config config.php .bak .old .swp debug.log",
                    "(?:^|/)(?:backup|dump|database|db|site|www|mysql|data)[\\w-]{0,12}\\.(?:sql|zip|tar|tgz|gz|rar|7z|bak)\\b|\\.sql\\.(?:zip|gz|bz2|tar|7z|tgz|rar)$|wp-config(?:\\.php|\\.txt|\\.bak|\\.old|~)|config\\w*\\.(?:php|inc|yml|json)\\.?(?:bak|old|save|swp|orig|~|txt)|/\\.\\w+\\.swp$"));

    private PathSigns() {}
}
