package se.genomgang.notice;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.genomgang.kernel.Wording;

/** Makes a written letter into text and HTML in the product's look, from one pair of templates. Links are absolute. */
@Component
class Letterhead {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final MessageSource messages;
    private final String baseUrl;

    /** @param baseUrl where people reach the application, without a last slash */
    Letterhead(MessageSource messages, @Value("${genomgang.base-url}") String baseUrl) {
        this.messages = messages;
        this.baseUrl = baseUrl.strip().replaceFirst("/+$", "");
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String ending) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setTemplateMode(mode);
        resolver.getResolvablePatternSpec().addPattern("*" + ending);
        return resolver;
    }

    /** The address that people reach the application at. */
    String baseUrl() {
        return baseUrl;
    }

    /** The name of the machine in that address, for the letters' identities. */
    String host() {
        String host = URI.create(baseUrl).getHost();
        return host == null ? "localhost" : host;
    }

    /** What the product calls itself to the receiver. */
    String sender(Addressee to) {
        return messages.getMessage("notice.mail.product", null, to.language());
    }

    Rendered render(Written letter, Addressee to, Wording why) {
        Locale language = to.language();
        String subject = oneLine(letter.subject());
        var context = new Context(
                language,
                Map.of(
                        "subject",
                        subject,
                        "to",
                        to,
                        "blocks",
                        letter.body(),
                        "why",
                        messages.getMessage(why.key(), why.arguments().toArray(), language),
                        "base",
                        baseUrl));
        return new Rendered(
                subject,
                engine.process("letter.txt", context).strip() + "\n",
                engine.process("letter.html", context),
                letter.enclosures(),
                letter.invitation(),
                letter.masked());
    }

    /** Nothing that could end a line of the letter's head. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
