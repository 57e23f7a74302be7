package dev.watchkeeper.engine.attack.list;

import static dev.watchkeeper.engine.attack.sign.Kind.SQL;
import static dev.watchkeeper.engine.attack.sign.Sign.strong;
import static dev.watchkeeper.engine.attack.sign.Sign.weak;

import dev.watchkeeper.engine.attack.sign.Sign;
import java.util.List;

/** What only databases know, wherever it stands. The rest is told from the shape of the tokens. */
final class SqlSigns {

    private static final String BLANK = "(?:\\s|/\\*.{0,80}?\\*/|\\()+";

    static final List<Sign> ALL = List.of(
            strong(
                    SQL,
                    "a delay in the database",
                    "sleep benchmark user_lock",
                    "(",
                    "(?:^|[^\\w.])(?:pg_)?sleep\\s*\\(\\s*['\"(]?\\s*-?[\\d.]+|(?:^|\\W)benchmark\\s*\\(\\s*\\d+\\s*[,e]|user_lock\\.sleep|select\\W{1,20}sleep\\s*\\("),
            strong(SQL, "a delay in the database", "waitfor", " (*\n", "waitfor" + BLANK + "(?:delay|time)\\b"),
            strong(
                    SQL,
                    "a function of the database",
                    "dbms_ utl_ xp_ sp_pass sp_exec sp_oa sp_add sp_make sp_sqlexec sp_help sp_conf sp_prep openrowset ctxsys",
                    "\\b(?:dbms_(?:pipe|lock|ldap|utility|xmlgen|java)|utl_(?:inaddr|http|file|smtp)|xp_(?:cmdshell|dirtree|fileexist|reg\\w+|availablemedia|loginconfig|enumdsn|makecab|ntsec\\w*|terminate\\w*|servicecontrol)|sp_(?:password|executesql|execute|oacreate|oamethod|addextendedproc|makewebtask|sqlexec|help\\w*|addlogin|addsrvrolemember|configure|prepare)|openrowset|ctxsys\\.drithsx)\\b"),
            strong(
                    SQL,
                    "the tables of the database itself",
                    "information_schema sysobjects syscolumns pg_catalog sqlite_master sysibm all_users user_tables msysobjects mysql. sys.tables pg_shadow pg_user sqlite_temp syslogins sysusers sysdatabases v$version mysql.user",
                    " (,'\"`;\n",
                    "\\b(?:information_schema\\s*\\.?|sysobjects\\b|syscolumns\\b|sysusers\\b|syslogins\\b|sysdatabases\\b|pg_catalog\\b|pg_shadow\\b|sqlite_(?:temp_)?master\\b|sysibm\\.|msysobjects\\b|mysql\\.(?:user|db)\\b|sys\\.(?:tables|user_objects|all_tables|tab)\\b|(?:from|,)\\s*(?:all_users|user_tables|pg_user)\\b|v\\$version\\b)"),
            strong(
                    SQL,
                    "a function of the database",
                    "extractvalue updatexml xmltype load_file group_concat procedure sqlite_ pg_read_file lo_import lo_get jsonb_ unhex json_extract analyse",
                    "( *",
                    "\\b(?:extractvalue|updatexml|xmltype|load_file|group_concat|pg_read_file|pg_ls_dir|lo_import|lo_get|jsonb_\\w+|unhex|json_extract|sqlite_compileoption_\\w+|sqlite_version)(?:\\s|/\\*.{0,40}?\\*/)*\\(|procedure"
                            + BLANK + "analyse"),
            strong(
                    SQL,
                    "a file written by the database",
                    "outfile dumpfile infile",
                    " (*\n",
                    "into" + BLANK + "(?:outfile|dumpfile)|load" + BLANK + "data" + BLANK + ".{0,20}infile"),
            strong(
                    SQL,
                    "a select",
                    "select",
                    " @*(\n",
                    "union" + BLANK + "(?:all" + BLANK + "|distinct" + BLANK
                            + "|distinctrow\\s*)?select|(?:^|[^a-z\\s]\\s*)select\\s*(?:@@|\\*\\s*from\\s+[\\w.`\"\\[\\]]+\\s*(?:$|;|--|#|'|/\\*|where\\s+\\S{1,40}\\s*[=<>]|limit\\s+\\d|union\\b)|0x[0-9a-f]{4}|/\\*!|if\\s*\\(|case\\s+when)|\\(\\s*select\\b[^)]{1,100}\\bfrom\\b|distinctrow\\s*select"),
            strong(
                    SQL,
                    "a change of tables",
                    "drop truncate alter delete insert update create",
                    " *(\n",
                    "(?:^|[;'\"`)]\\s*)(?:drop" + BLANK
                            + "(?:table|database|schema|view|user|index|function|procedure|role)" + BLANK
                            + "\\w[\\w.]*\\s*(?:;|--|#|'|/\\*|\\)|cascade|if\\s)|truncate" + BLANK + "table\\s|alter"
                            + BLANK + "(?:table|database|user|login)\\s|delete" + BLANK + "from" + BLANK
                            + "\\w+\\s*(?:$|;|where\\s|--)|insert" + BLANK + "into" + BLANK
                            + "\\w[\\w.]*\\s*(?:\\(|values|select)|update" + BLANK + "\\w+\\s+set\\s+\\w+\\s*=|create"
                            + BLANK + "(?:table|user|function|procedure|database)\\s+\\w+\\s*\\()"),
            strong(
                    SQL,
                    "a program in the database",
                    "declare exec set",
                    " @=\n",
                    "(?:^|;)\\s*set\\s+@\\w+\\s*=|\\bdeclare" + BLANK + "@\\w|\\bexec(?:ute)?" + BLANK
                            + "(?:@|master\\b|immediate\\b|[xs]p_)"),
            strong(
                    SQL,
                    "code hidden in comments",
                    "/*",
                    "*",
                    "/\\*!\\d{0,6}\\s*\\w|[a-z]/\\*[^*]{0,60}\\*/[a-z(]|['\")\\d]/\\*[^*]{0,60}\\*/\\s*(?:[a-z*=|&(]|;|$)|--\\s*/\\*"),
            strong(
                    SQL,
                    "a clause of SQL",
                    "order␠by group␠by having order/* if",
                    " (*\n",
                    "^if\\s*\\(\\s*\\d+\\s*=|order" + BLANK + "by" + BLANK
                            + "(?:\\d+\\s*(?:--|#|,\\s*\\d|$|;)|(?:if|case|sleep)\\b)|group" + BLANK + "by" + BLANK
                            + ".{1,80}\\bhaving\\b|\\bhaving" + BLANK + "(?:\\d+\\s*[=<>]|count\\s*\\()"),
            strong(
                    SQL,
                    "a collation behind the end of a string",
                    "collate",
                    "'\"",
                    "['\"]\\s*collate\\s*(?:[`\"]|u&|nocase\\b|binary\\b|rtrim\\b|utf\\w+|latin\\w+|ascii\\w*|ucs2\\w*)"),
            strong(
                    SQL,
                    "quotes alone, to see what breaks",
                    "' \" `",
                    "'\"`\\",
                    "^(?:\\d{1,12}|\\w{0,20}[\"'`\\\\])[\"'`\\\\]$"),
            strong(SQL, "a clause of SQL", "from", " \n", "^\\W*from\\s+[\\w.`]+\\s+group\\s+by\\s+\\w"),
            strong(SQL, "a case of SQL", "case", " \n", "\\bcase\\s+when\\b.{1,120}\\bthen\\b"),
            strong(
                    SQL,
                    "an operator of databases",
                    "::json <=> @> <@ regexp sounds rlike collate ::int ::bool ::text",
                    ":<>@('} \n",
                    "::jsonb?\\b|<=>|['}\\])]\\s*(?:@>|<@)\\s*['\\[{]|not\\s+(?:regexp|rlike)\\s|\\b(?:rlike|regexp)\\s*\\(|\\w\\)?::(?:int|bool|text)\\b"),
            strong(
                    SQL,
                    "a comparison of SQL",
                    "between exists in␠( in( null like␠' like␠\" boolean␠mode",
                    " ('\n",
                    "\\b(?:not\\s+)?between\\s+\\(?[\\d'\"]+\\s+and\\s+(?:['\"(]|\\d+\\s*(?:--|#|or\\b|and\\b))|(?:or|and)\\s+(?:not\\s+)?exists\\s*\\(|\\bin\\s*\\(\\s*select\\b|(?:or|and)\\s+\\w+\\s+is\\s+(?:not\\s+)?null|like\\s+['\"]%|in\\s+boolean\\s+mode\\s*\\)|\\blike\\s+(?:null$|['\"]\\s*$)"),
            strong(SQL, "scientific notation in front of a name", "1.e", "\\b\\d\\.e[.(\\s]*\\w*[.(]"),
            strong(
                    SQL,
                    "a query of MongoDB",
                    "||this $where $ne $gt $regex $lt $nin $or $eq $exists",
                    "$|",
                    "[\\[{\"']\\s*\\$(?:where|ne|gte?|lte?|n?in|regex|exists|or|and|eq|not|nor|mod|all|size|type|options)\\b\\s*(?:[\\]}\"']|:)|\\|\\|\\s*this\\."),
            strong(
                    SQL,
                    "a call that is not closed",
                    "(",
                    "(",
                    "^\\W{0,3}(?:trim|left|right|length|substr|substring|ifnull|nullif|md5|sysdate|log|ln|max|min|hex|unhex|insert|decode|encode|default|version|values|year|mid|ascii|concat|char|ord|cast|convert|count|round|rand|user|database|replace|reverse|if)\\s*[=!?&$+\\]\\\\)\\s]{0,8}\\(\\s*[=]?\\s*$"),
            strong(
                    SQL,
                    "a variable of the database",
                    "@@",
                    "@@(?:global\\.|session\\.)?(?:version\\w*|hostname|datadir|basedir|servername|tmpdir|secure_file_priv|plugin_dir|language"
                            + "|spid|servicename|max_allowed_packet|innodb\\w*|sql_mode|rowcount|identity)\\b"),
            strong(
                    SQL,
                    "a function that only databases have",
                    "st_ aes_ des_encrypt des_decrypt name_const geometrycollection multipoint multipolygon multilinestring find_in_set"
                            + " master_pos_wait query_to_xml database_to_xml table_to_xml pg_client_encoding current_setting utl_raw sys_context"
                            + " is_srvrolemember suser_sname serverproperty fn_ export_set weight_string last_insert_id release_lock get_lock"
                            + " rawtohex col_length last_insert_rowid uncompress from_base64 inet_aton",
                    "(",
                    "\\b(?:st_\\w+from\\w+|aes_(?:en|de)crypt|des_(?:en|de)crypt|name_const|geometrycollection|multi(?:point|polygon|linestring)"
                            + "|find_in_set|master_pos_wait|(?:query|database|table)_to_xml\\w*|pg_client_encoding|current_setting|utl_raw\\.\\w+"
                            + "|sys_context|is_srvrolemember|suser_sname|serverproperty|fn_(?:trace|get|my|dblog|xe|virtual)\\w*|export_set"
                            + "|weight_string|last_insert_(?:id|rowid)|(?:release|get)_lock|rawtohex|col_length|uncompress|from_base64|inet_aton)"
                            + "\\s*\\("),
            strong(
                    SQL,
                    "a query of MongoDB",
                    "db. return mapreduce",
                    "(;",
                    "\\bdb\\.\\w{1,30}\\.(?:find|findone|insert|remove|update|drop|aggregate|count|distinct|mapreduce)\\w*\\s*\\("
                            + "|['\"]\\s*;\\s*return\\s+(?:true|this|1)\\b"),
            weak(SQL, "words of SQL", "select", " *(\n", "(?:^|[^a-z\\s]\\s*)select\\b.{1,120}\\bfrom\\b"),
            weak(SQL, "words of SQL", "where", " *(\n", "\\bwhere\\b.{1,60}[=<>]"),
            weak(SQL, "words of SQL", "limit", " *(\n", "\\blimit\\s*(?:\\d|$)"),
            weak(SQL, "words of SQL", "from", " (`\n", "\\bfrom\\W+[\\w`]*(?:_\\w+|`)|\\bfrom\\b.{0,20}\\(\\s*select"),
            strong(SQL, "a name given by SQL", "as\" as` as␠", "\"`", "\\bas\\s*[\"`]\\w+[\"`]\\s*from"));

    private SqlSigns() {}
}
