package se.genomgang.kernel;

/**
 * Why something is to be done: the rule or the decision it rests on.
 *
 * @param text paragraph of the routine ({@code R §5}), the decision's place ({@code LG 1-2027 § 3}), or {@code product} for this product's own default
 * @param version the routine's version; empty when it rests on no routine
 */
public record Basis(String text, String version) {

    /** This product's own default, where the routine is silent. */
    public static final Basis PRODUCT = new Basis("product", "");

    /** A paragraph in a version of the routine. */
    public static Basis routine(String paragraph, String version) {
        return new Basis(paragraph, version);
    }

    /** A decision, a finding or anything else that has a name of its own. */
    public static Basis decided(String text) {
        return new Basis(text, "");
    }

    public boolean product() {
        return text.equals(PRODUCT.text());
    }
}
