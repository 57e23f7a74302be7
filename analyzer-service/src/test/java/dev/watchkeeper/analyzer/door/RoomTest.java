package dev.watchkeeper.analyzer.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.analyzer.testing.AtOnce;
import dev.watchkeeper.kit.problem.TooLarge;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoomTest {

    private final Room room = new Room(1_000);

    @Test
    void bodies_fill_four_fifths_and_what_they_become_the_rest() {
        Room.Place bodies = room.place();
        bodies.takeForBody(800);

        assertThatThrownBy(() -> room.place().takeForBody(1)).isInstanceOf(NotNow.class);
        assertThatThrownBy(() -> room.requireRoomFor(1)).hasMessageContaining("come again");
        room.place().take(200);
        assertThat(room.taken()).isEqualTo(1_000);
        assertThatThrownBy(() -> room.place().take(1)).isInstanceOf(NotNow.class);
    }

    @Test
    void what_is_given_back_is_there_for_the_next() {
        Room.Place place = room.place();
        place.takeForBody(800);
        place.take(200);

        place.leaveBody();
        assertThat(room.taken()).isEqualTo(200);
        assertThatCode(() -> room.requireRoomFor(800)).doesNotThrowAnyException();
        place.close();
        place.close();

        assertThat(room.taken()).isZero();
    }

    @Test
    void what_never_fits_is_not_told_to_come_again() {
        Room.Place place = room.place();
        place.take(600);

        assertThatThrownBy(() -> place.take(401)).isInstanceOf(TooLarge.class).hasMessageContaining("fewer lines");
    }

    @Test
    void many_at_once_never_take_more_than_there_is_and_leave_nothing_behind() {
        List<Long> most = AtOnce.each(8, seed -> comeAndGo(new Random(seed)));

        assertThat(most).allSatisfy(taken -> assertThat(taken).isBetween(1L, 1_000L));
        assertThat(room.taken()).isZero();
    }

    private long comeAndGo(Random random) {
        long most = 0;
        for (int i = 0; i < 10_000; i++) {
            List<Room.Place> places = new ArrayList<>();
            try {
                for (int j = 0; j < 3; j++) {
                    Room.Place place = room.place();
                    places.add(place);
                    place.takeForBody(random.nextInt(100));
                    place.take(random.nextInt(200));
                    most = Math.max(most, room.taken());
                }
            } catch (NotNow full) {
                most = Math.max(most, room.taken());
            } finally {
                places.forEach(Room.Place::close);
            }
        }
        return most;
    }
}
