package dev.watchkeeper.engine.attack.sql;

import java.util.HashMap;
import java.util.Map;

/** What the words of SQL are to a sentence of it. One letter a role; see {@link SqlShape}. */
final class SqlWords {

    private static final Map<String, Character> ROLES = roles();

    private SqlWords() {}

    /** @param called whether an opening bracket follows */
    static char roleOf(String word, boolean called) {
        Character role = ROLES.get(word);
        if (role == null) {
            return called ? 'g' : 'w';
        }
        // A function's name that nobody calls is a word like any other.
        return role == 'f' && !called ? 'w' : role;
    }

    private static Map<String, Character> roles() {
        Map<String, Character> roles = new HashMap<>();
        put(roles, 'u', "union intersect except minus");
        put(roles, 'e', "select");
        put(
                roles,
                'd',
                "insert update delete drop truncate alter create exec execute declare waitfor shutdown merge begin"
                        + " grant revoke call handler load backup restore");
        put(roles, 'l', "and or xor");
        put(roles, 'x', "not");
        put(roles, 'z', "all distinct distinctrow top");
        put(roles, 'o', "like rlike regexp glob ilike similar sounds between in is div mod match isnull notnull");
        put(roles, 'k', "where having limit procedure outfile dumpfile order group");
        put(roles, 'K', "from into values set as case when then else end by exists using offset join on for placing");
        put(roles, 't', "true false null");
        put(roles, 'f', """
                sleep benchmark pg_sleep extractvalue updatexml xmltype load_file char chr concat concat_ws group_concat ascii
                hex unhex ord substr substring mid ifnull nullif coalesce iif elt make_set database schema version user
                current_user session_user system_user user_name db_name host_name convert cast count floor rand sysdate
                lo_import lo_get lo_export pg_read_file pg_ls_dir json_extract json_search json_array json_keys
                jsonb_pretty regexp_substring regexp_like crypt_key repeat randomblob zeroblob load_extension
                sqlite_compileoption_used sqlite_compileoption_get sqlite_version unistr to_char to_number instr locate
                position left right upper lower length char_length datalength md5 sha1 password encode decode row
                lpad rpad reverse replace round isnull string_agg array_agg listagg xmlagg openrowset opendatasource
                unicode nchar starts_with get_host_address receive_message bin_to_uuid if overlay string_to_array
                """);
        return Map.copyOf(roles);
    }

    private static void put(Map<String, Character> roles, char role, String words) {
        for (String word : words.strip().split("\\s+")) {
            roles.putIfAbsent(word, role);
        }
    }
}
