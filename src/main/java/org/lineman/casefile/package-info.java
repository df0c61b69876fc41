/**
 * Cases in a database: what was handed in, what was answered, how it ended, and who did what. H2 in a file or PostgreSQL, with one
 * set of migrations. Called by the doors, never by the middle.
 */
package org.lineman.casefile;
