package dev.watchkeeper.engine.attack.list;

import static dev.watchkeeper.engine.attack.sign.Kind.COMMAND;
import static dev.watchkeeper.engine.attack.sign.Kind.SCANNER;
import static dev.watchkeeper.engine.attack.sign.Sign.strong;

import dev.watchkeeper.engine.attack.sign.Sign;
import java.util.List;

/** Paths that only somebody asks for who looks for a hole known to all. */
final class KnownSigns {

    static final List<Sign> PATHS = List.of(
            strong(
                    SCANNER,
                    "a secret that lies about",
                    "/.",
                    "/\\.(?:env|git|svn|hg|bzr|aws|ssh|docker|kube|ds_store|htaccess|htpasswd|npmrc|vscode/sftp|idea|bash_history|netrc|pgpass|s3cfg|terraform|azure|cursor|roo|cline|kiro|plandex|junie|claude|codex|windsurf|aider|continue|gemini|copilot|vault-token|circleci|travis\\.yml|gitlab-ci|dockercfg|remote-sync|ftpconfig|config/)(?:[/.~_-]|$)"),
            strong(
                    SCANNER,
                    "a secret that lies about",
                    "wp-config wp-content/debug wp-content/err wp-content/php_err phpinfo /info.php id_rsa id_dsa /backup. /dump. /database. /db. /site. /www. /html. credentials /secret server.key docker-compose appsettings web.config database.yml composer.lock auth.json",
                    "/(?:wp-config(?:\\.php)?[.~_](?:bak|old|save|txt|swp|orig|php~|zip)\\w*|wp-content/(?:debug|errors?|error_log|php_errors?)\\.?(?:log)?|_?phpinfo\\d?\\.php|info\\.php|id_[rd]sa(?:\\.pub)?|(?:backup|dump|database|db|site|www|html)\\.(?:sql|zip|tar|tar\\.gz|tgz|rar|bak|7z)|aws[-_]?credentials|secrets?\\.(?:json|ya?ml|txt)|server\\.key|docker-compose\\.ya?ml|appsettings(?:\\.\\w+)?\\.json|web\\.config|config/database\\.yml|composer\\.lock|auth\\.json|credentials\\.(?:json|xml))$"),
            strong(SCANNER, "a folder of a build tool", "/@", "/@(?:id|fs|vite)/"),
            strong(
                    SCANNER,
                    "a server's own pages",
                    "/server-status /server-info /actuator/ /jolokia /manager/ /jmx-console /web-console /invoker/ /solr/admin /axis2 /druid/ /nacos/v1 /telescope/ /_ignition/ /_profiler/ /debug/ /heapdump /hudson/ /script? /console/ /v1. /containers/json",
                    "/(?:server-(?:status|info)|actuator/(?:env|heapdump|threaddump|gateway|jolokia|logfile|mappings|trace|shutdown|beans|configprops|httptrace|refresh)|jolokia(?:/\\w+|$)|manager/(?:html|text|status)|jmx-console|web-console|invoker/\\w+|solr/admin|axis2(?:-admin)?/|druid/(?:index|indexer)|nacos/v1|telescope/requests|_ignition/\\w+|_profiler/\\w+|debug/(?:default|pprof|vars)|heapdump|hudson/script|script\\?|console/(?:css|images)/|v1\\.\\d{2}/containers|containers/json)"),
            strong(
                    COMMAND,
                    "a known way in",
                    "phpunit eval-stdin cgi-bin/ boaform/ hnap1 goform/ setup.cgi gponform/ shell? wls-wsat/ _async/ struts /tmui/ tmshcmd command.php invokefunction public/index.php?s= manager/radius",
                    "/(?:phpunit/.*eval-stdin\\.php|eval-stdin\\.php|cgi-bin/(?:luci|\\.\\w|%|.*\\.(?:sh|pl|cgi)\\?.*[;|`$]|php\\d?(?:-cgi)?\\b|bash|sh\\b|test-cgi|status$|nph-|viewlog|jarrewrite|supervisor)|boaform/|hnap1|goform/|setup\\.cgi|gponform/|wls-wsat/|_async/|tmui/(?:login|locallb)|tmshcmd|command\\.php|struts2?[-_]|index\\.php\\?.*invokefunction|public/index\\.php\\?s=|manager/radius/server_ping)|^/shell\\?\\w"),
            strong(
                    COMMAND,
                    "a known way in",
                    "mboximport createremoteappwebsession ztp_gate htmlawedtest getphpinfo setupadministrator bootstrapstatusprovider setup-restore uploadova hyper/send doenterpagevariables createpage-entervariables mainfunction.cgi nas_sharing.cgi account_mgr.cgi kerbynet",
                    "/(?:service/extension/backup/mboximport|php/(?:utils/createremoteappwebsession|ztp_gate)\\.php/|htmlawedtest\\.php|tests/getphpinfo\\.php|setup/setupadministrator(?:-start)?\\.action|json/setup-restore(?:-\\w+)?\\.action|vropspluginui/rest/services/uploadova|telemetry/ph/api/hyper/send|pages/(?:doenterpagevariables|createpage-entervariables)\\.action|cgi-bin/(?:mainfunction|nas_sharing|account_mgr)\\.cgi|cgi-bin/kerbynet)|bootstrapstatusprovider\\."),
            strong(
                    SCANNER,
                    "an interface that is often open",
                    "/owa/auth /ecp/ /autodiscover/ /remote/ /dana- /vpn /global-protect/ /ssl-vpn/ /+cscoe+ /webvpn.html /sslvpn/ /sdk /mgmt/tm /sonicos/ /api/jsonws /geoserver/web /my.policy /sslmgr",
                    "/(?:owa/auth/(?:logon|x\\.js|\\w+\\.aspx\\?.*url=)|ecp/(?:current|default|proxylogon|y\\.js|\\w+\\.js$)|autodiscover/autodiscover\\.(?:json|xml)\\W|remote/(?:fgt_lang|logincheck|hostcheck_validate|login$|error\\?)|dana-(?:na|ws|cached|admin)/|vpns?/(?:portal/|cfg/|\\.\\.|\\.%|newbm|\\w+/\\.\\.)|global-protect/(?:login|portal|prelogin)|ssl-vpn/(?:login|hipreport|getconfig)|\\+cscoe\\+/|webvpn\\.html|sslvpn/|sdk/(?:vimservice)?$|mgmt/tm/|sonicos/|api/jsonws/invoke|geoserver/web|my\\.policy|sslmgr)"),
            strong(
                    SCANNER,
                    "a gate for passwords",
                    "/myadmin /my-admin phpmyadmin phpmy-admin /pma adminer wlwmanifest mysqladmin /wp-json/wp/v2/users setup-config install.php wp-file-manager revslider duplicator timthumb",
                    "/(?:(?:php)?my-?admin(?:\\d|\\d*/|$)|pma\\d*/|adminer(?:-[\\d.]+)?\\.php|wlwmanifest\\.xml|mysqladmin|wp-admin/(?:setup-config|install)\\.php|wp-json/wp/v2/users/?$|wp-content/plugins/(?:wp-file-manager|revslider|duplicator)/|timthumb\\.php)"),
            strong(
                    SCANNER,
                    "a back door left by others",
                    "shell c99 r57 alfa wso b374k cmd.php cmd.jsp cmd.asp .well-known/ wp-includes/cmd xl2023",
                    "/(?:(?:web)?shell\\d?\\.(?:php|jsp|aspx?)|c99(?:shell)?\\.php|r57(?:shell)?\\.php|alfa(?:_data|cgiapi|new|-rex)?(?:\\d?\\.php|/)|wso\\d*\\.php|b374k\\.php|cmd\\.(?:php|jsp|aspx?)|\\.well-known/[\\w-]+\\.php|wp-includes/[\\w/-]*(?:shell|cmd|alfa|wso|xl2023)\\w*\\.php)"));

    /**
     * The doors of products: who has the product opens them every day, so only those that the server does not have or does
     * not open tell of somebody who tries one product after the other.
     */
    static final List<Sign> DOORS = List.of(
            strong(
                    SCANNER,
                    "a product's door that is not here",
                    "/cgi-bin/ /crx/ /system/console /bin/querybuilder /libs/granite /sap/ /nwa /irj/ /ctc/ /webdynpro telerik.web.ui /api/v2/cmdb/ /isapi/ /axis-cgi/ /onvif /currentsetting.htm /nmaplowercheck /evox/about /portal/redlion /owncloud/status /ws/v1/cluster /mifs/ /cf_scripts /cfide/ /xmldata? /redfish/v1 /sitecore/shell /umbraco/ /zimbraadmin /mgmt/shared /websso/saml2 /ui/login.action /sslmgr /boaform /dnscfg.cgi /magmi/ /artifactory/webapp /hystrix.stream",
                    "^/(?:cgi-bin/[\\w./-]{1,80}\\.(?:cgi|exe|sh)\\b|crx/(?:de|packmgr|explorer|repository)\\b|system/console(?:/|$)|bin/querybuilder\\.|libs/granite/|sap/(?:bc|public|admin|hana|opu|its)\\b|nwa(?:/|$)|irj/(?:portal|servlet|go)|ctc/|webdynpro/|telerik\\.web\\.ui\\.(?:webresource\\.axd\\?.*type=rau|dialoghandler)|(?:.{1,60}/)telerik\\.web\\.ui\\.webresource\\.axd\\?.*type=rau|api/v2/cmdb/|isapi/(?:security|system|streaming)|axis-cgi/|onvif(?:-http)?/|currentsetting\\.htm|nmaplowercheck|evox/about|portal/redlion|owncloud/status\\.php|ws/v1/cluster|mifs/|cf_scripts/|cfide/|xmldata\\?item=|redfish/v1|sitecore/shell|umbraco/|zimbraadmin|mgmt/shared|websso/saml2|boaform|dnscfg\\.cgi|magmi/|artifactory/webapp|hystrix\\.stream)"));

    /** Programs that look for holes, by the name they give themselves. */
    static final List<Sign> AGENTS = List.of(
            strong(
                    SCANNER,
                    "a scanner by its own name",
                    "nikto sqlmap nessus openvas acunetix nmap masscan zgrab nuclei wpscan dirbuster gobuster feroxbuster ffuf wfuzz arachni w3af jaeles burp netsparker qualys whatweb hydra havij sqlninja commix skipfish vega/ zmeu morfeus dirb grabber joomscan jbrofuzz paros webinspect appscan fimap absinthe bsqlbf core-project dotdotpwn n-stealth hello,␠world hello-world libwww libredtail mozlila l9explore l9tcpid expanseinc censysinspect internetmeasurement shodan zgrab2 cgichk nsauditor muieblackcat httpx projectdiscovery whatcms webshag xsser detectify xspider toata springenwerk pangolin prog.customcrawler bilbo bfac brutus cgichk pymills revolt httprint internet-exploiter datacha0s domino␠hunter ruler interact.sh rustbuster kadimus wprecon fuzz report␠runner",
                    "\\b(?:nikto|sqlmap|nessus|openvas|acunetix|nmap (?:nse|scripting)|nmap\\b|masscan|zgrab2?|nuclei|wpscan|dirbuster|gobuster|feroxbuster|ffuf|wfuzz|arachni|w3af|jaeles|burp(?:suite| collaborator)?|netsparker|invicti|qualys\\w*|whatweb|thc-hydra|hydra|havij|sqlninja|commix|skipfish|subgraph vega|vega/|zmeu|morfeus|dirb\\b|grabber|joomscan|jbrofuzz|paros|webinspect|appscan|fimap|absinthe|bsqlbf|core-project|dotdotpwn|n-stealth|hello,? ?-?world|libredtail|l9explore|l9tcpid|expanse\\w*|censysinspect|internetmeasurement|shodan|cgichk|nsauditor|muieblackcat|projectdiscovery|whatcms|webshag|xsser|detectify|xspider|toata|springenwerk|pangolin|prog\\.customcrawler|bilbo|bfac|brutus|pymills|httprint|internet-exploiter|datacha0s|domino hunter|ruler|rustbuster|kadimus|wprecon|fuzz(?:er|ing)? ?faster|wfuzz|report runner)\\b|mozlila"));

    private KnownSigns() {}
}
