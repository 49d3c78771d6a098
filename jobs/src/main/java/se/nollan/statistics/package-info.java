/** Numerators and denominators, summed: per unit, region and nation, by month and year. */
package se.nollan.statistics;
