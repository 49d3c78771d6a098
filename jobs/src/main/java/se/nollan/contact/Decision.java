package se.nollan.contact;

/**
 * How a row is decided that no rule settles, together with its caller's (or patient's) other rows
 * of that unit and day.
 *
 * @param reason what the row gets
 * @param provision where the instruction says so, and how it is read
 */
public record Decision(Reason reason, Provision provision) {}
