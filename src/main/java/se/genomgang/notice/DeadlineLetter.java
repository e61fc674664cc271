package se.genomgang.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitRecord;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;

/**
 * Writes what a person is told of what is due: of what the letter was posted for, that which still stands, has the same last day and is still for this person to
 * know. When nothing does, the letter is not sent; nor is one that did not leave on its day: the next sweep tells it all in one.
 */
@Component
class DeadlineLetter implements LetterWriter {

    private final NoticeBook book;
    private final OvertakenLetters overtaken;
    private final DueCalls due;
    private final DeadlineWords words;
    private final Units units;
    private final Clock clock;

    DeadlineLetter(
            NoticeBook book, OvertakenLetters overtaken, DueCalls due, DeadlineWords words, Units units, Clock clock) {
        this.book = book;
        this.overtaken = overtaken;
        this.due = due;
        this.words = words;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Telling.LETTER;
    }

    @Override
    public Optional<Written> write(MailId mail, Addressee to) {
        LocalDate today = LocalDate.now(clock);
        if (overtaken.takeBack(mail, today)) {
            return Optional.empty();
        }
        List<CallKey> told = book.toldIn(mail);
        Map<CallKey, Call> standing = due.upTo(today, ObligationScope.of(book.unitsOf(mail))).stream()
                .collect(Collectors.toMap(Call::key, Function.identity()));
        List<Call> calls = told.stream()
                .map(standing::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        return calls.isEmpty() ? Optional.empty() : Optional.of(letter(calls, today, to));
    }

    private Written letter(List<Call> calls, LocalDate today, Addressee to) {
        Map<Section, List<Call>> sections = calls.stream()
                .collect(Collectors.groupingBy(call -> Section.of(call, today), TreeMap::new, Collectors.toList()));
        Map<UnitId, Label> names = sections.containsKey(Section.MANAGER) ? names(today) : Map.of();
        List<Block> body = new ArrayList<>();
        sections.forEach((section, own) -> {
            body.add(new Block.Heading(words.heading(section, to.language())));
            body.add(new Block.Items(own.stream()
                    .map(call -> words.item(
                            call,
                            section,
                            section == Section.MANAGER
                                    ? names.get(call.obligation().unit())
                                    : null,
                            today,
                            to.language()))
                    .toList()));
        });
        body.add(calls.size() == 1 ? words.doIt(calls.get(0), to.language()) : words.seeAll(to.language()));
        return Written.of(words.subject(calls, today, to.language()), body);
    }

    private Map<UnitId, Label> names(LocalDate today) {
        return units.everyOne(today).stream()
                .map(UnitRecord::unit)
                .collect(Collectors.toMap(UnitView::id, UnitView::shortName));
    }

    /** The parts of the letter, in their order. */
    enum Section {
        LATE,
        TODAY,
        AHEAD,
        HEAD,
        MANAGER,
        COPY;

        static Section of(Call call, LocalDate today) {
            return switch (call.part()) {
                case HEAD -> HEAD;
                case MANAGER -> MANAGER;
                case COPY -> COPY;
                case OWNER -> {
                    LocalDate day = call.due().due();
                    yield day == null || day.isAfter(today) ? AHEAD : day.equals(today) ? TODAY : LATE;
                }
            };
        }
    }
}
