/** A pack in one signed file: the format, how it is built, and how every fault of it is found before anything is written. */
package org.lineman.pack.bundle;
