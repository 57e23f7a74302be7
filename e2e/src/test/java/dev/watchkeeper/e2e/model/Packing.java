package dev.watchkeeper.e2e.model;

import dev.watchkeeper.e2e.model.StreamRow.Chunk;
import java.util.ArrayList;
import java.util.List;

/**
 * Transaction C, in two steps that others come between: it reads small neighbours, then it puts one chunk in their place
 * if they are all still there. It takes only what is folded already, so the fold never meets a chunk it has half passed.
 */
final class Packing {

    private record Plan(StreamRow row, List<Chunk> chunks) {}

    private static final int MOST_CHUNKS = 4;

    private final Database database;
    private final Flaw flaw;
    private final Occasions occasions;
    private final List<Plan> plans = new ArrayList<>();

    Packing(Database database, Flaw flaw, Occasions occasions) {
        this.database = database;
        this.flaw = flaw;
        this.occasions = occasions;
    }

    void plan(Dice dice) {
        List<Plan> possible = database.streams.values().stream()
                .map(row -> new Plan(row, neighbours(row, dice)))
                .filter(plan -> plan.chunks().size() > 1)
                .toList();
        if (!possible.isEmpty()) {
            plans.add(dice.oneOf(possible));
        }
    }

    void finish(Dice dice) {
        if (plans.isEmpty()) {
            return;
        }
        Plan plan = plans.remove(dice.below(plans.size()));
        List<Chunk> chunks = plan.row().chunks;
        if (!chunks.containsAll(plan.chunks())) {
            occasions.met(Occasion.PACKING_OVERTAKEN);
            return;
        }
        occasions.met(Occasion.PACKED);
        int place = chunks.indexOf(plan.chunks().getFirst());
        chunks.removeAll(plan.chunks());
        chunks.add(place, merged(plan.chunks()));
    }

    private Chunk merged(List<Chunk> chunks) {
        List<Chunk> kept = flaw == Flaw.PACKING_DROPS_A_CHUNK ? chunks.subList(0, chunks.size() - 1) : chunks;
        return new Chunk(
                kept.getFirst().first(),
                kept.getLast().next(),
                kept.stream().flatMap(chunk -> chunk.entries().stream()).toList());
    }

    /** Chunks that follow each other without a gap in between. */
    private List<Chunk> neighbours(StreamRow row, Dice dice) {
        List<Chunk> packable = row.chunks.stream()
                .filter(chunk -> chunk.next() <= row.folded() || flaw == Flaw.PACKING_AHEAD_OF_THE_FOLD)
                .toList();
        List<Chunk> neighbours = new ArrayList<>();
        for (Chunk chunk : packable.subList(packable.isEmpty() ? 0 : dice.below(packable.size()), packable.size())) {
            boolean follows = neighbours.isEmpty() || neighbours.getLast().next() == chunk.first();
            if (!follows || neighbours.size() == MOST_CHUNKS) {
                break;
            }
            neighbours.add(chunk);
        }
        return neighbours;
    }
}
