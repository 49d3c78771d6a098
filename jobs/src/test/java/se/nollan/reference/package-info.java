/**
 * The rules once more, in plain Java: slow, without Spark, in the order and wording of {@code
 * deliveries.md} and {@code rules.md}, to compare the product with.
 */
package se.nollan.reference;
