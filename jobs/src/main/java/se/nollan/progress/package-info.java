/** What long work says of itself while it runs. */
package se.nollan.progress;
