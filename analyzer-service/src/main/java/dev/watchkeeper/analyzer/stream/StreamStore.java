package dev.watchkeeper.analyzer.stream;

import dev.watchkeeper.analyzer.chunk.CleanText;
import dev.watchkeeper.contract.StreamIntroduction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The table {@code stream}, and the birth of a row in {@code stream_fold}. Nothing else writes to the cursor. */
@ApplicationScoped
public class StreamStore {

    /**
     * A stream is introduced with every batch until its sender knows it arrived. A later introduction may know more of
     * the file's head, because the file has grown; else it changes nothing.
     *
     * <p>A stream that is not known comes into being only if its sender's life is the node's last one: {@link LifeStore}
     * says why, and why the node's row is held until the transaction ends. Waiting for that row, the statement sees what
     * became of it. Streams that are known ask no node.
     */
    static final String INTRODUCE = """
            with offered as (
                select o.*, exists (select from stream as s where s.stream_id = o.stream_id) as known
                  from unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::integer[], $7::text[],
                              $8::bigint[])
                       as o(stream_id, node, path, device, inode, head_length, head_hash, life)
            ), held as (
                select l.node, l.life
                  from node_life as l
                 where l.node = any(array(select o.node from offered as o where not o.known))
                 order by l.node
                   for share of l
            ), introduced as (
                insert into stream (stream_id, node, path, device, inode, head_length, head_hash)
                select o.stream_id, o.node, o.path, o.device, o.inode, o.head_length, o.head_hash
                  from offered as o
                 where o.known
                    or exists (select from held as h where h.node = o.node and h.life <= o.life)
                 order by 1
                    on conflict (stream_id) do update
                   set head_length = excluded.head_length,
                       head_hash   = excluded.head_hash
                 where excluded.head_length > stream.head_length
                returning stream_id
            )
            insert into stream_fold (stream_id)
            select stream_id
              from introduced
                on conflict (stream_id) do nothing
            """;

    /**
     * Moves every cursor that stands where its segment begins, all in one statement. A cursor that stands elsewhere
     * moves nothing: another sender was here before, or bytes are missing in between. Rows are locked in order of
     * their keys, so that two batches with the same streams wait for each other instead of blocking each other.
     */
    static final String MOVE_CURSORS = """
            with offered as (
                select *
                  from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[])
                       as o(stream_id, first, next, tail)
            ), held as (
                select s.stream_id
                  from stream as s
                  join offered as o on o.stream_id = s.stream_id and o.first = s.next_offset
                 order by s.stream_id
                   for update of s
            )
            update stream
               set next_offset   = offered.next,
                   tail_hash     = offered.tail,
                   last_taken_at = now()
              from offered
              join held on held.stream_id = offered.stream_id
             where stream.stream_id   = offered.stream_id
               and stream.next_offset = offered.first
            returning stream.stream_id
            """;

    static final String CURSORS = """
            select stream_id, next_offset
              from stream
             where stream_id = any($1::bigint[])
            """;

    /**
     * One cursor's way: from where it must stand to where it goes.
     *
     * @param tail hash of the bytes before {@code next}; null if its sender does not say, empty if they are gone
     */
    public record Step(
            long stream, long first, long next, @Nullable String tail) {}

    /**
     * Runs inside the caller's transaction: what follows in it is done as long as the sender's life is its node's last one.
     * Fails with {@link FormerLife} if it is not.
     */
    public Uni<Void> hold(SqlConnection tx, Sender sender) {
        return LifeStore.hold(tx, sender);
    }

    /**
     * Runs inside the caller's transaction. Of two introductions of one stream the last counts. A stream that is not there
     * afterwards was introduced by a former life of its node.
     */
    public Uni<Void> introduce(SqlConnection tx, List<StreamIntroduction> all) {
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<Long, StreamIntroduction> byStream = new HashMap<>();
        all.forEach(one -> byStream.put(one.stream(), one));
        List<StreamIntroduction> introductions = List.copyOf(byStream.values());
        Long[] ids = column(introductions, StreamIntroduction::stream, Long[]::new);
        String[] nodes = column(introductions, one -> CleanText.of(one.node()), String[]::new);
        Tuple columns = Tuple.tuple()
                .addArrayOfLong(ids)
                .addArrayOfString(nodes)
                .addArrayOfString(column(introductions, one -> CleanText.of(one.path()), String[]::new))
                .addArrayOfLong(column(introductions, StreamIntroduction::device, Long[]::new))
                .addArrayOfLong(column(introductions, StreamIntroduction::inode, Long[]::new))
                .addArrayOfInteger(column(introductions, StreamIntroduction::headLength, Integer[]::new))
                .addArrayOfString(column(introductions, one -> CleanText.of(one.headHash()), String[]::new))
                .addArrayOfLong(column(introductions, StreamIntroduction::life, Long[]::new));
        return Uni.combine()
                .all()
                .unis(
                        LifeStore.meet(tx, ids, nodes),
                        tx.preparedQuery(INTRODUCE).execute(columns))
                .discardItems();
    }

    /** Runs inside the caller's transaction, so that cursor and lines stand or fall together. Returns who moved. */
    public Uni<Set<Long>> moveCursors(SqlConnection tx, List<Step> steps) {
        List<Step> inOrder =
                steps.stream().sorted(Comparator.comparingLong(Step::stream)).toList();
        Tuple columns = Tuple.tuple()
                .addArrayOfLong(column(inOrder, Step::stream, Long[]::new))
                .addArrayOfLong(column(inOrder, Step::first, Long[]::new))
                .addArrayOfLong(column(inOrder, Step::next, Long[]::new))
                .addArrayOfString(column(inOrder, Step::tail, String[]::new));
        return tx.preparedQuery(MOVE_CURSORS).execute(columns).map(StreamStore::ids);
    }

    /** Where the cursors stand; a stream that is not in the answer is not known. */
    public Uni<Map<Long, Long>> cursors(SqlConnection tx, List<Long> streams) {
        return tx.preparedQuery(CURSORS)
                .execute(Tuple.tuple().addArrayOfLong(streams.toArray(Long[]::new)))
                .map(StreamStore::cursors);
    }

    private static Set<Long> ids(RowSet<Row> rows) {
        Set<Long> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.getLong("stream_id")));
        return ids;
    }

    private static Map<Long, Long> cursors(RowSet<Row> rows) {
        Map<Long, Long> cursors = new HashMap<>();
        rows.forEach(row -> cursors.put(row.getLong("stream_id"), row.getLong("next_offset")));
        return cursors;
    }

    private static <T, V> V[] column(List<T> rows, Function<T, ? extends @Nullable V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
