package se.genomgang.organisation;

/** A line of an import as it stands in the file; what is missing is empty. */
record ImportLine(
        long number,
        String givenName,
        String familyName,
        String email,
        String username,
        String function,
        String unit,
        String deputy,
        String from,
        String to) {

    boolean namesAppointment() {
        return !(function + unit + from + to + deputy).isEmpty();
    }
}
