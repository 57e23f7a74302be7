package dev.watchkeeper.engine.group;

import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.group.piece.NormalForm;
import dev.watchkeeper.engine.group.piece.Piece;
import dev.watchkeeper.engine.group.piece.Pieces;
import dev.watchkeeper.engine.group.piece.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One run over all codes: normal forms first, then the places where they differ, then what people decided. */
final class Mining {

    private static final int FEWEST_PAIRED = 3;

    private final List<CodeCount> codes;
    private final List<Event> events = new ArrayList<>();
    private final int[] eventOf;
    private final Joined joined;

    /** @param codes in ascending order, none twice */
    Mining(List<CodeCount> codes, ByHand byHand) {
        this.codes = codes;
        eventOf = new int[codes.size()];
        joined = new Joined(codes.size());
        findEvents();
        joinCodes(byHand, joinedEvents());
    }

    private void findEvents() {
        Vocabulary vocabulary = new Vocabulary();
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            String skeleton = codes.get(i).skeleton().text();
            List<Piece> cut = Pieces.of(skeleton, vocabulary);
            List<Piece> pieces = NormalForm.of(cut);
            boolean means = pieces.stream().anyMatch(Piece::means);
            // Without a word that means something every number would be every other.
            Integer event = known.putIfAbsent(means ? Event.textOf(pieces) : "\n" + skeleton, events.size());
            eventOf[i] = event == null ? events.size() : event;
            if (event == null) {
                events.add(new Event(events.size(), means ? pieces : cut));
            } else {
                events.get(event).alsoSeenAs(pieces);
            }
        }
    }

    private Joined joinedEvents() {
        Map<Long, Alternatives> byPlace = new HashMap<>();
        Map<Long, List<Event>> byFrame = new HashMap<>();
        for (Event event : events) {
            for (int place : event.places()) {
                byPlace.computeIfAbsent(event.around(place), key -> new Alternatives(place))
                        .add(event);
            }
            byFrame.computeIfAbsent(event.around(event.places()), key -> new ArrayList<>(1))
                    .add(event);
        }
        Joined joinedEvents = new Joined(events.size());
        byPlace.values().forEach(alternatives -> alternatives.join(joinedEvents));
        byFrame.values().forEach(alike -> joinPairs(alike, joinedEvents));
        return joinedEvents;
    }

    /** Only events that vary at the same places can differ at two of them. */
    private static void joinPairs(List<Event> alike, Joined joinedEvents) {
        if (alike.size() < FEWEST_PAIRED) {
            return;
        }
        Map<Long, Alternatives> byPlaces = new HashMap<>();
        for (Event event : alike) {
            int[] places = event.pairedPlaces();
            for (int first = 0; first < places.length; first++) {
                for (int second = first + 1; second < places.length; second++) {
                    int[] pair = {places[first], places[second]};
                    byPlaces.computeIfAbsent(event.around(pair), key -> new Alternatives(pair))
                            .add(event);
                }
            }
        }
        byPlaces.values().forEach(alternatives -> alternatives.join(joinedEvents));
    }

    private void joinCodes(ByHand byHand, Joined joinedEvents) {
        Map<Code, Integer> places = new HashMap<>();
        Map<Integer, Integer> firstOfEvent = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            Code code = codes.get(i).code();
            places.put(code, i);
            if (!byHand.apart().contains(code)) {
                Integer first = firstOfEvent.putIfAbsent(joinedEvents.speaker(eventOf[i]), i);
                joined.join(first == null ? i : first, i);
            }
        }
        for (Set<Code> together : byHand.together()) {
            List<Integer> present = together.stream()
                    .filter(places::containsKey)
                    .map(places::get)
                    .toList();
            present.forEach(code -> joined.join(present.getFirst(), code));
        }
    }

    List<Group> groups() {
        Map<Integer, List<Integer>> bySpeaker = new TreeMap<>();
        for (int i = 0; i < codes.size(); i++) {
            bySpeaker
                    .computeIfAbsent(joined.speaker(i), key -> new ArrayList<>(1))
                    .add(i);
        }
        return bySpeaker.values().stream().map(this::group).toList();
    }

    private Group group(List<Integer> members) {
        List<CodeCount> counts = members.stream().map(codes::get).toList();
        List<Event> theirs = members.stream()
                .map(i -> eventOf[i])
                .distinct()
                .map(events::get)
                .toList();
        Likeness likeness = new Likeness(counts, theirs);
        return new Group(
                counts.getFirst().code(),
                likeness.template(),
                counts.stream().map(CodeCount::code).toList(),
                counts.stream().mapToLong(CodeCount::lines).sum(),
                likeness.reason());
    }
}
