package se.genomgang.web.page;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An anonymous remark on the service's accessibility. */
record FeedbackForm(@NotBlank @Size(max = 4000) String text) {}
