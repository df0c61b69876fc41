/** The pipeline, from what was handed in to the answer. */
package org.lineman;
