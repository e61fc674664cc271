package se.genomgang.document;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of documents: always Swedish, whatever the language of who asks for one. */
@Component
class Words {

    static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, SWEDISH);
    }

    /** What is put together here finds days and names in Swedish too. */
    <T> T inSwedish(Supplier<T> work) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(SWEDISH);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }
}
