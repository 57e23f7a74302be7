package dev.watchkeeper.e2e.model;

import java.util.function.BiConsumer;

/** What may happen next, and how often compared with the others. */
@SuppressWarnings("ImmutableEnumChecker") // The deeds are lambdas that hold nothing.
enum Happening {
    WRITE(14, (world, dice) -> world.files.write(dice)),
    WRITE_A_PART(4, (world, dice) -> world.files.writeAPart(dice)),
    WRITE_LATE(3, World::writeLate),
    ROTATE(3, (world, dice) -> world.files.rotate(dice, world.collector::holds)),
    DELETE_ROTATED(2, (world, dice) -> world.files.deleteRotated(dice, world.collector::holds)),
    DELETE_LIVE(1, (world, dice) -> world.files.deleteLive(dice, world.collector::holds)),
    TRUNCATE(2, (world, dice) -> world.files.truncate(dice)),
    OVERWRITE(2, (world, dice) -> world.files.overwrite(dice)),
    START(8, (world, dice) -> world.collector.start()),
    LOOK(5, (world, dice) -> world.collector.look()),
    NOTE(4, (world, dice) -> world.collector.note()),
    SHIP(16, World::ship),
    GIVE_UP(3, (world, dice) -> world.collector.giveUp(dice)),
    KILL(2, World::kill),
    LOSE_STATE(1, World::loseState),
    DELIVER(13, (world, dice) -> world.wire.deliver(dice)),
    DELIVER_AGAIN(4, (world, dice) -> world.wire.deliverAgain(dice)),
    LOSE_REQUEST(2, (world, dice) -> world.wire.loseRequest(dice)),
    ANSWER(13, (world, dice) -> world.wire.answer(dice)),
    LOSE_ANSWER(2, (world, dice) -> world.wire.loseAnswer(dice)),
    FOLD_CLAIMS(6, (world, dice) -> world.folding.claim(dice)),
    FOLD_FINISHES(6, (world, dice) -> world.folding.finish(dice)),
    FOLD_ROLLS_BACK(2, (world, dice) -> world.folding.rollBack(dice)),
    PACKING_PLANS(5, (world, dice) -> world.packing.plan(dice)),
    PACKING_FINISHES(4, (world, dice) -> world.packing.finish(dice));

    final int weight;
    private final BiConsumer<World, Dice> deed;

    Happening(int weight, BiConsumer<World, Dice> deed) {
        this.weight = weight;
        this.deed = deed;
    }

    /** One step of a story. The number decides all that the kind leaves open. */
    record Step(Happening what, int seed) {

        void in(World world) {
            what.deed.accept(world, new Dice(seed));
        }
    }
}
