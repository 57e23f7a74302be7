package dev.watchkeeper.engine.attack.list;

import static dev.watchkeeper.engine.attack.sign.Kind.COMMAND;

import dev.watchkeeper.engine.attack.sign.Sighting;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Commands where a shell would look for one: behind a sign that ends the command before, or at the very beginning. Words
 * that people use as well must stand among a shell's own things, or alone behind such a sign.
 */
public final class Commands {

    /** Nobody begins a sentence with these. */
    private static final Set<String> PROGRAMS = words("""
            adduser ansible ansible-config ansible-doc ansible-inventory ansible-playbook ansible-pull apachectl apk apt-get aptitude awk
            base32 base64 bash bunzip2 busybox bzip2 c89 c99 cat cd certbot cewl chef-client chef-run chef-shell chef-vault chgrp chmod chown chroot
            cowsay cp cpan cpulimit crontab cscli csh csplit curl dash dd df dhclient dialog diff dig dir dmesg dmidecode dmsetup docker dosbox dpkg
            du ed egrep env ex exiftool fgrep ftp gawk gcc gdb gem genisoimage getfacl git gimp grep gunzip gzip head hexdump host hostname htop
            iconv id ifconfig insmod ip ipconfig iptables java jjs journalctl jq kill killall ksh kubectl last lastlog ldconfig less lftp ll ln
            locate logname ls lsattr lscpu lsof lua lwp-download lynx make man mawk mkdir mkfifo mknod more mount mtr mv mysql mysqldump nano nasm
            nawk nc ncat netcat netstat nginx nice nl nmap node nohup npm nslookup octave od openssl passwd paste pdb perf perl perl5 php php5 php7
            pidstat ping ping6 pip pip3 pipx pkexec pkg popd printenv printf ps psql pushd pwd python python2 python3 rake readelf realpath
            reg regedit restic rev rlogin rlwrap rm rmdir rmt rmt-tar rnano route rpm rsync ruby run-parts rvim scp screen script sed service
            set setarch setenv setfacl sftp sh sha1sum sha256sum shred shutdown sleep smbclient snap socat sqlite3 ss ssh ssh-copy-id ssh-keygen
            sshpass start-stop-daemon stdbuf strace strings su sudo sysctl systemctl tac tail tar taskset tasklist tclsh tcpdump tcsh tee telnet
            tftp tmux top touch traceroute tshark type ubuntu-bug uconv ulimit uname uncompress uniq unlink unset unzip useradd usermod uudecode uuencode
            valgrind vi view vim vimdiff vipw visudo vigr w wc wget whoami whois xargs xterm xxd xz yarn yum zcat zip zsh zypper ncdu
            certutil wmic powershell pwsh cmd cscript wscript mshta systeminfo tracert netsh net at echo true false kexec nsenter
            7z ab addgroup agetty apropos arch aria2c arj arp arping ascii-xfr ascii85 ash aspell atobm axel basenc batch bconsole bpftrace
            brctl bundler byebug bzcat bzegrep bzgrep bzless cc chattr check_by_ssh chfn chsh clang cmp cobc comm compgen composer cpio
            cupsfilter debugfs delgroup deluser dhcpcd dnf doas dosfsck dstat dvips easy_install eb elvish emacs enscript eqn exim expand
            facter fallocate fdisk file fish flock fmt fold foldl fping free fsck fuser gcore getcap getent gpg groff groupadd groupdel groups
            grc gtester hashcat hd hostnamectl hping3 hwclock iftop ionice iotop irb ispell join journalctl jrunscript
            kpartx ksshell ldd lftpget lldb logger loginctl loginctl logsave look lpr lpstat lsb_release lsblk lshw lsmod lspci lsusb ltrace
            luac lwp-request lzcat lzma mailx masscan mkfs mkpasswd modprobe mosquitto mpstat msfconsole msgattrib multitime mutt
            newgrp nft nm nroff ntpdate objdump openvpn pandoc parallel patch pax pdflatex pdftex pftp pgrep pico pidof pigz pkill pr
            procmail pry psftp pstree ptx puppet pylint rbash readlink rename renice rexec rpcclient rpcinfo rpmdb rpmquery rpmverify runc
            runuser rview salt-call salt-master sar sash setcap setsid sftp sha1sum sha512sum shuf slsh smbmap snmpwalk
            soelim softlimit ssh-keyscan sshd sshfs stat stty svn sysdig tbl tcping tcptraceroute timedatectl timeout tmate toe troff
            tshark ul umount unexpand unlzma unpigz unrar unshadow unxz update-alternatives update-rc.d uptime userdel users
            utmpdump varnishncsa visudo vmstat volatility w3m wall watch whereis which whiptail wish write xdotool xelatex xetex xmodmap
            xmore xzcat yelp zathura zdiff zgrep zless zmore zstd zstdcat zstdgrep zsoelim
            arp assoc attrib auditpol bcdedit bitsadmin cacls chcp cipher cmdkey cmstp comp copy csvde del diskpart driverquery dsquery
            erase expand extrac32 fc findstr forfiles format fsutil ftype getmac gpresult gpupdate icacls installutil ldifde logoff makecab
            mklink mofcomp move msbuild msg msiexec nbtstat nltest ntdsutil odbcconf openfiles pathping pnputil prnport pushd qappsrv
            qprocess query quser qwinsta rd regasm regsvcs regsvr32 ren replace robocopy rundll32 runas sc schtasks setx sfc subst takeown
            taskkill tasklist tree ver verify vol vssadmin waitfor wbadmin wevtutil where winrm winrs xcopy
            capsh pvs bridge column cut find time who date mail sort test tr sync split host hash finger expr eval export source exec chpasswd
            """);

    /** Words of English or other languages among them. */
    private static final Set<String> ORDINARY = words("""
            cat cd column cut date dash diff dig echo ed env ex exec export expr eval false find finger gem git hash head host id ip java kill last less
            ln locate mail make man more mount mysql nano net nice node nl od paste pip php ping pkg pg printf ps python red route ruby screen script
            service set sh shutdown sleep snap sort source split strings su sync tail tee test time top touch tr true type unset view vi w who zip ss
            ab arch arj ash axel batch bundler cc clang cmp comm composer copy crash del eb emacs erase expand fc file fish fmt fold format
            free groups hd irb join logger look mailx move msg mutt nm parallel patch pax pico pr puppet pylint query rd ren rename replace
            runc sar sc stat svn tree ul unrar uptime users ver verify vol wall watch where whereis which wish write elvish facter cipher
            comp subst ptx toe zstd yelp pry logoff apropos assoc hashcat masscan openvpn arp pandoc eqn dnf gpg runas timeout file patch
            at dir rake reg ex docker nginx perl restic perf bridge dialog rev cp du df dd hostname type
            """);

    private static final String ENDS = ";|&\n`";

    private Commands() {}

    private static Set<String> words(String text) {
        return List.of(text.strip().split("\\s+")).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** @param first whether the text itself may be a command, as the value of an argument may */
    public static @Nullable Sighting in(String text, boolean first) {
        int tries = 0;
        if (first) {
            Sighting seen = at(text, 0, true, false);
            if (seen != null) {
                return seen;
            }
        }
        for (int i = 0; i < text.length() && tries < 200; i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0 && !isMarkdown(text, i) || text.startsWith("\\n", i)) {
                tries++;
                int from = text.charAt(i) == '\\' ? i + 2 : i + 1;
                boolean prose = text.charAt(i) == '`' || i > 0 && text.charAt(i - 1) == ' ';
                Sighting seen = at(text, from, false, prose);
                if (seen != null) {
                    return new Sighting(COMMAND, seen.shows(), true, i, seen.end());
                }
            }
        }
        return null;
    }

    /** Backticks behind a blank or a letter are how people write code in their texts. */
    private static boolean isMarkdown(String text, int at) {
        return text.charAt(at) == '`'
                && at > 0
                && (text.charAt(at - 1) == ' ' || Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static @Nullable Sighting at(String text, int from, boolean first, boolean prose) {
        int start = from;
        boolean quoted = false;
        while (start < text.length() && " ;|&(\"'{`$@!\n".indexOf(text.charAt(start)) >= 0) {
            quoted |= text.charAt(start) == '"' || text.charAt(start) == '\'';
            start++;
        }
        boolean spaced = prose || start > from && text.charAt(from) == ' ' && from > 2;
        StringBuilder word = new StringBuilder();
        int end = start;
        boolean disguised = false;
        while (end < text.length() && end - start < 40) {
            char c = text.charAt(end);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.') {
                word.append(c);
            } else if ((c == '\\' || c == '\'' || c == '"' || c == '^')
                    && end + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(end + 1))
                    && word.length() > 0) {
                disguised = true;
            } else {
                break;
            }
            end++;
        }
        String name = program(word.toString());
        if (name == null) {
            return null;
        }
        boolean ordinary = ORDINARY.contains(name);
        String rest = text.substring(end, Math.min(text.length(), end + 80));
        if (first && isAddressAlone(rest)) {
            return null;
        }
        boolean holds = first && !quoted ? saysSoItself(name, rest, ordinary) : follows(rest, ordinary, spaced);
        if (first && quoted) {
            String behind = !rest.isEmpty() && "\"'".indexOf(rest.charAt(0)) >= 0 ? rest.substring(1) : rest;
            holds = saysSoItself(name, behind, ordinary)
                    // A shell takes the quotes away: 'uname' is uname to it.
                    || !ordinary
                            && text.startsWith("'")
                            && rest.startsWith("'")
                            && (behind.isEmpty() || behind.charAt(0) == ' ');
        }
        return holds || disguised && !rest.isEmpty() && rest.charAt(0) == ' '
                ? new Sighting(
                        COMMAND,
                        first ? "a command" : "a command behind the end of another",
                        true,
                        first ? from : start,
                        end)
                : null;
    }

    /** The word, or without its version: {@code gcc7.4}. */
    private static @Nullable String program(String word) {
        if (PROGRAMS.contains(word)) {
            return word;
        }
        int end = word.length();
        while (end > 0 && (Character.isDigit(word.charAt(end - 1)) || word.charAt(end - 1) == '.')) {
            end--;
        }
        String bare = word.substring(0, end);
        return end >= 2 && end < word.length() && PROGRAMS.contains(bare) && !ORDINARY.contains(bare) ? bare : null;
    }

    private static boolean follows(String rest, boolean ordinary, boolean spaced) {
        if (rest.isEmpty() || rest.charAt(0) == ';' || rest.charAt(0) == '\n') {
            return !ordinary || !spaced;
        }
        char next = rest.charAt(0);
        if (";|&`)<>\n".indexOf(next) >= 0) {
            return true;
        }
        if ("\"'}".indexOf(next) >= 0) {
            return rest.length() == 1 || " ;|&`".indexOf(rest.charAt(1)) >= 0;
        }
        if (next == '$') {
            return true;
        }
        return next == ' ' && (ordinary ? isArgument(rest) || !spaced && isShort(rest) : true);
    }

    /** People look for {@code ping 192.0.2.1}; what attacks brings more. */
    private static boolean isAddressAlone(String rest) {
        String argument = rest.strip();
        return !argument.isEmpty() && argument.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }

    private static boolean isShort(String rest) {
        return rest.strip().indexOf(' ') < 0 && rest.length() < 24;
    }

    /** Without a sign before it, a command needs what only commands are given. */
    private static boolean saysSoItself(String name, String rest, boolean ordinary) {
        if (rest.isEmpty()) {
            return false;
        }
        if (";|&`<>".indexOf(rest.charAt(0)) >= 0) {
            return rest.charAt(0) != '&' || rest.startsWith("&&");
        }
        if (rest.charAt(0) != ' ') {
            return false;
        }
        if (!ordinary) {
            return isArgument(rest)
                    || beginsWithProgram(rest)
                    || name.length() > 3 && name.indexOf('-') > 0
                    || rest.contains(" install ")
                    || hasOption(rest);
        }
        return isArgument(rest) || beginsWithProgram(rest);
    }

    private static boolean hasOption(String rest) {
        int dash = rest.indexOf(" -");
        return dash >= 0
                && dash + 2 < rest.length()
                && (rest.charAt(dash + 2) == '-' || dash + 3 < rest.length() && rest.charAt(dash + 3) == ' ');
    }

    private static boolean beginsWithProgram(String rest) {
        int start = 1;
        int end = start;
        while (end < rest.length() && (Character.isLetterOrDigit(rest.charAt(end)) || rest.charAt(end) == '-')) {
            end++;
        }
        String word = rest.substring(start, end);
        return PROGRAMS.contains(word) && (!ORDINARY.contains(word) || word.equals("sh") && end < rest.length())
                || word.equals("install");
    }

    /** {@code -xzf}, {@code --help}, {@code -n1}, {@code -o=a}. */
    private static boolean isOption(String argument) {
        int i = argument.startsWith("--") ? 2 : 1;
        if (i >= argument.length() || !Character.isLetter(argument.charAt(i))) {
            return false;
        }
        while (i < argument.length()
                && (Character.isLetterOrDigit(argument.charAt(i)) || "-_=/.\"'$".indexOf(argument.charAt(i)) >= 0)) {
            i++;
        }
        return i == argument.length() || " ;|&<>`)\n".indexOf(argument.charAt(i)) >= 0;
    }

    /** An option, a path, an address, a redirection, a variable. */
    private static boolean isArgument(String rest) {
        int i = 0;
        while (i < rest.length() && rest.charAt(i) == ' ') {
            i++;
        }
        if (i >= rest.length()) {
            return false;
        }
        String argument = rest.substring(i);
        char c = argument.charAt(0);
        char after = argument.length() > 1 ? argument.charAt(1) : ' ';
        if (c == '-') {
            return isOption(argument);
        }
        if (c == '/' || c == '$' || c == '`' || c == '<' || c == '>' || c == '|' || c == '~') {
            return after != ' ' || c == '|';
        }
        if (argument.startsWith("+x ")
                || argument.startsWith("http")
                || argument.startsWith("\"/")
                || argument.startsWith("./")
                || argument.startsWith("c:")) {
            return true;
        }
        int end = argument.indexOf(' ') < 0 ? argument.length() : argument.indexOf(' ');
        String one = argument.substring(0, end);
        boolean dotted =
                one.indexOf('/') > 0 || one.chars().filter(x -> x == '.').count() == 3 && Character.isDigit(c);
        return dotted && one.indexOf(',') < 0 || one.indexOf('|') > 0 && one.length() > 2;
    }
}
