package se.genomgang.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Whether letters leave from here, for pages that say so. Templates reach it as {@code @mailing}. */
@Component("mailing")
public class Mailing {

    private final boolean possible;

    Mailing(@Value("${spring.mail.host:}") String mailServer) {
        this.possible = StringUtils.hasText(mailServer);
    }

    /** Whether a mail server is configured; otherwise letters are written and kept. */
    public boolean possible() {
        return possible;
    }

    /** A message key, or the one beside it for where no mail server is configured. */
    public String key(String key) {
        return possible ? key : key + ".noServer";
    }
}
