/**
 * Where files are kept, local or in an object store: what Nollan asks of a store beyond reading and
 * writing, and what a store's errors mean. Knows Hadoop, and neither Spark nor Delta.
 */
package se.nollan.store;
