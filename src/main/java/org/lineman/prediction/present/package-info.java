/** Predictions to look at: as a drawing. */
package org.lineman.prediction.present;
