/**
 * The seven datasets that regions deliver: columns, types and codes. No Spark type comes in here.
 */
package se.nollan.model;
