/**
 * Same-day contact by phone and chat: whether each contact counts and why, under SKR's instruction
 * <i>kontakt samma dag</i>, in each of its versions and in other readings of it.
 */
package se.nollan.contact;
