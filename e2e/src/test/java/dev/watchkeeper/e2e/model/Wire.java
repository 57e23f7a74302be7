package dev.watchkeeper.e2e.model;

import dev.watchkeeper.e2e.model.Request.Answer;
import java.util.ArrayList;
import java.util.List;

/** What lies between: it delays, reorders, repeats and loses, requests and answers alike. */
final class Wire {

    private final Collector collector;
    private final Database database;
    private final Occasions occasions;
    private final List<Request> sent = new ArrayList<>();
    private final List<Request> delivered = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    Wire(Collector collector, Database database, Occasions occasions) {
        this.collector = collector;
        this.database = database;
        this.occasions = occasions;
    }

    void send(Request request) {
        sent.add(request);
    }

    void deliver(Dice dice) {
        if (!sent.isEmpty()) {
            int which = dice.below(sent.size());
            if (which > 0) {
                occasions.met(Occasion.DELIVERED_OUT_OF_ORDER);
            }
            Request request = sent.remove(which);
            delivered.add(request);
            answers.add(database.take(request, dice.chance(10)));
        }
    }

    void deliverAgain(Dice dice) {
        if (!delivered.isEmpty()) {
            occasions.met(Occasion.DELIVERED_AGAIN);
            answers.add(database.take(dice.oneOf(delivered), false));
        }
    }

    void loseRequest(Dice dice) {
        if (!sent.isEmpty()) {
            occasions.met(Occasion.REQUEST_LOST);
            sent.remove(dice.below(sent.size()));
        }
    }

    void answer(Dice dice) {
        if (!answers.isEmpty() && !collector.hear(answers.remove(dice.below(answers.size())))) {
            occasions.met(Occasion.ANSWERED_TOO_LATE);
        }
    }

    void loseAnswer(Dice dice) {
        if (!answers.isEmpty()) {
            occasions.met(Occasion.ANSWER_LOST);
            answers.remove(dice.below(answers.size()));
        }
    }

    /** All that is still under way arrives, in some order. */
    void drain(Dice dice) {
        while (!sent.isEmpty() || !answers.isEmpty()) {
            deliver(dice);
            answer(dice);
        }
    }
}
