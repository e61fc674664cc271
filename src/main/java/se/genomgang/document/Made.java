package se.genomgang.document;

/**
 * A file that was made.
 *
 * @param fileName letters, digits, hyphens and one dot
 */
public record Made(String fileName, Format format, byte[] content) {

    /** In what a document can be set. */
    public enum Format {
        PDF("pdf", "application/pdf"),
        WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        SLIDES("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
