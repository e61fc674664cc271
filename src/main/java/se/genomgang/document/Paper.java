package se.genomgang.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, before it is set as PDF or Word: the same blocks in the same order in both.
 *
 * @param title of the whole, such as {@code Protokoll 1-2026, ABE}: what a list of files and a screen reader call it
 * @param sender the unit whose document it is; stands above every page
 * @param mark what is printed above every page of something unfinished, such as {@code Utkast – arbetsmaterial}; null for what is finished
 * @param foot what stands below every page beside the page's number, such as the kind and number of the meeting
 */
public record Paper(String title, String sender, @Nullable String mark, String foot, List<Block> blocks) {

    public Paper {
        blocks = List.copyOf(blocks);
    }
}
