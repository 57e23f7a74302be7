package dev.watchkeeper.analyzer.stream;

import dev.watchkeeper.analyzer.chunk.CleanText;
import dev.watchkeeper.contract.NodeLife;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;

/**
 * The table {@code node_life}. A collector without state begins a new life of its node before it asks for the node's
 * streams. Between the two nothing may slip through: a batch that its dead self sent, and that arrives late, introduces a
 * stream of bytes which the new self is about to read under another id.
 *
 * <p>The row of the node decides. Who brings a stream into being holds it {@code for share} until its transaction ends
 * ({@link StreamStore#INTRODUCE}); who begins a life updates it. So one of two things is true of a late batch:
 *
 * <ul>
 *   <li>it had the row first: then the new life is given only after the batch is committed, and the stream is among those
 *       the collector asks for afterwards;
 *   <li>the new life had it first: then the batch waits for it, sees it, and brings nothing into being.
 * </ul>
 *
 * <p>A stream that is known is protected by its cursor, as long as who lost its memory asks for the file by its inode. An
 * import has none: which file a stream is, it tells by names and content, and a late batch of its dead self changes what
 * that comes to. So its batches say their life, and {@link #HOLD} holds the row for each of them, whatever it brings.
 *
 * <p>There must be a row to hold: {@link #MEET} makes it in a statement of its own, because a statement that waited for
 * somebody else's insert does not see the row that was inserted.
 */
@ApplicationScoped
public class LifeStore {

    /** Who asks again, because it did not hear the answer, gets the same life: a late request must not fence its own sender. */
    static final String BEGIN = """
            insert into node_life (node, life, begun_by)
            values ($1, 1, $2)
                on conflict (node) do update
               set life     = node_life.life + case when node_life.begun_by = excluded.begun_by then 0 else 1 end,
                   begun_by = excluded.begun_by,
                   begun_at = now()
            returning life
            """;

    static final String LAST = """
            select life, begun_by
              from node_life
             where node = $1
            """;

    /** Streams that are known touch no node, so that in transaction A usually nothing waits for one. */
    static final String MEET = """
            insert into node_life (node, life)
            select distinct o.node, 0
              from unnest($1::bigint[], $2::text[]) as o(stream_id, node)
             where not exists (select from stream as s where s.stream_id = o.stream_id)
               and not exists (select from node_life as l where l.node = o.node)
             order by 1
                on conflict (node) do nothing
            """;

    /** Who holds it does not keep others from holding it too, only from beginning a life. */
    static final String HOLD = """
            select life
              from node_life
             where node = $1
               for share
            """;

    private final Pool pool;

    public LifeStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * From 1, one more for each who asks. Whoever introduces a new stream of this node with less is too late.
     *
     * @param by who asks, by a name that no other process has
     */
    public Uni<Long> begin(String node, String by) {
        return pool.preparedQuery(BEGIN)
                .execute(Tuple.of(CleanText.of(node), CleanText.of(by)))
                .map(rows -> rows.iterator().next().getLong("life"));
    }

    /** The last life that was begun. */
    public Uni<NodeLife> last(String node) {
        return pool.preparedQuery(LAST)
                .execute(Tuple.of(CleanText.of(node)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new NodeLife(row.getLong("life"), row.getString("begun_by")))
                        .orElse(new NodeLife(0, null)));
    }

    /**
     * Runs inside the caller's transaction, and until that ends no later life begins. Fails with {@link FormerLife} if one
     * did before: then the transaction must come to nothing. Asks nobody for a sender without a life.
     */
    static Uni<Void> hold(SqlConnection tx, Sender sender) {
        if (sender.life() == 0) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(HOLD)
                .execute(Tuple.of(CleanText.of(sender.node())))
                .invoke(rows -> rows.forEach(row -> {
                    if (row.getLong("life") > sender.life()) {
                        throw new FormerLife(sender);
                    }
                }))
                .replaceWithVoid();
    }

    /** Runs inside the caller's transaction. Streams and their nodes, side by side. */
    static Uni<Void> meet(SqlConnection tx, Long[] streams, String[] nodes) {
        return tx.preparedQuery(MEET)
                .execute(Tuple.tuple().addArrayOfLong(streams).addArrayOfString(nodes))
                .replaceWithVoid();
    }
}
