/**
 * YAML and JSON documents as located trees: whatever is wrong with a document is reported with the file, the line and the
 * key, and everything that could be understood is kept.
 */
package org.lineman.document;
