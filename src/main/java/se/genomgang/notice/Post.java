package se.genomgang.notice;

import se.genomgang.kernel.Wording;

/**
 * A letter taken out of the outbox to be delivered.
 *
 * @param id which
 * @param first the one it was first, when it is sent again; otherwise itself
 * @param messageId the same at every attempt
 */
record Post(
        MailId id,
        MailId first,
        String kind,
        Addressee to,
        Wording why,
        Urgency urgency,
        String messageId,
        MailState state) {}
