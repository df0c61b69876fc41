/** Administration screens of Avaya systems, as people paste them: forms with labels in columns, and lists. */
package org.lineman.recognize.form;
