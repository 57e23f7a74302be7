package dev.watchkeeper.e2e.model;

import dev.watchkeeper.e2e.model.Happening.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All parts together, in one order of steps. After the last one the faults stop, and everything comes to rest. */
final class World {

    /** More rounds than any story needs; a world that is not at rest by then runs in circles. */
    private static final int MOST_ROUNDS = 500;

    final Occasions occasions;
    final LogFiles files;
    final Database database;
    final Collector collector;
    final Wire wire;
    final Folding folding;
    final Packing packing;

    World(Flaw flaw, Occasions occasions) {
        this.occasions = occasions;
        database = new Database(flaw, occasions);
        files = new LogFiles(this::canBeToldFromTail);
        collector = new Collector(files, database, flaw, occasions);
        wire = new Wire(collector, database, occasions);
        folding = new Folding(database, flaw, occasions);
        packing = new Packing(database, flaw, occasions);
    }

    /** Plays a story to its end and lets the oracle judge. */
    static void play(List<Step> story, Flaw flaw, Occasions occasions) {
        World world = new World(flaw, occasions);
        story.forEach(step -> step.in(world));
        world.comeToRest();
        new Oracle(world.database, world.files).judge();
    }

    /**
     * Whether something that is only in this content lies before its cursor. Else new content of the same inode with the
     * same beginning could not be told from it by anybody; {@link WhatCannotBeToldTest} shows that.
     */
    private boolean canBeToldFromTail(Generation generation) {
        return database.streams.values().stream()
                .anyMatch(row -> row.truths.contains(generation) && row.cursor() > Writer.BANNER.length());
    }

    void writeLate(Dice dice) {
        if (files.writeLate(dice)) {
            occasions.met(Occasion.WRITTEN_LATE);
        }
    }

    void ship(Dice dice) {
        send(collector.ship(dice, false));
        if (collector.batchesUnderWay() > 1) {
            occasions.met(Occasion.SEVERAL_BATCHES_UNDER_WAY);
        }
    }

    void kill(Dice unused) {
        if (collector.batchesUnderWay() > 0) {
            occasions.met(Occasion.KILLED_WITH_BATCHES_UNDER_WAY);
        }
        collector.kill();
    }

    void loseState(Dice unused) {
        occasions.met(Occasion.STATE_LOST);
        collector.loseState();
    }

    void comeToRest() {
        Dice dice = new Dice(0);
        collector.start();
        collector.look();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            wire.drain(dice);
            while (collector.batchesUnderWay() > 0) {
                collector.giveUp(dice);
            }
            if (!send(collector.ship(dice, true))) {
                foldAndPack(dice);
                return;
            }
        }
        throw new AssertionError("the world comes to no rest");
    }

    private void foldAndPack(Dice dice) {
        while (database.streams.values().stream().anyMatch(row -> row.folded() < row.cursor())) {
            folding.claim(dice);
            folding.finish(dice);
        }
        for (int i = 0; i < 10; i++) {
            packing.plan(dice);
            packing.finish(dice);
        }
    }

    private boolean send(@Nullable Request request) {
        if (request != null) {
            wire.send(request);
        }
        return request != null;
    }
}
