package se.genomgang.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.journal.JournalEntry;

/** Swedish words for what a package tells. */
@Component
class Told {

    static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final MessageSource messages;

    Told(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, SWEDISH);
    }

    /** A line of the journal, with its facts by name. */
    Dossier.LogPart line(JournalEntry entry) {
        Map<String, String> facts = new LinkedHashMap<>();
        entry.details().forEach((name, value) -> {
            String key = entry.module() + ".detail." + name;
            facts.put(or(key, name), or(key + "." + value, or("journal.value." + value, value)));
        });
        String by = entry.actorName() != null
                ? entry.actorName()
                : say(entry.actor() == null ? "journal.system" : "journal.unknown");
        return new Dossier.LogPart(entry.at(), by, or(entry.messageKey(), entry.event()), facts);
    }

    private String or(String key, String otherwise) {
        String said = messages.getMessage(key, null, otherwise, SWEDISH);
        return said == null ? otherwise : said;
    }
}
