package dev.watchkeeper.engine.attack.list;

import static dev.watchkeeper.engine.attack.sign.Kind.COMMAND;
import static dev.watchkeeper.engine.attack.sign.Sign.strong;

import dev.watchkeeper.engine.attack.sign.Sign;
import java.util.List;

/** Code for the servers' languages and template engines: PHP, Java, Node, Perl, Ruby, Python; and objects to be read back. */
final class CodeSigns {

    /** What is of use to somebody whose code runs on a server: programs, files, code made from texts, the server's secrets. */
    private static final String PHP_CALLS = alternatives(
            "phpinfo|system|exec|shell_exec|passthru|popen|pclose|proc_open|pcntl_exec|assert|create_function|call_user_func(?:_array)?|forward_static_call",
            "base64_decode|str_rot13|zlib_(?:de|en)code|gz(?:inflate|uncompress|decode|deflate|encode|open|file|passthru)|bzdecompress|convert_uu(?:de|en)code|hex2bin|strrev|(?:raw)?url(?:de|en)code|stripslashes|html_entity_decode",
            "file_get_contents|file_put_contents|fopen|fsockopen|pfsockopen|readfile|move_uploaded_file|fputs|fputcsv|fwrite|fread|fgets|tempnam|tmpfile",
            "scandir|opendir|readdir|chmod|chown|chgrp|lchown|unlink|symlink|readlink|glob|getcwd|realpath|pathinfo",
            "file(?:group|owner|perms|size|type|inode|[acm]time)|is_(?:callable|dir|executable|file|link|readable|writable|writeable|uploaded_file)",
            "unserialize|preg_replace\\w*|ini_set|ini_get|ini_alter|ini_restore|eval|strip_tags|var_dump|var_export|print_r|v?s?printf|error_log",
            "set_time_limit|set_include_path|error_reporting|getenv|putenv|parse_str|parse_ini_file|extract|include(?:_once)?|require_once|setlocale",
            "highlight_(?:file|string)|show_source|php_(?:uname|sapi_name|strip_whitespace|ini_\\w+)|phpversion|phpcredits|getmy(?:uid|gid|pid|inode)",
            "getlastmod|get_(?:current_user|cfg_var|defined_\\w+|object_vars|include_path|loaded_extensions|class_methods)|sys_get_temp_dir|sys_getloadavg",
            "u[akr]*sort|iterator_apply|func_get_args?|method_exists|gethostby\\w+|header_register_callback|register_\\w{3,}_function|spl_autoload\\w*");

    /** PHP names the functions of an extension after it. */
    private static final String PHP_FAMILIES = alternatives(("""
            array apache apc curl date dba eio exif expect fam ftp gmp gz hash iconv ibase image imap intl ldap libxml mb mcrypt mssql mysql
            mysqli ob oci odbc openssl output pcntl pg posix readline session shm shmop simplexml snmp socket
            sqlite sqlsrv ssh2 stream sybase sysv tidy token wincache xattr xml xmlrpc yaml zend zip zlib
            """).strip().split("\\s+"));

    private static final String JAVA_CLASSES = "\\b"
            + alternatives(
                    "(?:java|javax)\\.(?:lang|io|util|net|nio|script|naming|sql|rmi|beans|security|el|servlet|management|faces|crypto|xml)\\b",
                    "(?:sun|jdk)\\.(?:reflect|misc|net|rmi|internal|management|print|tools|jshell|nashorn)\\.",
                    "org\\.apache\\.(?:commons|struts\\d?|xalan|xerces|xbean|tomcat|catalina|velocity|logging|logging|ibatis|shiro|wicket)\\b",
                    "org\\.(?:omg\\.corba|springframework|mozilla|codehaus\\.(?:groovy|jackson)|hibernate|jboss|python\\.util|yaml\\.snake)\\b",
                    "com\\.(?:opensymphony|sun\\.|mchange|thoughtworks|caucho|alibaba\\.fastjson|zaxxer)",
                    "ognl\\b",
                    "classloader\\.",
                    "class\\.module\\.",
                    "groovy\\.lang",
                    "freemarker\\.(?:core|template|ext|cache)\\b",
                    "javassist\\.",
                    "bsh\\.\\w");

    private static final String JAVA_GADGETS = alternatives(
            "clonetransformer",
            "forclosure",
            "instantiate(?:factory|transformer)",
            "invokertransformer",
            "prototype(?:clone|serialization)factory",
            "whileclosure",
            "getproperty",
            "getmethod",
            "exec\\s*\\(",
            "filewriter",
            "xmldecoder",
            "unmarshaller",
            "processbuilder",
            "runtime");

    static final List<Sign> ALL = List.of(
            strong(
                    COMMAND,
                    "a lookup by Log4j",
                    "${",
                    "$",
                    "\\$\\{\\s*(?:jndi|\\$\\{|lower:|upper:|env:|sys:|::-|:?\\d*:-|java:|ctx:|date:|base64:|k8s:|docker:|main:|web:|script:|dns:|url:|:)|\\$\\$\\{\\w+:|\\{\\s*jndi\\s*:"),
            strong(
                    COMMAND,
                    "a lookup by Log4j",
                    "jndi",
                    "\\bjndi\\W{0,8}(?:ldaps?|rmi|dns|iiop|corba|nis|http)\\b|\\$\\W{0,4}jndi\\W"),
            strong(
                    COMMAND,
                    "a class of Java",
                    "java. javax. jdk. sun.reflect sun.misc sun.net sun.rmi ognl classloader. class.module. groovy.lang bsh. freemarker. javassist."
                            + " org.apache. org.omg org.springframework org.mozilla org.codehaus org.hibernate org.jboss org.python org.yaml"
                            + " com.opensymphony com.sun. com.mchange com.thoughtworks com.caucho com.alibaba com.zaxxer",
                    // A path that names a class is documentation, unless code stands around it.
                    "^[^/]*(?:" + JAVA_CLASSES + ")|[({@#=\"'\\[]\\s*(?:" + JAVA_CLASSES + ")|(?:" + JAVA_CLASSES
                            + ")[\\w.$]*\\s*[({@\"'\\[]|(?:^|[^\\w/])class\\.module\\."),
            strong(
                    COMMAND,
                    "a way to start a process",
                    "clonetransformer forclosure instantiate invokertransformer prototypeclone prototypeserialization whileclosure"
                            + " getproperty getmethod exec( exec␠( filewriter xmldecoder unmarshaller processbuilder getruntime"
                            + " runtime.exec java.runtime runtime",
                    "^[^/]*(?:runtime|processbuilder|java\\.).{0,40}(?:" + JAVA_GADGETS
                            + ")|(?:runtime|processbuilder|java\\.).{0,40}(?:"
                            + JAVA_GADGETS + ")\\s*[({@\"'\\[]|\\bgetruntime\\s*\\(|\\bruntime\\.(?:exec|getruntime)"
                            + "|\\bprocessbuilder\\s*\\("),
            strong(
                    COMMAND,
                    "a Java object to be read back",
                    "ro0ab kztaa cs7qa aced0005",
                    "(?:^|[^\\w+/])(?:ro0ab[a-z0-9]|kztaa[a-z0-9]|cs7qa[a-z0-9])|aced0005"),
            strong(
                    COMMAND,
                    "a PHP tag",
                    "<? [php {php [/php [\\php {/php <%",
                    "<[{",
                    "<\\?(?:\\s*php\\b|=|\\s+[a-z$@]|\\s*$|xml\\s*:)|[\\[{][/\\\\]?php[\\]}]|<%(?:=?\\s*(?:eval|execute|response|request|runtime|system|exec|import|if|for|@)|\\s*\\w{2,20}\\s*\\(|=\\s*(?:\\d+\\s*[*+-]|`))|^<\\?xml\\s*:"),
            strong(
                    COMMAND,
                    "a variable of PHP",
                    "$_ ${_ ${␠_ $␠_ $globals",
                    "$",
                    "\\$\\{?\\s*_(?:server|get|post|cookie|files|env|request|session|globals)\\b\\s*[\\[}]|\\$globals\\s*\\["),
            strong(
                    COMMAND,
                    "a variable of PHP",
                    "$",
                    "$",
                    "\\$\\s*\\{\\s*(?:'[^']{1,40}'|\"[^\"]{1,40}\"|\\$[a-z_]\\w*|\\s[a-z_]\\w*)\\s*(?:\\.[^}]{1,40})?\\}|\\$\\s+\\{\\s*\\w+\\s*\\}"),
            strong(
                    COMMAND,
                    "a PHP call by variable",
                    "$",
                    "$",
                    "\\$+[a-z_]\\w{0,30}(?:\\s|//\\w*|#\\w*|/\\*[^*]{0,20}\\*/|[\\[{][^\\]}]{1,20}[\\]}]|\\\\n|->\\w+)*\\([^)]|\\$+[a-z_]\\w{0,30}(?:\\s|//\\w*|#\\w*|\\\\n|/\\*[^*]{0,20}\\*/|[\\[{][^\\]}]{1,20}[\\]}])*\\(\\)|\\$\\{[^}]{1,30}\\}\\(|::\\$\\w+\\("),
            strong(
                    COMMAND,
                    "a PHP call by name",
                    "system exec passthru popen phpinfo eval assert \".\" '.'",
                    "(",
                    "(?:\\(|\\[)\\s*['\"(\\[]?\\s*(?:/\\*.{0,30}\\*/\\s*)?['\"]?\\s*(?:system|exec|passthru|shell_exec|assert|popen|phpinfo|eval)\\s*['\"]?\\s*[)\\]]|\"\\s*\\.\\s*\"[a-z]{1,6}\"?\\s*\\.|[\"'](?:system|exec|passthru)[\"']\\s*\\(|'\\w{1,8}'\\.'\\w{1,8}'.{0,20}\\(\\$"),
            strong(
                    COMMAND,
                    "a call of PHP",
                    // Any bracket may follow a name of the list: the pattern tells.
                    "( (␠",
                    "(",
                    "(?:^|[^\\w$>-])@?" + PHP_CALLS
                            + "(?:\\s|//[^\\n]{0,40}\\n|#[^\\n]{0,20}\\n|\\\\n|//\\w{1,10}|/\\*[^*]{0,30}\\*/)*=?\\((?:[^)]{0,4}['\"$\\d\\w/+.]|\\s*\\))"),
            strong(
                    COMMAND,
                    "a call that only PHP has",
                    "call_user_func base64_decode gz str_rot13 create_function shell_exec proc_open pcntl_exec file_ move_uploaded_file fsockopen get_defined_ highlight_file disk_free_space sodium_ openssl_ pg_ mysql curl_",
                    "(",
                    "(?:call_user_func(?:_array)?|base64_decode|gz(?:inflate|uncompress|decode)|str_rot13|create_function|shell_exec|proc_open|pcntl_exec|file_(?:get|put)_contents|move_uploaded_file|fsockopen|get_defined_\\w{3,20}|highlight_file|disk_free_space|sodium_(?:crypto|bin|hex|base|mem|pad|unpad)\\w*|openssl_\\w{3,40}|pg_\\w{3,40}|mysqli?_\\w{3,40}|curl_(?:exec|init|setopt\\w*))\\s*\\("),
            strong(
                    COMMAND,
                    "a call of a function of PHP's extensions",
                    "_",
                    "(",
                    "(?:^|[^\\w$>.-])@?" + PHP_FAMILIES + "\\d?_[a-z]\\w{1,40}\\s*\\(\\s*(?:['\"$\\d\\w/+.&]|\\))"),
            strong(
                    COMMAND,
                    "a call of PHP",
                    // Manuals and copies of files are written so too, but with numbers.
                    "copy mail mkdir rename rmdir touch link ␠dir",
                    "(",
                    "(?:^|[^\\w$>.-])@?(?:copy|mail|mkdir|rename|rmdir|touch|link|dir)\\s*\\(\\s*['\"$]"),
            strong(
                    COMMAND,
                    "a call by a name that PHP puts together",
                    ")( )␠(",
                    "(",
                    "\\((?:['\"\\w$()]{1,12}\\.){1,8}['\"\\w()]{1,12}\\)\\s*\\("),
            // In Base64 <? is PD8 or PD9.
            strong(
                    COMMAND,
                    "a stream of PHP",
                    "php:// data: expect:// phar://",
                    ":",
                    "\\b(?:php://(?:input|std\\w+|output|memory|temp|fd)|expect://|phar://|data:(?://)?[^,\\s]{0,60};base64,\\s*pd[89])"),
            strong(
                    COMMAND,
                    "a setting of PHP",
                    "allow_url auto_prepend auto_append disable_functions safe_mode open_basedir suhosin opcache mbstring extension= precision= smtp= unserialize session. ini_ zend.",
                    "=",
                    "\\b(?:allow_url_(?:include|fopen)|auto_(?:ap|pre)pend_file|disable_functions|safe_mode|open_basedir|suhosin\\.\\w+|opcache\\.\\w+|mbstring\\.\\w+|zend\\.\\w+|unserialize_\\w+|session\\.(?:save|upload|use)\\w+|precision|smtp|extension|sendmail_(?:path|from)|cgi\\.force_redirect|-d\\s+\\w+)\\s*=\\s*[\\w/:.]"),
            strong(
                    COMMAND,
                    "an object of PHP to be read back",
                    "o: c:",
                    "\"",
                    "(?:^|[;{\\s\"'])[oc]:\\+?\\d+:\"[^\"]{1,80}\":\\d+:\\{"),
            strong(
                    COMMAND,
                    "code for Node",
                    "child_process process. process[ process␠ require( require␠( require.main module.exports _$$nd_func console. console[ console␠ __proto__ constructor function( function␠(",
                    "child_process|\\bprocess\\s*(?:\\.\\s*(?:env|mainmodule|binding|exit|argv|spawn|exec)|\\[)|\\brequire\\s*(?:\\(\\s*[\"'`]|\\.main)|module\\.exports\\s*=|_\\$\\$nd_func\\$\\$_|\\bconsole\\s*(?:\\.\\s*(?:log|info|debug|error|warn|trace|dir)\\s*(?:\\(|\\.)|\\[)|__proto__|constructor\\s*(?:\\.\\s*|\\[\\s*['\"]?|:)(?:prototype|constructor)|\\bfunction\\s*\\(\\s*\\)\\s*\\{|\\bnew\\s+function\\s*\\("),
            strong(
                    COMMAND,
                    "an expression of OGNL",
                    "memberaccess allowstaticmethodaccess #context #parameters #request #session #application #attr xwork.",
                    "#",
                    "#_?memberaccess|allowstaticmethodaccess|#(?:context|parameters|request|session|application|attr)\\s*[\\[.=]"
                            + "|\\bxwork\\.methodaccessor"),
            strong(
                    COMMAND,
                    "a template of FreeMarker or Smarty",
                    "?new <#assign <#list <#if <#include <#import <#macro ?api {$smarty {self:: @(",
                    "({<",
                    "\"\\s*\\?\\s*(?:new|api)\\b|<#(?:assign|list|if|include|import|macro)\\b|\\{\\$smarty\\.|\\{self::"
                            + "|^@\\(\\s*\\d+\\s*[+*-]\\s*\\d"),
            strong(
                    COMMAND,
                    "a template that shows its own objects",
                    "{{",
                    "{",
                    "\\{\\{-?\\s*(?:_?self|settings|dump|g|url_for|get_flashed_messages|app\\.request|_context)\\s*[.(|\\[}]"),
            strong(
                    COMMAND,
                    "code for Node",
                    "reflect. fs. res. global. globalthis.",
                    "(.",
                    "\\breflect\\s*\\.\\s*(?:apply|construct|get|set|ownkeys|defineproperty|getprototypeof)\\b"
                            + "|\\bfs\\.(?:read|write|unlink|rm|append|create|open|exists)\\w*\\s*\\("
                            + "|\\bres\\.(?:end|send|write)\\s*\\(|\\bglobal(?:this)?\\.process\\b"),
            strong(
                    COMMAND,
                    "an endless loop",
                    "while",
                    "(",
                    "\\bwhile\\s*\\(\\s*(?:[!+-]{0,3}\\s*(?:true|1|0|infinity|null|undefined|nan|false|this|string|date|\"\"|''|``|\\{\\}|\\[\\]|new\\s+\\w+)|[^)]{1,20}-\\w\\s*<)"),
            strong(
                    COMMAND,
                    "code for Perl, Python or Ruby",
                    "@{ process. kernel. os. open( __import__ subprocess compile( io.popen .spawn %x",
                    "({[|'\"@",
                    "@\\{\\s*\\[|\\b(?:process|kernel)\\s*\\.\\s*(?:spawn|exec|fork|system|daemon|kill)\\b|\\b(?:__import__|os\\.(?:system|popen)|subprocess\\.\\w+|pty\\.spawn)\\b|\\bio\\.popen|eval\\s*\\(\\s*compile\\s*\\(|%x[{(\\[|]\\s*\\w"),
            strong(
                    COMMAND,
                    "a template that computes",
                    "{{ {% #{ <%= *{ ${ @( ~{ #set",
                    "{#",
                    "\\{\\{.{0,80}(?:__\\w+__|\\d\\s*[*+-]\\s*['\"\\d]|config\\b|self\\.|request\\.|cycler|lipsum|joiner|namespace|range\\(|\\|\\s*(?:attr|map|filter|join)|['\"]\\s*\\.|\\w\\.\\w+\\s*\\()|\\{%\\s*(?:if|for|import|include|set|extends|raw|debug|block|macro|autoescape|load)\\b|[#*$]\\{\\s*(?:\\d+\\s*[*+]|t\\s*\\(|runtime|system|exec|request|session|application|param\\.|facescontext|`|ls\\b|id\\b|require|file\\.|io\\.|open\\()|[#$%*]\\{[^}]{0,60}(?:\\w\\.\\w+\\s*\\(|exec|system|#\\w+\\s*=)|#set\\s*\\(|<#assign\\b|\\$\\{\\{"),
            strong(
                    COMMAND,
                    "a template that computes",
                    "{ sleep( {${",
                    "{<",
                    "\\{\\$\\{.{1,60}\\}\\}|\\{\\s*\\d+\\s*\\*\\s*\\d+\\s*\\}|<%\\s*(?:if|for|end|while|=)\\s+\\w+.{0,30}%>"),
            strong(
                    COMMAND,
                    "names hidden in escapes",
                    "\\u006f \\x \\141",
                    "\\",
                    "(?:\\\\x[0-9a-f]{2}){4}|(?:\\\\[0-7]{3}){4}"));

    private CodeSigns() {}

    private static String alternatives(String... patterns) {
        return "(?:" + String.join("|", patterns) + ")";
    }
}
