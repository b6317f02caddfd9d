package org.suivi.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;

/** Items came on the agenda. */
public record AgendaTaken(Actor actor, long meeting, Told after) implements Change {

    /** What a history shows of them: what somebody wrote, or the red flags and whose they are. */
    public record Told(@Nullable LocalizedText title, List<String> flags, List<Long> institutions) {

        public Told {
            flags = List.copyOf(flags);
            institutions = List.copyOf(institutions);
        }

        static Told of(List<RedFlag> flags) {
            return new Told(
                    null,
                    flags.stream().map(flag -> flag.kind().code()).distinct().toList(),
                    flags.stream().map(RedFlag::organisation).distinct().toList());
        }

        static Told of(LocalizedText title) {
            return new Told(title, List.of(), List.of());
        }

        static Told of(AgendaItem item) {
            RedFlag flag = item.flag();
            return flag == null ? of(item.words().title()) : of(List.of(flag));
        }
    }

    @Override
    public Ref subject() {
        return Meeting.ref(meeting);
    }
}
