/**
 * Disclosure control (röjandekontroll): which figures of a publication are withheld, so that no
 * small cell can be read or worked out from what is shown. Plain arithmetic over tables whose cells
 * add up; it knows nothing of where they come from.
 */
package se.nollan.disclosure;
